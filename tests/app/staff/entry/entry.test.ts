import { expect, test } from 'vitest'

import { listLog } from '#db/register/queries/log'

import { rowCounts } from '../../operations/opened'
import { aColleague } from '../../operations/people/a-workplace'
import { aDesk, storedAt, typedSurvey, typistAt, typistOf } from './a-desk'

const desk = aDesk()
const sheet = { area: ['north'], led: ['yes'], why: ['law'], story: ['It rained in Eldoret.'] }
const rows = { 'change.pay': ['worse'], 'change.rent': ['better'] }
const envelopes = async () => (await rowCounts(desk.context.responses)).envelope

test('a consultant enters a group discussion, sealed with how many took part', async () => {
  const typist = await typistAt(desk, 'mode=discussion&speaks=fr')

  await typist.send({ ...sheet, ...rows, 'entry-people': ['12'] })

  expect(typist.said).toContain('Sealed and stored')
  expect(typist.said).toMatch(/\d{4} \d{4} \d{4} \d{4} \d{4} \d{4}/)
  expect(await storedAt(desk)).toContainEqual(
    expect.objectContaining({
      ...{ format: 'soundings.answers/1', mode: 'discussion', people: 12, lang: 'fr' },
      answers: { area: 'north', led: 'yes', why: 'law', change: { pay: 'worse', rent: 'better' } },
    }),
  )
})

test('an interview may leave out required questions, and need not say how many', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')

  await typist.send({ led: ['no'], 'change.pay': ['worse'] })

  expect(typist.said).toContain('Sealed and stored')
  const stored = await storedAt(desk)
  expect(stored).toContainEqual(
    expect.objectContaining({
      mode: 'interview',
      answers: { led: 'no', change: { pay: 'worse' } },
    }),
  )
})

test('an answer to a question that was not to be asked is dropped, and its number is told', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')

  await typist.send({ led: ['no'], why: ['money'], area: ['south'] })

  expect(typist.said).toContain('Not stored: question 3')
  expect(await storedAt(desk)).toContainEqual(
    expect.objectContaining({ mode: 'interview', answers: { area: 'south', led: 'no' } }),
  )
})

test.each([
  [[], 'Type how many took part'],
  [['1'], 'Type how many took part'],
  [['a dozen'], 'Type how many took part'],
  [['1001'], 'Type how many took part'],
])('a discussion of %j people comes back with everything that was typed', async (people, said) => {
  const typist = await typistAt(desk, 'mode=discussion&speaks=en')
  const before = await envelopes()

  await typist.send({ ...sheet, 'entry-people': people })

  expect(typist.status).toBe(422)
  expect(typist.said).toContain(said)
  expect(typist.html).toContain('It rained in Eldoret.')
  expect(typist.html).toMatch(/value="north"[^>]*checked|checked=""[^>]*value="north"/)
  expect(await envelopes()).toBe(before)
})

test('numbers in other digits are numbers of people too', async () => {
  const typist = await typistAt(desk, 'mode=discussion&speaks=en')

  await typist.send({ area: ['south'], 'entry-people': ['٢٥'] })

  expect(await storedAt(desk)).toContainEqual(expect.objectContaining({ people: 25 }))
})

test('an empty sheet and one with a text that is too long come back', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')

  await typist.send({})
  expect([typist.status, typist.said]).toEqual([
    422,
    expect.stringContaining('No question is answered'),
  ])

  await typist.send({ story: ['a'.repeat(2001)] })
  expect(typist.status).toBe(422)
  expect(typist.html).toContain('a'.repeat(2001))
})

test('what was chosen by mistake can be taken back, also without script', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')

  await typist.send({ area: ['north'], story: ['Taken back.'], 'entry-clear': ['area'] })

  const stored = await storedAt(desk)
  expect(stored).toContainEqual(expect.objectContaining({ text: 'Taken back.', context: {} }))
  expect(stored).toContainEqual(expect.objectContaining({ mode: 'interview', answers: {} }))
})

test('the same page sent twice stores one response and shows the same number', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')
  const body = bodyOf(typist.html, { area: 'south' })
  await typist.post(body)
  const [before, number] = [await envelopes(), /(\d{4} ){5}\d{4}/.exec(typist.said)?.[0]]

  await typist.post(body)

  expect(typist.said).toContain('This sheet was stored before')
  expect(typist.said).toContain(number)
  expect(await envelopes()).toBe(before)
})

test('the page blocks Enter, and holds no time and no name of who typed', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')

  expect(typist.html).toMatch(/<form[^>]*><button type="submit" disabled="" hidden="">/)
  await typist.send({ area: ['north'] })
  expect(JSON.stringify(await storedAt(desk))).not.toMatch(/consultant|Amara|20\d\d-\d\d/)
})

test('that somebody typed is noted once a day, and not how many or which', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en', 'key-holder')
  const noted = async () =>
    (await listLog(desk.context.register)).filter(
      ({ what, who }) => what === 'responses typed in' && who.startsWith('A key-holder'),
    )

  await typist.send({ area: ['north'] })
  await (await typist.open()).send({ area: ['south'] })

  expect(await noted()).toMatchObject([{ subject: typedSurvey.slug, facts: '{}' }])
})

test('a consultant who is limited to other consultations is turned away', async () => {
  const limits = { surveys: ['another-survey'], countries: [] }
  const { session } = await aColleague(desk.context, 'Limited', ['consultant'], limits)

  const opened = typistOf(desk, session, 'mode=interview&speaks=en').open()

  await expect(opened).rejects.toMatchObject({ init: { status: 403 } })
})

test('a page that nobody made is refused', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')
  const wrong: Record<string, string>[] = [
    { 'entry-sheet': 'short', 'entry-step': 'first' },
    { 'entry-sheet': 'A'.repeat(43), 'entry-step': 'last' },
    { 'entry-sheet': 'A'.repeat(43), 'entry-step': 'second', 'entry-first': '{"foreign":["x"]}' },
    { 'entry-sheet': 'A'.repeat(43), 'entry-step': 'second', 'entry-first': 'no json' },
  ]

  for (const sent of wrong) {
    await expect(typist.post(new URLSearchParams(sent))).rejects.toMatchObject({
      init: { status: 400 },
    })
  }
})

function bodyOf(html: string, values: Record<string, string>): URLSearchParams {
  const [, id = ''] = /name="entry-sheet" value="([^"]+)"/.exec(html) ?? []
  return new URLSearchParams({ 'entry-sheet': id, 'entry-step': 'first', ...values })
}
