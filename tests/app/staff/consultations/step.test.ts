import { expect, test } from 'vitest'

import { roles } from '#app/operations/rights'
import { isReady, stepOf } from '#app/staff/consultations/step'
import type { StepFacts } from '#app/staff/consultations/step-facts'

const facts: StepFacts = {
  slug: 'a-survey',
  stage: 'checked',
  standing: undefined,
  today: '2026-02-01',
  days: { opens: '2026-02-10', closes: '2026-03-01', retention: '2027-03-01' },
  access: 'open link',
  languages: { count: 5, older: 0 },
  check: { errors: 0, warnings: 0 },
  holders: ['Amara', 'Bo'],
  fourEyes: true,
  issued: 0,
  waits: undefined,
  openComments: 0,
  hasCorrection: false,
  pausedOn: null,
  bundledOn: null,
  releasedOn: undefined,
  toldOn: undefined,
}

const published = { ...facts, stage: 'published', standing: 'not-yet' } as const
const open = { ...facts, stage: 'open', standing: 'open' } as const
const closed = { ...facts, stage: 'closed', standing: 'closed', today: '2026-03-05' } as const
const released = { ...closed, stage: 'released', releasedOn: '2026-06-01' } as const
const told = { ...released, toldOn: '2026-07-01' } as const

test.each([
  [{ ...facts, stage: 'draft' } as const, 'mend'],
  [facts, 'publish'],
  [published, 'opens'],
  [open, 'open'],
  [{ ...open, standing: 'paused' } as const, 'paused'],
  [{ ...open, standing: 'last-hours' } as const, 'lastHours'],
  [closed, 'count'],
  [released, 'tell'],
  [told, 'keep'],
  [{ ...told, today: '2027-03-02' }, 'erase'],
  [{ ...closed, today: '2027-03-02' }, 'erase'],
  [{ ...told, stage: 'erased' } as const, 'over'],
])('the life of a consultation has one next step at a time (%#: %s)', (given, code) => {
  expect(stepOf(given, roles).code).toBe(code)
})

test('what is whole can be published, and says what will come', () => {
  const step = stepOf(facts, roles)

  expect(step.points.every(({ state }) => state === 'good')).toBe(true)
  expect(step.will).toEqual(['frozen', 'keysMade', 'second', 'opensItself', 'mayStillChange'])
  expect(isReady(step)).toBe(true)
})

test.each([
  [{ holders: [] }, 'noHolder'],
  [{ days: { ...facts.days, opens: '2025-12-01', closes: '2026-01-31' } }, 'lastDayPassed'],
])('%j keeps it from being published', (change, missing) => {
  const step = stepOf({ ...facts, ...change }, roles)

  expect(step.points).toContainEqual(expect.objectContaining({ code: missing, state: 'missing' }))
  expect(isReady(step)).toBe(false)
})

test.each([
  [{ holders: ['Amara'] }, 'oneHolder'],
  [{ check: { errors: 0, warnings: 2 } }, 'warnings'],
  [{ languages: { count: 5, older: 3 } }, 'older'],
  [{ days: { ...facts.days, opens: '2026-01-10' } }, 'firstDayPassed'],
  [{ openComments: 4 }, 'comments'],
  [{ waits: { id: 'r1', by: 'Amara' } }, 'requestWaits'],
])('%j asks for a second look and stops nothing', (change, code) => {
  const step = stepOf({ ...facts, ...change }, roles)

  expect(step.points).toContainEqual(expect.objectContaining({ code, state: 'look' }))
  expect(isReady(step)).toBe(true)
})

test('what has closed is counted, and nothing sounds as if days could still be added', () => {
  expect(stepOf(closed, roles).will).toEqual(['countedApart', 'keptUntil'])
})

test('findings are said to stay where there are any', () => {
  const over = { ...told, stage: 'erased' } as const

  expect(stepOf(over, roles).will).toEqual(['findingsStay'])
  expect(stepOf({ ...over, releasedOn: undefined }, roles).will).toEqual([])
})

test('it is said where one person is enough, and that what is late opens at once', () => {
  const step = stepOf(
    {
      ...facts,
      fourEyes: false,
      days: { ...facts.days, opens: '2026-02-01' },
    },
    roles,
  )

  expect(step.will).toEqual(['frozen', 'keysMade', 'atOnce', 'opensAtOnce', 'onlyWording'])
})

test('a survey with codes asks for codes before it opens', () => {
  const none = stepOf({ ...published, access: 'codes' }, roles)
  const some = stepOf({ ...published, access: 'codes', issued: 40 }, roles)

  expect(none.points).toMatchObject([{ code: 'noCodes', state: 'missing' }])
  expect(some.points).toMatchObject([{ code: 'codes', state: 'good', facts: { count: 40 } }])
})

test('a correction that waits is shown once, as a correction or as a request', () => {
  const waits = { id: 'r1', by: 'Amara' }

  const brought = stepOf({ ...open, hasCorrection: true }, roles)
  const asked = stepOf({ ...open, hasCorrection: true, waits }, roles)

  expect(brought.points).toMatchObject([{ code: 'correctionWaits' }])
  expect(asked.points).toMatchObject([{ code: 'requestWaits' }])
})

test('nobody is led to a page that is not theirs', () => {
  const without = { ...open, access: 'codes' } as const

  const led = (['designer', 'key-holder', 'translator'] as const).map(
    (role) => stepOf(without, [role]).points[0]?.go?.code,
  )

  expect(led).toEqual(['codes', undefined, undefined])
})
