import { expect, test } from 'vitest'

import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { datasetOf, makeRelease, publishedFor, solve, type Said } from './made/make-release'
import { attackBoth } from './outsider/later'
import { attackRelease, type Had } from './outsider/outsider'
import { inCell, within, type People } from './outsider/people'
import { plainFaults } from './outsider/plain'
import { readQuestionnaire } from './outsider/questionnaire'
import { readReleased } from './outsider/released'
import { atMost, equal, plus, type Fact, type Sum } from './outsider/sums'

const optional = true
const area = single('area', 'Where?', { north: 'North', south: 'South' })
const paid = yesNo('paid', 'Did you pay?', { optional })
const survey = aSurvey(
  [
    page('all', 'All', [
      area,
      paid,
      longText('story', 'What happened?', { optional, context: [] }),
      longText('why', 'Why?', { optional, when: paid.is('yes'), context: [] }),
    ]),
  ],
  { languages: ['en'], breakdowns: [area] },
)

/** So many people, of whom so many wrote, and who paid wrote why. */
function people(all: number, wrote: number, paying = 30): Said[] {
  return Array.from({ length: all }, (_, n) => ({
    answers: {
      area: n % 2 ? 'north' : 'south',
      paid: n < paying ? 'yes' : 'no',
      ...(n < wrote && { story: 'It rained.' }),
      ...(n < paying && { why: 'It cost much.' }),
    },
  }))
}

type Counts = Record<string, number>

function coded(question: string, texts: number, counts: Counts) {
  const themes = Object.entries(counts).map(([code, carrying]) => {
    return { code, labels: { en: `About ${code}` }, texts: carrying }
  })
  return { question, texts, themes }
}

/** The cells of the texts of the story that carry a theme, and of all of them. */
const carrying = (all: People, code: string): Sum =>
  inCell(all, `story.theme.${code}`, 'yes', within(all, null))
const writing = (all: People): Sum => inCell(all, 'story', 'answered', within(all, null))

type Knowing = (people: People) => Fact[]

/** Whoever reads the labels sees that these divide the texts, or that the first is a part of the second. */
const dividing =
  (...codes: string[]): Knowing =>
  (all) => [equal(plus(...codes.map((code) => carrying(all, code))), writing(all))]
const partOf =
  (part: string, whole: string): Knowing =>
  (all) => [atMost(carrying(all, part), carrying(all, whole))]
const covering =
  (...codes: string[]): Knowing =>
  (all) => [atMost(writing(all), plus(...codes.map((code) => carrying(all, code))))]

/** Outsiders who know nothing more, and those who know this. */
async function attacked(wrote: number, counts: Counts, know: Knowing[], all = 60) {
  const outcomes = []
  for (const key of keys) {
    const themes = [coded('story', wrote, counts), coded('why', 30, { cost: 2, law: 29 })]
    const had = await publishedFor({ survey, said: people(all, wrote), key }, { themes })
    outcomes.push(faultsOf(had), ...[() => [], ...know].map((each) => found(had, each)))
  }
  return outcomes.filter((each) => each.length > 0)
}

function found(had: Had, know: Knowing): unknown[] {
  const outcome = attackRelease(had, solve, { know })
  return [...outcome.found, ...outcome.impossible]
}

function faultsOf({ bytes, questionnaire }: Had): string[] {
  return plainFaults(readReleased(bytes), readQuestionnaire(questionnaire))
}

const keys = Array.from({ length: 8 }, (_, n) => `key ${n}`)

test.each<[string, number, Counts, Knowing[]]>([
  ['hardly anybody carries them', 42, { a: 0, b: 1, c: 2, d: 3, e: 4 }, [partOf('b', 'c'), partOf('d', 'e')]],
  ['nearly all carry one', 42, { a: 41, b: 42, c: 38, d: 39, e: 1 }, [partOf('a', 'b'), covering('a', 'e')]],
  ['all wrote and nearly all of one thing', 60, { a: 59, b: 1 }, [dividing('a', 'b'), covering('a', 'b')]],
  ['hardly anybody wrote', 4, { a: 1, b: 3, c: 4 }, [dividing('a', 'b'), partOf('b', 'c')]],
  ['nobody wrote', 0, { a: 0 }, []],
  ['one is the complement of another', 42, { a: 38, b: 4 }, [dividing('a', 'b')]],
  ['one is the complement of another, and both are half', 42, { a: 21, b: 21 }, [dividing('a', 'b')]],
  ['two divide the texts and a third cuts across', 43, { a: 41, b: 2, c: 20 }, [dividing('a', 'b'), partOf('b', 'c')]],
  ['three divide the texts', 12, { a: 4, b: 4, c: 4 }, [dividing('a', 'b', 'c')]],
  ['three of five divide the texts', 43, { a: 39, b: 2, c: 2, d: 9, e: 14 }, [dividing('a', 'b', 'c')]],
  ['six divide the texts', 24, { a: 4, b: 4, c: 4, d: 4, e: 4, f: 4 }, [dividing('a', 'b', 'c', 'd', 'e', 'f')]],
  ['themes stand in one another', 42, { a: 3, b: 4, c: 9, d: 11, e: 11 }, [partOf('a', 'b'), partOf('b', 'c'), partOf('c', 'd'), partOf('d', 'e'), partOf('e', 'd')]],
  ['three insiders know of each other', 42, { a: 3, b: 39, c: 6 }, [partOf('a', 'c'), dividing('a', 'b')]],
])('where %s, themes tell nothing of few', async (_name, wrote, counts, know) => {
  expect(await attacked(wrote, counts, know)).toEqual([])
}) // prettier-ignore

test('the attack would find parts that divide the texts in a release made by hand', async () => {
  const themes = [coded('story', 12, { a: 4, b: 4, c: 4 })]
  const had = await publishedFor({ survey, said: people(60, 12) }, { themes })
  const file = readReleased(had.bytes)
  const set = (id: string, cells: number[]) =>
    file.tables
      .find((table) => table.id === id)
      ?.options?.forEach((cell, n) => Object.assign(cell, { n: cells[n] }))
  set('story', [10, 50])
  for (const code of ['a', 'b', 'c']) set(`story.theme.${code}`, [0, 10, 50])

  const told = { ...had, bytes: JSON.stringify(file) }

  expect(found(told, () => [])).toEqual([])
  expect(found(told, dividing('a', 'b', 'c'))).toContainEqual({
    target: 'story.theme.a   yes',
    interval: [2, 4],
    breach: 'small',
  })
})

test('themes that come with a later release of the same answers leave every number as it was', async () => {
  for (const key of keys.slice(0, 4)) {
    const answered = { survey, said: people(60, 42), key }
    const first = await publishedFor(answered)
    const second = await publishedFor(answered, {
      earlier: [first.release],
      themes: [coded('story', 42, { a: 2, b: 40 })],
    })
    const third = await publishedFor(answered, {
      earlier: [first.release, second.release],
      themes: [coded('story', 42, { a: 2, b: 40, c: 3, d: 39, e: 17 })],
    })

    const known = new Map(third.release.tables.map((table) => [`${table.id} ${table.breakdown}`, table]))
    for (const table of [...first.release.tables, ...second.release.tables]) {
      expect(known.get(`${table.id} ${table.breakdown}`)).toEqual(table)
    }
    expect([faultsOf(third), found(third, dividing('a', 'b')), found(third, dividing('c', 'd'))]).toEqual([[], [], []])
  }
}) // prettier-ignore

test.each([1, 9])('another count of a theme is refused when %i came', async (more) => {
  const themes = [coded('story', 42, { a: 12 })]
  const first = await publishedFor({ survey, said: people(60, 42) }, { themes })
  const said = people(60 + more, 42)

  const made = await makeRelease(
    { survey, said },
    {
      ...{ earlier: [first.release], before: datasetOf({ survey, said: people(60, 42) }) },
      themes: [coded('story', 42, { a: 30 })],
    },
  )

  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toContain('fewer-than-ten-new')
})

test('where ten came, themes of both releases together tell nothing of few', async () => {
  const before = { survey, said: people(60, 42) }
  const first = await publishedFor(before, { themes: [coded('story', 42, { a: 3, b: 40 })] })

  const second = await publishedFor(
    { survey, said: people(80, 52) },
    {
      ...{ earlier: [first.release], before: datasetOf(before) },
      themes: [coded('story', 52, { a: 7, b: 49 })],
    },
  )

  const { found: told, impossible } = attackBoth([first, second], solve)
  expect({ told, impossible }).toEqual({ told: [], impossible: [] })
})
