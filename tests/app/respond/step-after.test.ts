import { expect, test } from 'vitest'

import { judgePage } from '#app/respond/judge-page'
import { jumpsAhead, stepAfter, stepPast, stepWhereStopped } from '#app/respond/step-after'
import type { FieldValues } from '#surveys/definition/fields'

import { onTheWay, pageOf, posted } from './on-the-way'

const yes = { works: ['yes'], since: ['2019'] }
const no = { works: ['no'] }

async function after(id: string, body: string, pages: Record<string, FieldValues>, address = '') {
  const journey = onTheWay(pages)
  const fields = await posted(body)
  const judged = judgePage(journey.survey, pageOf(id), journey.content, fields)
  const request = new Request(`http://localhost/en/a1b2/x${address}`)
  return stepAfter(journey, pageOf(id), fields, judged, request)
}

test('the way on goes over the pages that are met, by their place', async () => {
  expect(await after('about', 'go=&shown=since', { about: yes })).toBe('/en/a1b2/2')
  expect(await after('about', 'go=', { about: no })).toBe('/en/a1b2/3')
  expect(await after('words', 'go=', { about: no, words: {} })).toBe('/en/a1b2/check')
})

test('a question that was called up is shown before anything is missed', async () => {
  const about = { works: ['yes'] }

  expect(await after('about', 'go=&works=yes&shown=', { about })).toBe('/en/a1b2/1#more')
  expect(await after('about', 'go=&works=yes&shown=since', { about })).toBeUndefined()
})

test('a page that needs another look stays, or is looked at again where script asks for the address', async () => {
  const journey = onTheWay({ about: {} })
  const headers = { accept: 'application/json' }
  const fields = await posted('go=&shown=')
  const judged = judgePage(journey.survey, pageOf('about'), journey.content, fields)

  expect(judged.problems).toEqual([{ code: 'missing', question: 'works' }])
  expect(await after('about', 'go=&shown=', { about: {} })).toBeUndefined()
  const asked = new Request('http://localhost/en/a1b2/1?to=check', { headers })
  expect(stepAfter(journey, pageOf('about'), fields, judged, asked)).toBe(
    '/en/a1b2/1?to=check&look=',
  )
})

test.each([
  ['lang=fr', '/fr/a1b2/1'],
  ['back=', '/en/a1b2'],
  ['later=', '/en/a1b2/later?page=1'],
  ['aside=privacy', '/en/a1b2/privacy'],
  ['aside=leaving', '/en/leaving'],
])('%s leads there though nothing is right yet', async (button, to) => {
  expect(await after('about', button, { about: {} })).toBe(to)
})

test('a language or a place that we do not have leads nowhere else', async () => {
  expect(await after('about', 'lang=//evil.example', { about: {} })).toBeUndefined()
  expect(await after('about', 'aside=//evil.example', { about: {} })).toBeUndefined()
})

test('who came from the check page goes back there, and keeps the way in another language', async () => {
  expect(await after('about', 'go=', { about: no }, '?to=check')).toBe('/en/a1b2/check')
  expect(await after('about', 'back=', { about: {} }, '?to=check')).toBe('/en/a1b2/check')
  expect(await after('about', 'lang=fr', { about: no }, '?to=check')).toBe('/fr/a1b2/1?to=check')
})

test('who comes back finds the first page not seen, then the check', () => {
  expect(stepWhereStopped(onTheWay())).toBe('/en/a1b2/1')
  expect(stepWhereStopped(onTheWay({ about: yes }))).toBe('/en/a1b2/2')
  expect(stepWhereStopped(onTheWay({ about: {}, words: {} }))).toBe('/en/a1b2/1')
  expect(stepWhereStopped(onTheWay({ about: no, words: {} }))).toBe('/en/a1b2/check')
})

test('nobody lands on a page before those it may depend on, save to mend it', () => {
  const to = (address: string) => new Request(`http://localhost${address}`)

  expect(jumpsAhead(onTheWay(), pageOf('words'), to('/en/a1b2/3'))).toBe(true)
  expect(jumpsAhead(onTheWay(), pageOf('about'), to('/en/a1b2/1'))).toBe(false)
  expect(jumpsAhead(onTheWay({ about: no }), pageOf('words'), to('/en/a1b2/3'))).toBe(false)
  expect(jumpsAhead(onTheWay(), pageOf('words'), to('/en/a1b2/3?to=check'))).toBe(false)
})

test('a page that the answers leave out leads past itself', () => {
  expect(stepPast(onTheWay({ about: no }), pageOf('work'))).toBe('/en/a1b2/3')
})
