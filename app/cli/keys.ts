import { type Asked, type Command, WrongUsage } from './command'
import { addKeys } from './keys/add'
import { listKeys } from './keys/list'
import { newKeys } from './keys/new'
import { removeKeys } from './keys/remove'
import { words } from './terminal-reports'

const verbs: Record<string, { run(asked: Asked): Promise<number>; takes: string[]; most: number }> =
  {
    new: { run: newKeys, takes: ['out'], most: 1 },
    add: { run: addKeys, takes: ['name', 'key'], most: 2 },
    list: { run: listKeys, takes: [], most: 1 },
    remove: { run: removeKeys, takes: ['single-key'], most: 2 },
  }

export const keys: Command = {
  usage:
    'new --out FILE | add FILE.pub --name N [--key FILE] | list | remove NAME [--single-key N] [--json]',
  words: { from: 1, to: 2, missing: words.missingKeysStep },
  options: {
    out: { type: 'string', means: 'new: the key file to write; FILE.pub is written beside it' },
    name: { type: 'string', means: 'add: how the new key holder is called' },
    key: {
      type: 'string',
      means: 'add: the key file of a present holder, needed once a survey was published',
    },
    'single-key': {
      type: 'string',
      means: 'remove: the name of the key holder who then holds the only key',
    },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run(asked) {
    const [name = '', second = ''] = asked.words
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (!verb) throw new WrongUsage(`“${name}” is none of ${Object.keys(verbs).join(', ')}.`)
    if (asked.words.length > verb.most) throw new WrongUsage(`“${second}” is one word too many.`)
    const stray = Object.keys(asked.values).find((option) => !verb.takes.includes(option))
    if (stray !== undefined) throw new WrongUsage(`keys ${name} takes no --${stray}.`)
    return verb.run(asked)
  },
}
