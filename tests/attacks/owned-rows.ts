import type { OwnedRow } from './attack-join'
import type { CodedResponse } from './coded-responses'
import { seizedCodes, seizedEnvelopes } from './seized-rows'

/** Codes with all that those who sent the letters know, answers, and stories, with the true owner of each. */
export function seized(
  folder: string,
  answered: CodedResponse[],
): [OwnedRow[], OwnedRow[], OwnedRow[]] {
  const owners = (
    key: (response: CodedResponse) => Buffer,
    rows: ReturnType<typeof seizedCodes>,
  ) => {
    const order = answered.map((response) => key(response).toString('hex'))
    return rows
      .map((row) => ({ ...row, owner: order.indexOf(row.key) }))
      .filter(({ owner }) => owner >= 0)
  }
  const codes = owners(({ codeHash }) => codeHash, seizedCodes(folder)).map((row) => {
    const { member = '', accessCode = '' } = answered[row.owner] ?? {}
    const known = { member: Buffer.from(member), printed: Buffer.from(accessCode) }
    const places = { ...row.places, 'seen at the door': row.owner }
    return { ...row, columns: { ...row.columns, ...known }, places }
  })
  const answers = owners(({ answersId }) => answersId, seizedEnvelopes(folder, 'answers'))
  const stories = owners(({ storyId }) => storyId, seizedEnvelopes(folder, 'text'))
  return [codes, answers, stories]
}
