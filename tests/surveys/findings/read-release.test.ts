import { expect, test } from 'vitest'

import { canonical } from '#surveys/canonical'
import { readRelease } from '#surveys/findings/read-release'
import type { ReleaseFile } from '#surveys/findings/release'

import { brokenInOrder } from './broken-order'
import { broken } from './broken-releases'
import { brokenWords } from './broken-words'
import { changed, tableIn, whole } from './change-release'
import { fiveTimes } from './five-times'
import {
  bytesOf,
  drafts,
  frozen,
  hash,
  published,
  releaseOf,
  survey,
  versions,
} from './released-survey'

function problemsIn(bytes: string, known = versions) {
  const read = readRelease(bytes, { versions: known, hash })
  return read.ok ? [] : read.problems.map(({ code, at }) => (at === '' ? code : `${code} ${at}`))
}

test('a correct release is read back as it was written', () => {
  const read = readRelease(whole, { versions, hash })

  expect(read.ok && canonical(read.value.release)).toBe(whole)
})

test.each([...broken, ...brokenInOrder, ...brokenWords])(
  '%s is refused',
  (_name, problem, change) => {
    const found = problemsIn(changed(change))

    expect(found.find((each) => each === problem || each.startsWith(`${problem} by`))).toBeDefined()
  },
)

test('a quote with a region of 20 or more is read', () => {
  const quote = { question: 'story', text: 'It rained.', lang: 'en' as const, region: 'africa' }

  expect(problemsIn(changed((release) => release.quotes.push(quote)))).toEqual([])
})

test('the words of a release that was accepted once are not judged again', () => {
  const quote = { question: 'story', text: 'In Nairobi it rained.', lang: 'en' as const }
  const bytes = changed((release) => release.quotes.push(quote))

  expect(problemsIn(bytes)).toEqual(['telling-words quotes.0.text'])
  expect(readRelease(bytes, { versions, hash, isStored: true }).ok).toBe(true)
})

test.each([
  [5, ['quote-of-few quotes.0']],
  [10, []],
])('without any numbers, %i responses are judged before a quote', (n, problems) => {
  const release = releaseOf({ n, modes: [], rows: {}, tables: [] })
  const quotes = [{ question: 'story', text: 'It rained.', lang: 'en' as const }]

  expect(problemsIn(bytesOf({ ...release, quotes }))).toEqual(problems)
})

test.each<[string, string, string]>([
  ['a blank more', 'not-canonical', `${whole} `],
  ['keys in another order', 'not-canonical', whole.replace(/^{(.*),("wording":.*)}$/, '{$2,$1}')],
  ['a number written otherwise', 'not-canonical', whole.replace('"release":1', '"release":1.0')],
  ['a byte', 'wrong-hash hash', whole.replace('Most pay.', 'Most paid')],
  ['half of the file', 'not-json', whole.slice(0, -20)],
  ['nothing', 'not-json', ''],
  ['a list', 'wrong-form', '[]'],
  ['50 MB', 'too-large', `{"format":"${'a'.repeat(50_000_000)}"}`],
  ['brackets without end', 'too-deep', '['.repeat(1_000_000)],
  [
    'a key that every object has',
    'forbidden-key rows.__proto__',
    whole.replace('"rows":{', '"rows":{"__proto__":[],'),
  ],
  [
    'a constructor',
    'forbidden-key method.constructor',
    whole.replace('"method":{', '"method":{"constructor":{},'),
  ],
  ['a key nobody knows', 'wrong-form note', `{"note":1,${whole.slice(1)}`],
])('%s is refused', (_name, problem, bytes) => {
  expect(bytes).not.toBe(whole)
  expect(problemsIn(bytes)).toContain(problem)
})

test('a release of an earlier version is read, with both wordings', () => {
  const corrected = frozen({
    ...survey,
    texts: { ...survey.texts, en: { ...survey.texts.en, 'fees.text': 'Did you pay a fee?' } },
  })
  const release = releaseOf(published, {}, [...versions, corrected])

  expect(problemsIn(bytesOf(release), [...versions, corrected])).toEqual([])
  expect(release.wording.en?.texts['fees.text']).toBe('Did you pay a fee?')
  expect(release.wording.en?.earlier).toEqual({ 'fees.text': ['Did you pay?'] })
})

test('versions of two structures are no release', () => {
  const other = frozen({ ...survey, breakdowns: [] })

  expect(
    problemsIn(bytesOf(releaseOf(published, {}, [...versions, other])), [...versions, other]),
  ).toEqual(['other-structure versions'])
})

test.each([
  [3, 'too-few-responses method.responses'],
  [7, 'too-few-to-compare method.responses'],
])('numbers of five times %i responses are too few', (people, problem) => {
  const numbers = fiveTimes(survey, drafts(people))

  expect(problemsIn(bytesOf(releaseOf(numbers)))).toContain(problem)
})

test('with too few responses, how many there are may be told', () => {
  const numbers = { n: 15, modes: [], rows: {}, tables: [] }

  expect(problemsIn(bytesOf(releaseOf(numbers)))).toEqual([])
})

test('a follow-up of few shows how many were asked, and no more', () => {
  const asked = (release: ReleaseFile) => tableIn(release, 'why')
  const baseOnly = changed((release) => {
    delete asked(release).options
    asked(release).note = 'base-only'
  })

  expect(problemsIn(baseOnly)).toContain('wrong-table tables.why')
})

test('where organisations answer, rows of countries are refused', () => {
  const organisations = [frozen({ ...survey, unit: 'organisation' as const })]

  expect(problemsIn(bytesOf(releaseOf(published, {}, organisations)), organisations)).toContain(
    'country-names-organisations rows.home',
  )
})

test('a question that the key holder left out by a breakdown says so, and so does its follow-up', () => {
  const left = changed((release) => {
    const isLeft = ({ id, breakdown }: { id: string; breakdown: string | null }) =>
      breakdown === 'age' && ['fees', 'why'].includes(id)
    release.tables = release.tables.filter((table) => !isLeft(table))
    tableIn(release, 'fees').note = 'left-out'
    tableIn(release, 'why').note = 'left-out'
  })

  expect(problemsIn(left)).toEqual([])
})
