import { expect, test } from 'vitest'

import { makeMailRoom } from '#app/mail/mail-room'
import { makeMailer } from '#app/mail/mailer'
import { close } from '#app/operations/close'
import { pause } from '#app/operations/consultations/pause'
import { emailIn, findRecipients } from '#app/operations/reminders/recipients'
import {
  dropReminderText,
  filledIn,
  findReminderTexts,
  keepReminderText,
  withPlaces,
} from '#app/operations/reminders/reminder-text'
import { sendReminder, sendReminderAgain } from '#app/operations/reminders/send-reminder'
import type { StaffContext } from '#app/operations/staff-context'
import { listLog } from '#db/register/queries/log'
import { addPause, removePause } from '#db/register/queries/pauses'
import { putMembers, removeMembers } from '#db/register/queries/members'
import type { RegisterDb } from '#db/connection'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPostOffice } from '../mail/a-post-office'
import { aPublishedSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'

const letter = { lang: 'en', subject: 'A reminder', text: 'Please answer.' }
const wanted = { slug: 'a-survey', letters: [letter], expected: 2 }
const worded = { slug: 'a-survey', survey: 'k7m2', lang: 'en' }

async function join(register: RegisterDb, name: string, contact: string, languages = 'en') {
  const place = { country: 'KE', region: 'africa', regional_network: '', joined: '' }
  await putMembers(register, [{ id: name, name, contact, languages, voting: 1, ...place }])
}

async function withMembers(engine = usualEngine) {
  const { context } = await aPublishedSurvey(engine)
  await join(context.register, 'Ada', 'ada@example.org')
  await join(context.register, 'Bo', 'Bo <bo@example.org>, +254 700 000 000', 'sw en')
  await join(context.register, 'Chi', '+254 700 000 001')
  return context
}

function roomAt(url: URL) {
  return makeMailRoom(makeMailer({ url, from: 'office@network.example' }), () => undefined)
}

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['Ada Lovelace <ada@example.org>; +254', 'ada@example.org'],
  ['Write to ada.l+news@mail.example.org, please', 'ada.l+news@mail.example.org'],
  ['анна@почта.рф', 'анна@почта.рф'],
  ['ada@localhost', undefined],
  ['@ada on a network', undefined],
  ['ada@example.org\r\nBcc: eve@example.org', 'ada@example.org'],
  ['', undefined],
])('in the contact “%s” the address is %s', (contact, address) => {
  expect(emailIn(contact)).toBe(address)
})

test('each member is written to once, in the first of its languages that is offered', async () => {
  const { register } = await withMembers()
  await join(register, 'Di', 'di@example.org', 'pt-br fr en')
  await join(register, 'Ed', 'DI@example.org', 'en')
  await join(register, 'Fe', 'fe@example.org', 'de')

  const { byLanguage, without } = await findRecipients({ register }, ['en', 'fr'])

  expect(Object.fromEntries(byLanguage)).toEqual({
    en: ['ada@example.org', 'bo@example.org', 'fe@example.org'],
    fr: ['di@example.org'],
  })
  expect(without).toBe(1)
})

test.each(engines)('on %s a reminder goes to all, and the log says how many', async (engine) => {
  const context = await withMembers(engine)
  const office = await aPostOffice()
  const mailRoom = roomAt(office.url)

  must(await sendReminder({ ...context, mailRoom }, wanted))
  await mailRoom.stop()

  expect(office.handed.map(({ to }) => to)).toEqual([['ada@example.org', 'bo@example.org']])
  const told = (await listLog(context.register)).slice(-2)
  expect(told.map(({ what, facts }) => [what, JSON.parse(facts) as unknown])).toEqual([
    ['reminder begun', { members: 2, messages: 1 }],
    ['reminder sent', { reached: 2, failed: 0 }],
  ])
  expect(JSON.stringify(told)).not.toContain('example.org')
})

test('whom a reminder did not reach is tried again, and nobody else', async () => {
  const context = await withMembers()
  const office = await aPostOffice({ unknown: ['bo@example.org'] })
  const mailRoom = roomAt(office.url)
  must(await sendReminder({ ...context, mailRoom }, wanted))
  await expect.poll(() => mailRoom.find('a-survey')?.isOver).toBe(true)

  const again = must(await sendReminderAgain({ ...context, mailRoom }, wanted))
  await mailRoom.stop()

  expect(again.members).toBe(1)
  expect(office.handed.map(({ to }) => to)).toEqual([['ada@example.org']])
})

test('tried again, members get the text as it is now, and only those who still are members', async () => {
  const context = await withMembers()
  await join(context.register, 'Di', 'di@example.org')
  const away = ['bo@example.org', 'di@example.org']
  const office = await aPostOffice({ unknown: away })
  const mailRoom = roomAt(office.url)
  must(await sendReminder({ ...context, mailRoom }, { ...wanted, expected: 3 }))
  await expect.poll(() => mailRoom.find('a-survey')?.isOver).toBe(true)
  await removeMembers(context.register, ['Di'])
  away.length = 0

  const letters = [{ ...letter, text: 'Please answer by the new last day.' }]
  must(await sendReminderAgain({ ...context, mailRoom }, { slug: 'a-survey', letters }))
  await expect.poll(() => mailRoom.find('a-survey')?.isOver).toBe(true)

  const last = office.handed.at(-1)
  expect(last?.to).toEqual(['bo@example.org'])
  expect(last?.message).toContain('by the new last day')
})

const ends = [
  ['paused', (context: StaffContext) => pause(context, { slug: 'a-survey' })],
  ['closed', (context: StaffContext) => close(context, { slug: 'a-survey' })],
] as const

test.each(ends)('once a survey is %s nobody more is reminded', async (_how, end) => {
  const context = await withMembers()
  const many = Array.from({ length: 118 }, (_, n) => `member-${n}`)
  for (const name of many) await join(context.register, name, `${name}@example.org`)
  const office = await aPostOffice({ slow: 300 })
  const mailRoom = roomAt(office.url)

  must(await sendReminder({ ...context, mailRoom }, { ...wanted, expected: 120 }))
  await expect.poll(() => office.handed.length).toBe(1)
  expect(await end(context)).toMatchObject({ ok: true })
  await expect.poll(() => mailRoom.find('a-survey')?.isOver).toBe(true)
  await mailRoom.stop()

  expect(office.handed).toHaveLength(1)
  const told = (await listLog(context.register)).at(-1)
  expect(told?.what).toBe('reminder sent')
  expect(JSON.parse(told?.facts ?? '')).toEqual({ reached: 50, failed: 70, halted: 'not open' })
})

test('a reminder is refused where it cannot be meant', async () => {
  const context = await withMembers()
  const office = await aPostOffice()
  const mailRoom = roomAt(office.url)
  const codeOf = async (given: object, more: object = {}) => {
    const sent = await sendReminder({ ...context, mailRoom, ...given }, { ...wanted, ...more })
    return sent.ok ? undefined : sent.problems[0]?.code
  }

  expect(await codeOf({ mailRoom: undefined })).toBe('no-mail')
  expect(await codeOf(on('2026-01-01'))).toBe('not-open')
  expect(await codeOf(on('2026-03-04'))).toBe('not-open')
  expect(await codeOf({}, { slug: 'another' })).toBe('not-open')
  await addPause(context.register, 'k7m2', '2026-02-01')
  expect(await codeOf({})).toBe('not-open')
  await removePause(context.register, 'k7m2')
  expect(await codeOf({}, { expected: 3 })).toBe('recipients-changed')
  expect(await codeOf({}, { letters: [] })).toBe('nobody-to-remind')
  expect(office.handed).toEqual([])
})

test('a text keeps its places, so that address and last day follow the survey', () => {
  const facts = { address: 'https://a.example/en/k7m2', day: '1 March 2026' }
  const typed = { subject: 'Until 1 March 2026', body: 'At https://a.example/en/k7m2, please.' }

  const kept = withPlaces(typed, facts)

  expect(kept.body).toBe('At {{address}}, please.')
  expect(filledIn(kept, facts)).toEqual(typed)
  expect(filledIn(kept, { ...facts, day: '8 March 2026' }).subject).toBe('Until 8 March 2026')
})

test.each(engines)('on %s two who word one text notice each other', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const first = { ...worded, subject: 'One', body: 'First', revision: 0 }
  must(await keepReminderText(context, first))

  const late = await keepReminderText(context, { ...first, subject: 'Two' })
  const seen = await keepReminderText(context, { ...first, subject: 'Three', revision: 1 })

  expect(late).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  expect(seen.ok).toBe(true)
  const kept = (await findReminderTexts(context, 'k7m2')).get('en')
  expect(kept).toEqual({ subject: 'Three', body: 'First', revision: 2 })
})

test('a text that is empty or endless is not kept, and all that is wrong is said', async () => {
  const { context } = await aPublishedSurvey()
  const text = { ...worded, subject: ' ', body: 'x'.repeat(5001), revision: 0 }

  const kept = await keepReminderText(context, text)

  expect(kept.ok ? [] : kept.problems.map(({ code }) => code)).toEqual([
    'subject-missing',
    'body-long',
  ])
})

test('a text can be given up for the one that the house brings along', async () => {
  const { context } = await aPublishedSurvey()
  must(await keepReminderText(context, { ...worded, subject: 'One', body: 'First', revision: 0 }))

  must(await dropReminderText(context, worded))

  expect((await findReminderTexts(context, 'k7m2')).size).toBe(0)
})
