import { importMembers } from '#app/operations/import-members'

import { type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { rowsOfMembersFile } from './staff/members-file'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const members: Command = {
  usage: 'import FILE.csv [--dry-run] [--remove-missing] [--read-as ENCODING] [--json]',
  words: { from: 1, to: 2, missing: words.missingImport },
  options: {
    'dry-run': { type: 'boolean', means: 'says what would change and changes nothing' },
    'remove-missing': { type: 'boolean', means: 'removes members that the file does not name' },
    'read-as': { type: 'string', means: 'the encoding of the file, where it is not recognised' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run({ words: [verb = '', file], flags }) {
    const readAs = typeof flags['read-as'] === 'string' ? flags['read-as'] : undefined
    if (verb !== 'import') throw new WrongUsage(`“${verb}” is not import.`)
    if (file === undefined) throw new WrongUsage(words.missingMembersFile)
    const { rows, encoding } = await rowsOfMembersFile(file, readAs)
    const [dryRun, removeMissing] = [flags['dry-run'] === true, flags['remove-missing'] === true]
    return asStaff(async (context) => {
      const change = requireOk(await importMembers(context, { rows, dryRun, removeMissing }))
      return tell(flags.json, { dryRun, encoding, ...change }, [
        ...words.membersRead(encoding),
        ...words.membersImported(change, dryRun),
      ])
    })
  },
}
