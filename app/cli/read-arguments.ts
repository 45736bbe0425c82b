import { parseArgs } from 'node:util'
import { WrongUsage, type Asked, type Command } from './command'

/** What was typed after the name of a command. */
export function readArguments(
  { usage, options, words = { from: 0, to: 0 } }: Command,
  args: string[],
): Asked {
  const { values, positionals } = parse(options, args)
  if (positionals.length < words.from) {
    const [name = ''] = usage.split(' ')
    throw new WrongUsage(words.missing ?? `${name} is missing.`)
  }
  if (positionals.length > words.to) {
    throw new WrongUsage(`“${positionals[words.to] ?? ''}” is one word too many.`)
  }
  const asked: Asked = { words: positionals, values: {}, flags: {}, lists: {} }
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') asked.values[name] = value
    if (typeof value === 'boolean') asked.flags[name] = value
    if (Array.isArray(value)) asked.lists[name] = value.filter((each) => typeof each === 'string')
  }
  return asked
}

function parse(options: Command['options'], args: string[]) {
  try {
    const types = Object.entries(options).map(([name, { type, repeats: multiple = false }]) => {
      return [name, { type, multiple }] as const
    })
    return parseArgs({ args, options: Object.fromEntries(types), allowPositionals: true })
  } catch (problem) {
    const [first = ''] = (problem instanceof Error ? problem.message : '').split(/\. |\n/)
    throw new WrongUsage(`${first.replace(/\.$/, '')}.`)
  }
}
