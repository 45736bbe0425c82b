import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { putMembers, type Member } from '#db/register/queries/members'
import { listBatches } from '#db/register/queries/codes'
import { addReach } from '#db/register/queries/reach'
import { readAccessCode } from '#app/vault/access-code'

import { textOf } from '../../support/page-forms'
import type { PlainClient } from '../../support/plain-client'
import { spawnServer } from '../../support/running-server'
import { setUpIn } from '../../support/set-up-network'
import { workIn } from '../../support/work-in'
import { openPostOffice, type PostOffice } from '../mail/a-post-office'
import { newHolder, publishNow, register, soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { aColleagueIn } from './at-the-door'

const days = { opens: '2026-01-15', closes: '2099-03-01', retention: '2099-12-01' }
const coded = soundSurvey({ ...days, reach: true, languages: ['en', 'fr', 'sw'] })
const codes = '/staff/consultations/a-survey/codes'
const reminders = '/staff/consultations/a-survey/reminders'
const shared = { address: '', dataDir: '' }
let office: PostOffice
let client: PlainClient

beforeAll(async () => {
  shared.dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
  office = await openPostOffice({ unknown: ['m3@example.org'] })
  await setUpIn(shared.dataDir)
  await workIn(shared.dataDir, async (context) => {
    for (const name of ['Amara', 'Bo']) await register(context, await newHolder(name))
    const { en = {} } = coded.texts
    must(await publishNow(context, { ...coded, texts: { en, fr: en, sw: en } }))
    await putMembers(
      context.register,
      Array.from({ length: 45 }, (_, n) => aMember(n)),
    )
    await addReach(context.register, [
      { survey: 'k7m2', kind: 'region', place: 'africa', counted: 15 },
    ])
  })
  const mail = { SMTP_URL: office.url.href, MAIL_FROM: 'The network <office@network.example>' }
  const server = await spawnServer({ DATA_DIR: shared.dataDir, ...mail })
  shared.address = server.address
  client = await aColleagueIn(shared, 'Sends Letters', ['designer'])
  return async () => {
    server.process.kill('SIGKILL')
    await server.ended
    await office.close()
    rmSync(shared.dataDir, { recursive: true })
  }
}, 90_000)

function aMember(n: number): Member {
  const place = { country: 'KE', region: 'africa', regional_network: '', joined: '', voting: 1 }
  const languages = n < 30 ? 'fr' : 'en'
  const contact = n < 44 ? `m${n}@example.org` : '+254 700 000 000'
  return { id: String(n), name: `Member ${n}`, contact, languages, ...place } as Member
}

const said = () => textOf(client.page.body)
const shown = () =>
  [...client.page.body.matchAll(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}(?=<\/b>)/g)].map(([code]) => code)

test('a batch is made for the members of a region, shown once, and never kept', async () => {
  await client.open(`${codes}?region=africa&speaks=fr`)
  expect(client.page.body).toContain('value="33"')

  await client.press('do', { count: ['24'] }, 'make')

  expect(shown()).toHaveLength(24)
  expect(shown().every((code) => readAccessCode(code) === code)).toBe(true)
  expect(said()).toContain('Votre code')
  expect(client.page.body).toContain(`${shared.address}/fr/k7m2`)
  const sent = new URLSearchParams(client.hops.at(-1)?.sent)
  const first = shown()[0] ?? ''

  await client.post(codes, sent)
  expect(client.page.status).toBe(422)
  expect(said()).toContain('cannot be shown again')
  expect(client.page.body).not.toContain(first)
  const [batch] = await workIn(shared.dataDir, (context) => listBatches(context.register, 'k7m2'))
  expect(batch).toEqual({ name: 'Africa · French', issued: 24, spent: 0 })
})

test('the slips are shown in another language and taken away as a file, without being kept', async () => {
  await client.open(codes)
  await client.press('do', { batch: ['A list'], count: ['20'] }, 'make')
  const first = shown()

  await client.press('do', { lang: ['fr'] }, 'show')
  expect(shown()).toEqual(first)
  expect(said()).toContain('Votre code')

  await client.post(
    `${codes}.csv`,
    new URLSearchParams({ codes: first.join(' '), lang: 'en', batch: '=A list' }),
  )
  expect(client.page.headers.get('content-disposition')).toContain('codes-a-survey.csv')
  const lines = client.page.body.trim().split('\r\n')
  expect(lines).toHaveLength(21)
  expect(lines[1]).toContain(`${first[0] ?? ''},${shared.address}/en/k7m2`)
  expect(lines[1]).toContain("'=A list")
})

test('a page of slips takes back nothing but codes', async () => {
  for (const sent of ['', 'not a code', '<script>', 'AAAA-AAAA-AAAA-AAAA '.repeat(1001)]) {
    await client.post(`${codes}.csv`, new URLSearchParams({ codes: sent, lang: 'en' }))
    expect(client.page.status).toBe(400)
  }
})

test('what is wrong with a batch is said, and what was typed stays', async () => {
  await client.open(codes)
  await client.press('do', { batch: [''], count: ['1001'] }, 'make')
  expect(client.page.status).toBe(422)
  expect(said()).toMatch(/Write a name for the batch.*from 1 to 1,000/s)

  await client.press('do', { batch: ['Few <b>'], count: ['3'] }, 'make')
  expect(said()).toContain('fewer than 20 codes')
  expect(client.page.body).toContain('value="Few &lt;b&gt;"')
  await client.press('do', { knows: ['yes'] }, 'make')
  expect(shown()).toHaveLength(3)
})

test('lost codes are replaced in their batch', async () => {
  await client.open(`${codes}?batch=A+list`)
  expect(said()).toContain('More codes for “A list”')

  await client.press('do', { count: ['2'] }, 'make')

  expect(shown()).toHaveLength(2)
  await client.open(codes)
  expect(said()).toMatch(/A list\s+More codes\s+22\s+fewer than 5/)
})

test('a reminder is worded, keeps its places, and can be taken back', async () => {
  await client.open(`${reminders}?text=fr`)
  expect(client.page.body).toContain('1er mars 2099')
  await client.press('do', { subject: ['Un mot'], body: ['Avant le 1er mars 2099'] }, 'save')
  expect(said()).toContain('Saved.')
  const kept = await workIn(shared.dataDir, ({ register: db }) =>
    db.selectFrom('reminder_text').selectAll().execute(),
  )
  expect(kept[0]?.body).toBe('Avant le {{day}}')

  await client.press('do', { subject: [''] }, 'save')
  expect(client.page.status).toBe(422)
  await client.open(`${reminders}?text=fr`)
  await client.press('do', {}, 'drop')
  expect(client.page.body).toContain('Prenez quelques minutes')
})

test('a reminder that nobody worded in a new language says in which one members get it', async () => {
  await client.open(`${reminders}?text=sw`)
  expect(said()).toContain('Nobody has worded this text in Swahili yet')
  expect(said()).toContain('Members get it in English, as it stands here')

  await client.press('do', { subject: ['Kumbusho'], body: ['Jibu'] }, 'save')
  await client.open(`${reminders}?text=sw`)

  expect(said()).not.toContain('Nobody has worded')
  await client.open(`${reminders}?text=fr`)
  expect(said()).not.toContain('Nobody has worded')
})

test('a reminder reaches all members in their language, once, and says whom it missed', async () => {
  await client.open(`${reminders}?step=send`)
  expect(said()).toMatch(/English\s+14\s+1.*French\s+30\s+1/s)
  expect(said()).toContain('One member has no e-mail address')
  const sent = { seen: client.formWith('do')?.controls.find(({ name }) => name === 'seen')?.value }

  await client.press('do', {}, 'send')
  const form = new URLSearchParams(client.hops.findLast(({ method }) => method === 'POST')?.sent)
  await expect
    .poll(async () => (await client.open(reminders)).body, { timeout: 15_000 })
    .toContain('43 members were reached.')

  expect(sent.seen).toBeTruthy()
  expect(said()).toContain('One member could not be reached.')
  expect(office.handed.map(({ to }) => to.length).sort()).toEqual([14, 29])
  const bodies = office.handed.map(({ message }) => message).join('\n')
  expect(bodies).not.toMatch(/m\d+@example\.org/)
  await client.post(`${reminders}?step=send`, form)
  expect(said()).toContain('nothing was sent twice')
  expect(office.handed).toHaveLength(2)
})

test('a reminder is looked at again when the register has changed', async () => {
  await client.open(`${reminders}?step=send`)
  await workIn(shared.dataDir, (context) =>
    putMembers(context.register, [{ ...aMember(50), contact: 'new@example.org' }]),
  )

  await client.press('do', {}, 'send')

  expect(client.page.status).toBe(422)
  expect(said()).toContain('changed meanwhile')
  expect(office.handed).toHaveLength(2)
})

test('whom the consultation reached stands beside the members', async () => {
  await client.open('/staff/consultations/a-survey/reach')

  expect(said()).toMatch(/Africa\s+15 or a few more\s+4\d/)
  expect(said()).toMatch(/Latin America\s+fewer than 5\s+0/)
})

test('a translator makes no codes and sends nothing', async () => {
  const other = await aColleagueIn(shared, 'Translates', ['translator'])

  for (const path of [codes, reminders, '/staff/consultations/a-survey/reach'])
    expect((await other.open(path)).status).toBe(403)
  const csv = await other.post(`${codes}.csv`, new URLSearchParams({ codes: 'x' }))
  expect(csv.status).toBe(403)
})
