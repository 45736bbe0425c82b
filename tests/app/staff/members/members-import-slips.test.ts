import { expect, test } from 'vitest'

import { paths } from '#app/paths'
import { listMembers } from '#db/register/queries/members'

import { textOf } from '../../../support/page-forms'
import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { aColleagueIn, post, sharedWorkplace } from '../at-the-door'
import { sendFile } from './send-file'

const workplace = sharedWorkplace()
const said = (client: PlainClient) => textOf(client.page.body)
const head = 'name,country,languages,contact,regional_network,voting,joined\r\n'
const send = (client: PlainClient, bytes: string | Uint8Array) =>
  sendFile(client, paths.importMembers(), {
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  })

test('rows that cannot be read and rows that are wrong are told at once', async () => {
  const client = await aColleagueIn(workplace, 'Has Many Slips')
  const rows = ['A,KE', 'B,XX,,,,yes,', '"C,KE,,,,yes,', 'D,KE,,,,maybe,']

  await send(client, head + rows.join('\r\n'))

  expect(said(client)).toContain('This row has 2 cells instead of 7')
  expect(said(client)).toContain('“XX” is not a country that we know')
  expect(said(client)).toContain('A quotation mark is not closed in this row')
  expect(said(client)).toContain('“maybe” is neither yes nor no')
})

test('a file with columns and countries in Russian or Chinese comes in', async () => {
  const client = await aColleagueIn(workplace, 'Writes Otherwise')
  const russian = 'Название;Страна;Языки;Контакт;Региональная сеть;Право голоса;Дата вступления'
  const chinese = '组织名称,国家,语言,联系方式,区域网络,投票权,加入时间'

  await send(client, `${russian}\r\nАльянс;Россия;ru;;;да;2011\r\n`)
  await client.press('do', {}, 'take-over')
  await send(client, `${chinese}\r\n联盟,中国,zh,,,是,\r\n`)
  await client.press('do', {}, 'take-over')

  const members = await workIn(workplace.dataDir, ({ register }) => listMembers(register))
  expect(members).toMatchObject([
    { name: 'Альянс', country: 'RU', voting: 1 },
    { name: '联盟', country: 'CN', voting: 1 },
  ])
})

test('a file is read by its bars, and one without any sign between its cells is refused', async () => {
  const client = await aColleagueIn(workplace, 'Parts Otherwise')

  await send(client, `${head}A,KE,en,,,yes,31.05.2019\r\n`.replaceAll(',', '|'))
  expect(said(client)).toContain('Vertical bars')
  expect(said(client)).toMatch(/New \(1\).*31 May 2019/)
  await send(client, `${head}A,KE,en,,,yes,\r\n`.replaceAll(',', ':'))

  expect(said(client)).toContain('The first row is one single cell: “name:country:languages')
})

test('long lists stand folded below the decision, each with pages of its own', async () => {
  const client = await aColleagueIn(workplace, 'Pages Through')
  await send(client, `${head}Kept,KE,en,,,yes,\r\nLeft out,UG,en,,,yes,\r\n`)
  await client.press('do', {}, 'take-over')
  const many = Array.from({ length: 101 }, (_, at) => `New ${at + 1000},KE,en,,,yes,\r\n`)
  const openLists = () =>
    [...client.page.body.matchAll(/<details[^>]*open=""[^>]*><summary>([^<]+)/g)].map(
      ([, list]) => list,
    )

  await send(client, `${head}Kept,KE,en,,,no,\r\n${many.join('')}`)
  const { path, body } = client.page
  expect(body.indexOf('value="take-over"')).toBeLessThan(body.indexOf('Changed (1)'))
  expect(openLists()).toEqual(['Changed (1)'])
  expect(said(client)).toMatch(/Not in the file \(\d\).*Left out\s+Uganda/)
  expect(said(client)).not.toContain('New 1100')
  await client.open(`${path}?list=added&page=2`)

  expect(said(client)).toContain('New 1100')
  expect(said(client)).not.toContain('New 1099')
  expect(openLists()).toEqual(['Changed (1)', 'New (101)'])
})

test('a file with one line of megabytes in another encoding is refused in words', async () => {
  const client = await aColleagueIn(workplace, 'Sends A Line')

  await send(client, Buffer.concat([Buffer.from(head), Buffer.alloc(6_000_000, 0xe0)]))

  expect(client.page.status).toBe(200)
  expect(said(client)).toContain('We do not recognise the encoding of this file.')
})

test('a file without a column that may be empty says so, and leaves it to known members', async () => {
  const client = await aColleagueIn(workplace, 'Sends Little')
  await send(client, `${head}Kept,KE,en sw,kept@example.org,,yes,2011\r\n`)
  await client.press('do', {}, 'take-over')

  await send(client, 'Organisation;Pays;Membre votant\r\nKept;Kenya;non\r\nSince;Chili;oui\r\n')
  expect(said(client)).toContain(
    'The file says nothing about: Languages, Contact, Regional network and Joined.',
  )
  expect(said(client)).toContain('New: 1. Changed: 1.')
  await client.press('do', {}, 'take-over')

  const kept = { name: 'Kept', languages: 'en sw', contact: 'kept@example.org', joined: '2011' }
  const members = await workIn(workplace.dataDir, ({ register }) => listMembers(register))
  expect(members.find(({ name }) => name === 'Kept')).toMatchObject({ ...kept, voting: 0 })
  expect(members.find(({ name }) => name === 'Since')).toMatchObject({ languages: '', joined: '' })
})

test('a column that has to be there is named as its reader may have called it', async () => {
  const client = await aColleagueIn(workplace, 'Reads Russian')
  await post(client, paths.account(), { on: paths.staff(), lang: 'ru' })

  await send(client, 'Название;Страна;Контакт\r\nСоюз;Казахстан;\r\n')

  expect(said(client)).toContain('Нет этих столбцов: Член с правом голоса.')
  expect(said(client)).not.toContain('voting')
})
