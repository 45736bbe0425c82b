import { expect, test } from 'vitest'

import type { ToMake } from '#app/analysis/make-safe-release'
import { knownKey } from '#app/cli/demo/known-key'
import { acceptRelease } from '#app/operations/accept-release'
import { canonical } from '#surveys/canonical'
import type { Release } from '#surveys/findings/release'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { solve } from '../../surveys/findings/the-solver'
import { aSurvey } from '../../surveys/a-survey'
import { sha256 } from '../operations/a-network'
import { must } from '../operations/answering'
import { aBundle } from './a-bundle'
import { release } from './a-release'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const visited = yesNo('visited', 'Did you visit a clinic?', { optional: true })
const story = longText('story', 'What happened?', { optional: true, context: [] })
const survey = aSurvey([page('place', 'Place', [area, visited, story])], {
  languages: ['en'],
  breakdowns: [area],
})

/** So many people, of whom every second wrote. */
function responses(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    area: n % 3 === 0 ? 'north' : 'south',
    visited: n % 4 === 0 ? 'no' : 'yes',
    ...(n % 2 === 0 && { story: 'We were heard.' }),
  }))
}

function storyOf(texts: number, counts: Record<string, number>): { themes: CodedQuestion[] } {
  const themes = Object.entries(counts).map(([code, carrying]) => {
    return { code, labels: { en: `About ${code}` }, texts: carrying }
  })
  return { themes: [{ question: 'story', texts, themes }] }
}

/** Makes releases of one bundle after one another, with the chance of a known key. */
async function releasing(count: number) {
  const bundle = await aBundle(survey, responses(count))
  const key = await knownKey('themes')
  const make = (more: Partial<ToMake>) => release(bundle.lines, bundle.holders[0], more, key)
  return { ...bundle, make }
}

const numberedBy = ({ tables }: Release) =>
  new Map(tables.map((table) => [`${table.id} ${table.breakdown ?? ''}`, table]))

test('themes become tables, and the server accepts them as it does all others', async () => {
  const { context, make } = await releasing(90)
  const { bytes, release: made } = must((await make(storyOf(45, { law: 44, rain: 2 }))).made)

  const accepted = await acceptRelease(context, { body: bytes, hash: sha256, solve })

  expect(must(accepted)).toMatchObject({ number: 1, already: false })
  expect(made.tables.filter(({ kind }) => kind === 'theme').map(({ id }) => id)).toEqual([
    'story.theme.law',
    'story.theme.rain',
  ])
  expect(made.wording.en?.texts['story.theme.law']).toBe('About law')
})

test('a server refuses what no theme may say, whoever made the file', async () => {
  const { context, make } = await releasing(90)
  const { release: made } = must((await make(storyOf(45, { law: 30 }))).made)
  const texts = { ...made.wording.en?.texts, 'story.theme.law': 'Raids in Nairobi' }
  const body = asNumber({ ...made, wording: { en: { texts } } }, 1)

  const accepted = await acceptRelease(context, { body, hash: sha256, solve })

  expect(accepted.ok ? [] : accepted.problems).toMatchObject([
    { code: 'unsound-release', problem: { code: 'telling-words' } },
  ])
})

test('a later release of the same answers adds themes and keeps every number', async () => {
  const { context, make } = await releasing(90)
  const first = must((await make({})).made)
  const earlier = [first.release]

  const second = must((await make({ earlier, ...storyOf(45, { law: 17, rain: 3 }) })).made)

  const now = numberedBy(second.release)
  expect(first.release.tables.map((table) => now.get(`${table.id} ${table.breakdown ?? ''}`))).toEqual(first.release.tables)
  expect(second.release.tables).toHaveLength(first.release.tables.length + 2)
  for (const { bytes } of [first, second]) {
    must(await acceptRelease(context, { body: bytes, hash: sha256, solve }))
  }
}) // prettier-ignore

test('another count of a theme of the same answers is refused, here and by the server', async () => {
  const { context, make } = await releasing(90)
  const first = must((await make({})).made)
  const second = must((await make({ earlier: [first.release], ...storyOf(45, { law: 17 }) })).made)
  const earlier = [first.release, second.release]

  const third = await make({ earlier, ...storyOf(45, { law: 30 }) })
  const alone = must((await make(storyOf(45, { law: 30 }))).made).release
  for (const { bytes } of [first, second]) {
    must(await acceptRelease(context, { body: bytes, hash: sha256, solve }))
  }
  const accepted = await acceptRelease(context, { body: asNumber(alone, 3), hash: sha256, solve })

  expect(third.made.ok ? [] : third.made.problems.map(({ code }) => code)).toEqual([
    'before-missing',
  ])
  expect(accepted.ok ? [] : accepted.problems).toMatchObject([
    { code: 'unsound-release', problem: { code: 'fewer-than-ten-new' } },
  ])
})

test('a few texts more or less that leave the number where it is are no change', async () => {
  const { make } = await releasing(90)
  const first = must((await make(storyOf(45, { law: 16 }))).made)
  const { n = 0 } = numberedBy(first.release).get('story.theme.law ')?.options?.[0] ?? {}

  const again = must(
    (await make({ earlier: [first.release], ...storyOf(45, { law: n === 15 ? 18 : 19 }) })).made,
  )

  expect(again.isAsBefore).toBe(true)
})

test('a theme that a release left out is compared with the one that showed it last', async () => {
  const { make } = await releasing(90)
  const shown = must((await make(storyOf(45, { law: 17, rain: 3 }))).made).release
  const left = must((await make({ earlier: [shown], ...storyOf(45, { rain: 3 }) })).made).release
  const earlier = [shown, left]

  const back = must((await make({ earlier, ...storyOf(45, { law: 17, rain: 3 }) })).made).release
  const other = await make({ earlier, ...storyOf(45, { law: 31, rain: 3 }) })

  expect(left.tables.some(({ id }) => id === 'story.theme.law')).toBe(false)
  expect(back.tables).toEqual(shown.tables)
  expect(other.made.ok ? [] : other.made.problems.map(({ code }) => code)).toEqual([
    'before-missing',
  ])
})

test('ten more who answered may change a theme, and fewer may not', async () => {
  const key = await knownKey('themes')
  const { make } = await releasing(90)
  const { made, dataset: before } = await make(storyOf(45, { law: 17 }))
  const earlier = [must(made).release]
  const codes: string[][] = []
  for (const [count, texts] of [[99, 50], [120, 60]] as const) {
    const later = await aBundle(survey, responses(count))
    const more = { earlier, before, ...storyOf(texts, { law: 33 }) }
    const { made: next } = await release(later.lines, later.holders[0], more, key)
    codes.push([...new Set(next.ok ? [] : next.problems.map(({ code }) => code))])
  }

  expect(codes).toEqual([['fewer-than-ten-new'], []])
}) // prettier-ignore

test.each<[string, { themes: CodedQuestion[] }, string]>([
  ['of other texts than came', storyOf(44, { law: 17 }), 'other-texts'],
  ['of a question that nobody asked', { themes: [{ question: 'dream', texts: 0, themes: [] }] }, 'unknown-question'],
  ['whose label names a city', { themes: [{ question: 'story', texts: 45, themes: [{ code: 'law', labels: { en: 'Raids in Nairobi' }, texts: 3 }] }] }, 'label-tells'],
])('themes %s make no release', async (_name, themes, code) => {
  const { make } = await releasing(90)

  const { made } = await make(themes)

  expect(made.ok ? [] : made.problems).toContainEqual(expect.objectContaining({ code, level: 'refused' }))
}) // prettier-ignore

test('a label that may be a name is left to a person to look at', async () => {
  const { make } = await releasing(90)
  const themes = [{ code: 'law', labels: { en: 'Ask Maria Lopez about it' }, texts: 30 }]

  const { made } = await make({ themes: [{ question: 'story', texts: 45, themes }] })

  expect(must(made).warnings).toContainEqual(
    expect.objectContaining({ code: 'label-may-tell', at: 'story.law.labels.en' }),
  )
})

test('few answers are told in words only, and their themes are not told', async () => {
  const { make } = await releasing(14)

  const { release: told, bytes } = must((await make(storyOf(7, { law: 3 }))).made)

  expect(told.tables).toEqual([])
  expect(bytes).not.toContain('theme')
})

/** The same release under another number, whole. */
function asNumber(made: Release, number: number): string {
  const body = { ...made, release: number, hash: undefined }
  return canonical({ ...body, hash: sha256(canonical(body)) })
}
