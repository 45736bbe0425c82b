import { expect, test } from 'vitest'

import { importMembers } from '#app/operations/import-members'
import { longestUpload } from '#app/staff/uploaded-text'
import { paths } from '#app/paths'
import { listLog } from '#db/register/queries/log'
import { listMembers } from '#db/register/queries/members'

import { rawLine } from '../../../support/asking'
import { textOf } from '../../../support/page-forms'
import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { encoded } from '../../formats/encoding/encoded'
import { must } from '../../operations/answering'
import { aColleagueIn, sharedWorkplace } from '../at-the-door'
import { sendFile } from './send-file'

const workplace = sharedWorkplace()
const said = (client: PlainClient) => textOf(client.page.body)
const head = 'name,country,languages,contact,regional_network,voting,joined\r\n'
const fileOf = (...rows: string[]) => head + rows.map((row) => `${row}\r\n`).join('')
const send = (client: PlainClient, bytes: string | Uint8Array) =>
  sendFile(client, paths.importMembers(), {
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  })
const namesNow = async () => (await membersNow()).map(({ name }) => name)
const membersNow = () => workIn(workplace.dataDir, ({ register }) => listMembers(register))

async function only(...rows: string[]): Promise<void> {
  await workIn(workplace.dataDir, async (context) => {
    const fields = rows.map((row, at) => ({ row: at + 2, fields: fieldsIn(row) }))
    const file = { rows: fields, dryRun: false, removeMissing: true }
    must(await importMembers(context, file))
  })
}

function fieldsIn(row: string) {
  const [name = '', country = '', languages = '', contact = '', ...rest] = row.split(',')
  const [regional_network = '', voting = '', joined = ''] = rest
  return { name, country, languages, contact, regional_network, voting, joined }
}

test('a file is looked at first, and taken over as it was shown', async () => {
  await only('Kept,KE,en,,,yes,2011', 'Left out,UG,en,,,yes,2012')
  const client = await aColleagueIn(workplace, 'Takes Over')

  await send(client, fileOf('Kept,KE,en,,,no,2011', 'Fundación,CL,es,,,yes,'))
  expect(said(client)).toContain('New: 1. Changed: 1. As before: 0. Not in the file: 1.')
  expect(said(client)).toMatch(/Kept\s+Kenya\s+Voting member: Yes\s+No/)
  expect(said(client)).toContain('Fundación')
  expect(await namesNow()).toEqual(['Kept', 'Left out'])

  const path = client.page.path
  await client.press('do', {}, 'take-over')
  expect(said(client)).toContain('Added: 1. Changed: 1. Taken out: 0.')
  expect(await namesNow()).toEqual(['Fundación', 'Kept', 'Left out'])
  await client.open(path)
  expect(said(client)).toContain('This file was imported already')
  await client.open(`${paths.importMembers()}?problem=gone`)
  expect(said(client)).toContain('This file is not kept any more. Choose it again.')
  expect(said(client)).not.toContain('nothing was changed')
})

test('those that the file leaves out are removed only where that was chosen', async () => {
  await only('Kept,KE,en,,,yes,2011', 'Left out,UG,en,,,yes,2012')
  const client = await aColleagueIn(workplace, 'Removes Some')

  await send(client, fileOf('Kept,KE,en,,,yes,2011'))
  await client.press('do', { missing: ['remove'] }, 'take-over')

  expect(said(client)).toContain('Taken out: 1.')
  expect(await namesNow()).toEqual(['Kept'])
})

test('a register that changed meanwhile is shown anew, and nothing is done', async () => {
  await only('Kept,KE,en,,,yes,2011')
  const client = await aColleagueIn(workplace, 'Is Slow')
  await send(client, fileOf('Kept,KE,en,,,no,2011'))
  await only('Other,UG,en,,,yes,')

  await client.press('do', {}, 'take-over')

  expect(said(client)).toContain('The register was changed meanwhile, so nothing was done.')
  expect(said(client)).toContain('New: 1. Changed: 0.')
  expect(await namesNow()).toEqual(['Other'])
})

test('the same form sent again does nothing twice', async () => {
  await only('Kept,KE,en,,,yes,2011')
  const client = await aColleagueIn(workplace, 'Sends Again')
  await send(client, fileOf('New,KE,en,,,no,2011'))
  const { path, body } = client.page
  const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(body) ?? []
  const [, agreed = ''] = /name="agreed" value="([^"]+)"/.exec(body) ?? []
  const sent = new URLSearchParams({ mark, agreed, do: 'take-over' })
  const entries = () =>
    workIn(workplace.dataDir, async ({ register }) => (await listLog(register)).length)

  await client.post(path, sent)
  const before = await entries()
  await client.post(path, sent)

  expect(client.page.status).toBe(200)
  expect(await entries()).toBe(before)
})

test.each([
  ['windows-1251', 'Альянс «Голос»', 'Windows-1251 (Cyrillic)'],
  ['gb18030', '性工作者联盟', 'GB 18030, GBK (Chinese)'],
  ['windows-1252', 'Fédération de l’Été', 'Windows-1252 (Western Europe)'],
  ['utf-16le', 'Союз 联盟', 'UTF-16 (all languages)'],
  ['utf-16be', 'Союз 联盟', 'UTF-16, bytes the other way round'],
] as const)(
  'a file in %s shows its names, and comes in with them',
  async (encoding, name, told) => {
    await only('First,KE,en,,,yes,')
    const client = await aColleagueIn(workplace, `Reads ${encoding}`)

    await send(client, encoded(fileOf(`${name},KZ,ru,,,yes,`).replaceAll(',', ';'), encoding))
    expect(said(client)).toContain(told)
    expect(said(client)).toContain('Semicolons')
    expect(said(client)).toMatch(new RegExp(`Do these names look right\\?.*${name}`))
    await client.press('do', {}, 'take-over')

    expect(await namesNow()).toContain(name)
  },
)

test('a person chooses where a file could be read in several ways', async () => {
  await only('First,KE,en,,,yes,')
  const client = await aColleagueIn(workplace, 'Chooses Letters')

  await send(client, encoded(fileOf('АЛЬЯНС,KZ,ru,,,yes,'), 'windows-1251'))
  expect(said(client)).toContain('can be read in more than one way')
  expect(said(client)).toContain('АЛЬЯНС')
  await client.open(`${client.page.path}?as=windows-1251`)
  expect(said(client)).toContain('New: 1.')
  await client.press('do', {}, 'take-over')

  expect(await namesNow()).toContain('АЛЬЯНС')
})

test.each([
  [
    'rows of another encoding',
    Buffer.concat([
      encoded(fileOf('Голос,KZ,,,,yes,', 'Союз,KZ,,,,yes,'), 'windows-1251'),
      Buffer.from('Лига,KZ,,,,yes,\r\n'),
    ]),
    'Most of the file reads as Windows-1251 (Cyrillic), but these rows do not: 4.',
  ],
  ['a spreadsheet', Buffer.from('PK\x03\x04', 'latin1'), 'a spreadsheet program’s own file'],
  ['other columns', Buffer.from('name,land\r\nA,KE\r\n'), 'These columns are not known here'],
  [
    'a wrong country',
    Buffer.from(fileOf('A,Kenai,,,,yes,')),
    '“Kenai” is not a country that we know',
  ],
  [
    'a name of two countries',
    Buffer.from(fileOf('A,Congo,,,,yes,')),
    '“Congo” could be Democratic Republic of the Congo (CD) or Congo (CG).',
  ],
  ['a name twice', Buffer.from(fileOf('A,KE,,,,yes,', 'a,KE,,,,no,')), 'stands in row 2 already'],
  ['no width', Buffer.from(fileOf('A,KE')), 'This row has 2 cells instead of 7'],
])('a file with %s is refused in words, and nothing is done', async (what, bytes, words) => {
  const before = await namesNow()
  const client = await aColleagueIn(workplace, `Sends ${what}`)

  await send(client, bytes)

  expect(said(client)).toContain('This file cannot be imported yet')
  expect(said(client)).toContain(words)
  expect(client.formWith('do')?.controls.map(({ value }) => value)).not.toContain('take-over')
  expect(await namesNow()).toEqual(before)
})

test('no file and an empty file get a sentence', async () => {
  const client = await aColleagueIn(workplace, 'Sends Nothing')

  await sendFile(client, paths.importMembers(), undefined)
  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('Something needs another look')
  expect(said(client)).toContain('Choose the file.')
  await send(client, '')
  expect(said(client)).toContain('The file is empty.')
})

test('the file of one colleague is nobody else’s', async () => {
  const client = await aColleagueIn(workplace, 'Has A File')
  const other = await aColleagueIn(workplace, 'Has None')
  await send(client, fileOf('A,KE,,,,yes,'))

  await other.open(client.page.path)

  expect(said(other)).toContain('This file is not kept any more.')
})

test('what is taken away and brought back changes nothing', async () => {
  await only('=Sum,KE,en fr,+254 700 000000,@net,yes,2011', '"Quoted",UG,,,,no,', '-,ZA,,,,no,')
  const before = await membersNow()
  const client = await aColleagueIn(workplace, 'Goes Round')

  for (const path of [paths.membersFile(), paths.membersFile('semicolon')]) {
    await client.open(path)
    expect(client.page.body).toContain("'=Sum")
    await send(client, client.page.body)
    expect(said(client)).toContain('As before: 3.')
    expect(said(client)).toContain('There is nothing to import.')
  }
  expect(await membersNow()).toEqual(before)
})

test('a long file comes from whoever has signed in, and from nobody else', async () => {
  const client = await aColleagueIn(workplace, 'Sends Much')
  const long = Buffer.from(fileOf(`${'x'.repeat(6 * 1024 * 1024)},KE,,,,yes,`))
  const announced = (bytes: number, cookie = '') =>
    rawLine(
      workplace.address,
      [
        `POST ${paths.importMembers()} HTTP/1.1`,
        `Cookie: staff=${cookie}`,
        'Content-Type: multipart/form-data; boundary=x',
        `Content-Length: ${String(bytes)}`,
      ].join('\r\n'),
    )

  expect(await sendFile(client, paths.importMembers(), { bytes: long })).toBe(303)
  expect(await announced(long.length)).toMatch(/^HTTP\/1\.1 413 /)
  expect(await announced(long.length, 'x'.repeat(43))).toMatch(/^HTTP\/1\.1 413 /)
  const most = longestUpload + 1024 * 1024
  expect(await announced(most, client.cookies.get('staff'))).toMatch(/^HTTP\/1\.1 413 /)
  const between = new Uint8Array(21 * 1024 * 1024)
  await sendFile(client, paths.importMembers(), { bytes: between })
  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('The file is larger than 20 MB.')
})
