import { expect, test } from 'vitest'

import { checkView } from '#app/respond/check-view'
import { isVisit } from '#app/respond/is-visit'
import { asksForeign, tooLong } from '#app/respond/judge-page'
import { offStatus, typedTexts } from '#app/respond/off-view'
import { pageAddress, pageAt } from '#app/respond/page-address'
import { pageView } from '#app/respond/page-view'

import { onTheWay, pageOf, posted, survey } from './on-the-way'

test('an address numbers a page; its name opens it too, and nothing else does', () => {
  expect(pageAddress(survey, { lang: 'ru', code: 'a1b2', page: 'words' })).toBe('/ru/a1b2/3')
  expect(pageAt(survey, '3')?.id).toBe('words')
  expect(pageAt(survey, 'words')?.id).toBe('words')
  for (const wrong of ['0', '4', '03', '-1', '1.0', '', 'nowhere', '__proto__'])
    expect(pageAt(survey, wrong)).toBeUndefined()
})

test('only names that a page asks for are taken', async () => {
  const about = pageOf('about')

  expect(asksForeign(about, await posted('works=yes&since=2&shown=&go=&pad=x'))).toBe(false)
  expect(asksForeign(about, await posted('works=yes&story=x'))).toBe(true)
  expect(asksForeign(about, await posted('__proto__=x'))).toBe(true)
})

test('own words that could not be kept are given back, and no tick is taken for words', async () => {
  const sent = await posted('kind=other&kind.other=In+the+morning&kind.other=')

  expect(typedTexts(pageOf('work'), sent)).toEqual(['In the morning'])
  expect(typedTexts(pageOf('words'), await posted('story=+%0A&go='))).toEqual([])
  expect(typedTexts(pageOf('words'), await posted('story=prefer_not'))).toEqual([])
})

test('a text far too long is named, though the page could not be kept', async () => {
  const sent = await posted(`works=yes&since=${'x'.repeat(500)}&shown=since`)

  expect(tooLong(onTheWay(), pageOf('about'), sent)).toEqual([
    { code: 'too-long', question: 'since', max: 20, length: 500 },
  ])
})

test('what is out of reach for a moment is no farewell', () => {
  const { known } = onTheWay()

  expect(offStatus({ known, reason: 'not-now' })).toBe(503)
  expect(offStatus({ known, reason: 'no-draft' })).toBe(410)
})

test('a page shows what can be met on it, and marks what was just called up', () => {
  const view = pageView(onTheWay({ about: { works: ['yes'] } }), pageOf('about'))

  expect(view?.questions.map(({ anchor, shown, isNew }) => [anchor, shown, isNew])).toEqual([
    ['q1', true, false],
    ['q2', true, true],
  ])
  expect(view?.isLast).toBe(false)
  expect(pageView(onTheWay({ about: { works: ['no'] } }), pageOf('work'))).toBeUndefined()
})

test('the check shows what was typed on a page that still lacks something', () => {
  const { pages } = checkView(onTheWay({ about: { works: ['yes'] } }))

  expect(pages[0]).toMatchObject({ isOpen: true, change: '/en/a1b2/1?to=check&look' })
  expect(pages[0]?.lines.map(textsOf)).toEqual([['Yes'], []])
})

test('“something else” and the words for it are one answer', () => {
  const work = { kind: ['other'], 'kind.other': ['At dawn'] }
  const { pages } = checkView(onTheWay({ about: { works: ['yes'], since: ['2'] }, work }))

  expect(pages[1]?.lines.map(textsOf)).toEqual([['Another – At dawn']])
})

test.each([
  ['GET', {}, true],
  ['HEAD', {}, false],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }, false],
  ['GET', { purpose: 'prefetch' }, false],
  ['GET', { 'sec-fetch-site': 'cross-site' }, false],
  ['GET', { 'sec-fetch-site': 'same-origin' }, true],
])('%s with %o is a visit: %s', (method, headers, is) => {
  expect(isVisit(new Request('http://localhost/exit', { method, headers }))).toBe(is)
})

function textsOf({ answers }: { answers: { text: string }[] }): string[] {
  return answers.map(({ text }) => text)
}
