import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { rowsOfMembersFile } from '#app/cli/staff/members-file'

import { freshFolder } from '../../../support/fresh-stores'
import { encoded } from '../../formats/encoding/encoded'

async function fileWith(bytes: string | Uint8Array): Promise<string> {
  const file = join(await freshFolder(), 'members.csv')
  writeFileSync(file, bytes)
  return file
}

const columns = ['name', 'country', 'languages', 'contact', 'regional_network', 'voting', 'joined']
const values = ['Fundación', 'CL', 'es en', '', '', 'no', '2011']
const table = (separator: string) =>
  [columns, values].map((row) => row.join(separator)).join('\r\n')

test.each([',', ';', '\t'])('fields parted by %j are found by their names', async (separator) => {
  const { rows } = await rowsOfMembersFile(await fileWith(`\uFEFF${table(separator)}`))

  const fields = Object.fromEntries(columns.map((column, at) => [column, values[at]]))
  expect(rows).toEqual([{ row: 2, fields }])
})

test('a file may do without columns that may be empty, and is refused without the others', async () => {
  const short = await rowsOfMembersFile(await fileWith('name,country,voting\nA,CL,no\n'))

  expect(short.rows).toEqual([{ row: 2, fields: { name: 'A', country: 'CL', voting: 'no' } }])
  const lacking = await fileWith('name,joined\nA,2011\n')
  await expect(rowsOfMembersFile(lacking)).rejects.toThrow('Missing: country, voting.')
})

test('semicolons between languages do not part the fields', async () => {
  const text = table(',').replace('es en', 'es;en;fr;pt;de;it;nl;sw')

  expect(await rowsOfMembersFile(await fileWith(text))).toMatchObject({
    rows: [{ fields: { languages: 'es;en;fr;pt;de;it;nl;sw', voting: 'no' } }],
  })
})

test('a file in another encoding is read, and it is said which', async () => {
  const file = await fileWith(encoded(table(','), 'windows-1252'))

  expect(await rowsOfMembersFile(file)).toMatchObject({
    encoding: 'windows-1252',
    rows: [{ fields: { name: 'Fundación' } }],
  })
})

test('a file that could be several things is refused with what it says in each', async () => {
  const file = await fileWith(encoded(table(',').replace('Fundación', 'АЛЬЯНС'), 'windows-1251'))

  await expect(rowsOfMembersFile(file)).rejects.toThrow(/windows-1251: АЛЬЯНС.*\n {2}gb18030: /)
  expect(await rowsOfMembersFile(file, 'windows-1251')).toMatchObject({
    rows: [{ fields: { name: 'АЛЬЯНС' } }],
  })
  await expect(rowsOfMembersFile(file, 'utf-8')).rejects.toThrow('row 2 cannot be read')
  await expect(rowsOfMembersFile(file, 'latin9')).rejects.toThrow('--read-as takes one of')
})

test('a file of several encodings is refused with the rows that are not like the others', async () => {
  const file = await fileWith(
    Buffer.concat([
      Buffer.from(table(',')),
      Buffer.from('\r\nC\xe9libataires,FR,,,,no,', 'latin1'),
    ]),
  )

  await expect(rowsOfMembersFile(file)).rejects.toThrow(/not in these rows: 3/)
})

test('a folder in the place of a members file is said to be one', async () => {
  const folder = await freshFolder()

  await expect(rowsOfMembersFile(folder)).rejects.toThrow(`${folder}: this is a folder`)
})
