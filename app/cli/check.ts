import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCatalogue, surveyFolders } from './catalogue/check-catalogue'
import { Refusal, WrongUsage, type Asked, type Command } from './command'
import { writeDraft } from './draft'
import { readMembers } from './read-members'
import { printReport, reportOf } from './report'
import { watch } from './watch'

export const check: Command = {
  usage: '[slug…] [--members FILE.csv] [--out draft.json] [--watch] [--json]',
  words: { from: 0, to: Infinity },
  options: {
    members: {
      type: 'string',
      means: 'the list of members, against which to measure who could be recognised',
    },
    out: {
      type: 'string',
      means: 'writes one survey without errors as data, to be uploaded to a server',
    },
    watch: { type: 'boolean', means: 'checks again whenever a file changes, until Ctrl-C' },
    json: { type: 'boolean', means: 'prints JSON' },
    catalogue: { type: 'string', means: 'the folder with the surveys (surveys/catalogue)' },
  },
  async run(asked) {
    const { words, values, flags } = asked
    if (values.out !== undefined && words.length !== 1) {
      throw new WrongUsage('--out writes exactly one survey: name it.')
    }
    const catalogue = catalogueFolder(asked)
    if (flags.watch) return watch([catalogue, ...(values.members ? [values.members] : [])])
    requireFolders(catalogue, words)
    const members = values.members === undefined ? undefined : readMembers(values.members)
    const all = await checkCatalogue(catalogue, members)
    const chosen = all.filter(({ loaded }) => words.length === 0 || words.includes(loaded.folder))
    const report = reportOf(chosen)
    printReport(report, flags.json === true)
    if (values.out !== undefined) writeDraft(values.out, chosen)
    return report.errors + report.warnings > 0 ? 1 : 0
  },
}

/** Where the surveys stand: a flag, else the catalogue of this house. */
export function catalogueFolder({ values }: Asked): string {
  const own = fileURLToPath(new URL('../../surveys/catalogue', import.meta.url))
  const folder = values.catalogue === undefined ? own : resolve(values.catalogue)
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder}.`)
  return folder
}

function requireFolders(catalogue: string, names: string[]): void {
  const folders = surveyFolders(catalogue)
  const unknown = names.filter((name) => !folders.includes(name))
  if (unknown.length === 0) return
  throw new Refusal(
    `There is no survey ${unknown.map((name) => `“${name}”`).join(', ')}. There are: ${folders.join(', ')}.`,
  )
}
