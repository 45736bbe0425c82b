import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { readMembersFile } from '#app/cli/staff/members-file'

import { freshFolder } from '../../../support/fresh-stores'

async function fileWith(text: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const file = join(await freshFolder(), 'members.csv')
  writeFileSync(file, Buffer.from(text, encoding))
  return file
}

const columns = ['name', 'country', 'languages', 'contact', 'regional_network', 'voting', 'joined']
const values = ['Fundación', 'CL', 'es en', '', '', 'no', '2011']
const table = (separator: string) =>
  [columns, values].map((row) => row.join(separator)).join('\r\n')

test.each([',', ';'])('fields parted by %s are found by their names', async (separator) => {
  const rows = await readMembersFile(await fileWith(`\uFEFF${table(separator)}`))

  const fields = Object.fromEntries(columns.map((column, at) => [column, values[at]]))
  expect(rows).toEqual([{ row: 2, fields }])
})

test('semicolons between languages do not part the fields', async () => {
  const text = table(',').replace('es en', 'es;en;fr;pt;de;it;nl;sw')

  expect(await readMembersFile(await fileWith(text))).toMatchObject([
    { fields: { languages: 'es;en;fr;pt;de;it;nl;sw', voting: 'no' } },
  ])
})

test('a file that is not in UTF-8 is refused by name, for names would be damaged', async () => {
  const file = await fileWith(table(','), 'latin1')

  await expect(readMembersFile(file)).rejects.toThrow(`${file} is not in UTF-8`)
})

test('a folder in the place of a members file is said to be one', async () => {
  const folder = await freshFolder()

  await expect(readMembersFile(folder)).rejects.toThrow(`${folder}: this is a folder`)
})
