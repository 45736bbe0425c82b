import { expect, test } from 'vitest'

import { canonical } from '#surveys/canonical'
import { makeRelease } from '#surveys/findings/make-release'
import { readRelease } from '#surveys/findings/read-release'

import { hash, published, releaseOf, survey, versions } from './released-survey'

test('the hash is that of the canonical JSON without it', () => {
  const release = releaseOf(published)

  expect(release.hash).toBe(hash(canonical({ ...release, hash: undefined })))
})

test('the same numbers and words give the same bytes', () => {
  expect(canonical(releaseOf(structuredClone(published)))).toBe(canonical(releaseOf(published)))
})

test('a release says how its numbers came about', () => {
  expect(releaseOf(published).method).toEqual({
    responses: published.n,
    countries: published.countries,
    regions: published.rows.area?.map(({ code }) => code),
    languages: survey.languages,
    opened: survey.opens,
    closed: survey.closes,
    modes: published.modes,
  })
})

test('an empty release of a survey that few answered is whole', () => {
  const few = { n: 10, modes: [], rows: {}, tables: [] }
  const bytes = canonical(releaseOf(few))

  expect(readRelease(bytes, { versions, hash }).ok).toBe(true)
})

test('texts in other forms of the same letters give the same bytes', () => {
  const [composed, apart] = ['\u00e9', 'e\u0301'].map((text) =>
    canonical(
      makeRelease({ versions, number: 1, published, quotes: [], messages: { fr: text } }, hash),
    ),
  )

  expect(apart).toBe(composed)
})

test('a release of no version is a mistake of ours', () => {
  const given = { versions: [], number: 1, published, quotes: [], messages: {} }

  expect(() => makeRelease(given, hash)).toThrow('needs the version')
})
