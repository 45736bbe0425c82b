import { importMembers } from '#app/operations/import-members'

import { type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { readMembersFile } from './staff/members-file'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const members: Command = {
  usage: 'import FILE.csv [--dry-run] [--remove-missing] [--json]',
  words: { from: 1, to: 2, missing: words.missingImport },
  options: {
    'dry-run': { type: 'boolean', means: 'says what would change and changes nothing' },
    'remove-missing': { type: 'boolean', means: 'removes members that the file does not name' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run({ words: [verb = '', file], flags }) {
    if (verb !== 'import') throw new WrongUsage(`“${verb}” is not import.`)
    if (file === undefined) throw new WrongUsage(words.missingMembersFile)
    const rows = await readMembersFile(file)
    const [dryRun, removeMissing] = [flags['dry-run'] === true, flags['remove-missing'] === true]
    return asStaff(async (context) => {
      const change = requireOk(await importMembers(context, { rows, dryRun, removeMissing }))
      return tell(flags.json, { dryRun, ...change }, words.membersImported(change, dryRun))
    })
  },
}
