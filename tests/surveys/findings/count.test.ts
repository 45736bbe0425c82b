import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionTypes } from '#surveys/definition/question-types/all'
import { count } from '#surveys/findings/count'
import { cellsOfRow, type RawBreakdown, type RawCounts } from '#surveys/findings/raw-counts'
import { askedAfterYes, surveyWithResponses, type SurveyWithResponses } from './arbitrary-responses'
import { cellByHand, hangsOnWords, walkByHand, type Walked } from './count-by-hand'
import { datasetOf, envelopesOf } from './gathered'

const types = questionTypes.map(({ type }) => type).filter((type) => type !== 'note')
const knowable = surveyWithResponses.filter(({ survey }) => !hangsOnWords(survey))

describe.each(types)('the question type %s', (type) => {
  test('is counted as by hand, in all and in every row', () => {
    fc.assert(
      fc.property(askedAfterYes(type), (given) => {
        const counts = counted(given)
        expect(counts.tables.filter(({ question }) => question === 'second')).not.toEqual([])
        expectAsByHand(counts, given)
      }),
      { numRuns: 30 },
    )
  })
})

test('a whole survey is counted as by hand, in all and in every row', () => {
  fc.assert(
    fc.property(knowable, (given) => expectAsByHand(counted(given), given)),
    { numRuns: 100 },
  )
})

test('cells add up to their base, rows to all, and countries to their regions', () => {
  fc.assert(
    fc.property(surveyWithResponses, (given) => {
      const counts = counted(given)
      for (const table of counts.tables) {
        const base = counts.bases[table.base]
        expect(sum(table.overall)).toBe(base?.asked)
        counts.breakdowns.forEach(({ rows }, n) => {
          const split = rows
            .map((_, row) => cellsOfRow(table, n, row))
            .filter((r) => r !== undefined)
          if (split.length > 0) {
            expect(split.map(sum)).toEqual(Array.from(base?.by[n] ?? []))
            expect(table.cells.map((_, at) => sum(split.map((row) => row[at] ?? 0)))).toEqual(
              Array.from(table.overall),
            )
          }
        })
      }
      for (const breakdown of counts.breakdowns) {
        expect(sum(breakdown.sizes)).toBe(counts.n)
        expectParents(counts, breakdown)
      }
    }),
    { numRuns: 100 },
  )
})

test('whoever is asked a follow-up stands in the cells that called it up', () => {
  let called = 0
  fc.assert(
    fc.property(surveyWithResponses, (given) => {
      const counts = counted(given)
      for (const { of, asked, by } of counts.bases) {
        if (of.kind === 'all') expect(asked).toBe(counts.n)
        if (of.kind !== 'cells') continue
        called += 1
        const table = counts.tables.find(({ id }) => id === of.table)
        const named = of.cells.map((code) => table?.cells.indexOf(code) ?? -1)
        expect(sum(named.map((at) => table?.overall[at] ?? NaN))).toBe(asked)
        counts.breakdowns.forEach(({ rows }, n) => {
          if (!table?.by[n]) return
          const inRows = rows.map((_, row) =>
            sum(named.map((at) => cellsOfRow(table, n, row)?.[at] ?? NaN)),
          )
          expect(inRows).toEqual(Array.from(by[n] ?? []))
        })
      }
    }),
    { numRuns: 400 },
  )
  expect(called).toBeGreaterThan(50)
})

test('the order in which responses come makes no difference', () => {
  const shuffled = surveyWithResponses.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.drafts, { minLength: given.drafts.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([given, drafts]) => {
      expect(counted({ ...given, drafts })).toEqual(counted(given))
    }),
    { numRuns: 50 },
  )
})

function counted({ survey, drafts }: SurveyWithResponses): RawCounts {
  const dataset = datasetOf(
    [survey],
    drafts.flatMap((draft) => envelopesOf(survey, draft)),
  )
  expect(dataset.problems).toEqual([])
  return count(dataset)
}

function expectAsByHand(counts: RawCounts, { survey, drafts }: SurveyWithResponses): void {
  const walked = drafts.map((draft) => walkByHand(survey, draft))
  const questions = survey.pages.flatMap((page) => page.questions)
  const cellFor = (each: Walked, id: string, part?: string) => {
    const question = questions.find((q) => q.id === id)
    return question ? cellByHand(each, question, part) : ''
  }
  expect(counts.n).toBe(drafts.length)
  for (const table of counts.tables) {
    const cellsOf = (those: Walked[]) =>
      table.cells.map((code) =>
        amount(those, (each) => cellFor(each, table.question, table.part) === code),
      )
    expect(Array.from(table.overall)).toEqual(cellsOf(walked))
    counts.breakdowns.forEach(({ question, name, rows }, n) => {
      const part = name === question ? undefined : 'region'
      rows.forEach(({ code }, row) => {
        const cells = cellsOfRow(table, n, row)
        const inRow = walked.filter((each) => cellFor(each, question, part) === code)
        if (cells) expect(Array.from(cells)).toEqual(cellsOf(inRow))
      })
    })
  }
}

function expectParents({ breakdowns }: RawCounts, { within, rows, sizes }: RawBreakdown): void {
  const parents = breakdowns.find(({ name }) => name === within)
  parents?.rows.forEach(({ code }, row) => {
    const children = rows.map(({ parent }, n) => (parent === code ? (sizes[n] ?? 0) : 0))
    expect(sum(children)).toBe(parents.sizes[row])
  })
}

function amount<Value>(values: Value[], isMeant: (value: Value) => boolean): number {
  return values.filter(isMeant).length
}

function sum(numbers: Iterable<number>): number {
  return Array.from(numbers).reduce((total, each) => total + each, 0)
}
