import { setImmediate as breathe } from 'node:timers/promises'

import { csvHead, csvRows } from '#app/formats/csv'
import { fieldsOfMember, memberColumns, type MemberRow } from '#app/operations/member-row'

const lot = 1000

/** The register as a members file: taken in again, it changes nothing. */
export async function membersCsv(members: MemberRow[], delimiter: ',' | ';'): Promise<string> {
  const pieces = [csvHead([...memberColumns], delimiter)]
  for (let from = 0; from < members.length; from += lot) {
    const rows = members.slice(from, from + lot).map((member) => {
      const fields = fieldsOfMember(member)
      return memberColumns.map((column) => fields[column])
    })
    pieces.push(csvRows(rows, delimiter))
    await breathe()
  }
  return pieces.join('')
}
