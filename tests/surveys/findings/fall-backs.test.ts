import { expect, test } from 'vitest'
import { fail } from '#surveys/result'
import { protect } from '#surveys/findings/protect'
import frozen from './fall-backs.json'
import { draftsOf, hardSurvey } from './fall-back-survey'
import { chanceBy, countDrafts, problemsWhenRead, protectCounts } from './protect-drafts'
import { faultsIn } from './release-by-hand'
import { solve } from './the-solver'

// Found by search among small surveys with a fixed chance, and kept as they were found.
const cases = [
  ['the numbers of a question are drawn again', frozen.questionDrawnAgain],
  ['the rows of the survey are drawn again', frozen.rowsDrawnAgain],
  ['a question is rounded as one with all its rows', frozen.roundedTogether],
  ['the smallest rows are merged in the whole survey', frozen.mergedToRound],
] as const

test.each(cases)('where nothing else adds up, %s, and all rules are kept', (_name, drafts) => {
  const counts = countDrafts(hardSurvey, draftsOf({ ...drafts }))
  const made = protectCounts(hardSurvey, counts)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))

  expect(faultsIn(hardSurvey, counts, made.value)).toEqual([])
  expect(problemsWhenRead(hardSurvey, made.value.published)).toEqual([])
})

test('each fall-back is told in the merge plan', () => {
  const [question, rows, together, merged] = cases.map(([, drafts]) => decisionsFor({ ...drafts }))

  expect(question).toMatchObject([{ code: 'drawn-again', question: 'many' }])
  expect(rows).toMatchObject([{ code: 'drawn-again' }])
  expect(rows?.[0]).not.toHaveProperty('question')
  expect(together).toMatchObject([{ code: 'rounded-together', question: 'many' }])
  expect(merged).toMatchObject([{ code: 'merged-to-round', breakdown: 'kind' }])
})

test('rows that were merged are so in every table', () => {
  const counts = countDrafts(hardSurvey, draftsOf({ ...frozen.mergedToRound }))
  const made = protectCounts(hardSurvey, counts)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const { rows, tables } = made.value.published
  const codes = rows.kind?.map(({ code }) => code)

  expect(codes).toContain('otherOrNotStated')
  expect(codes).toHaveLength(3)
  for (const table of tables.filter((each) => each.rows)) {
    expect(table.rows?.map(({ code }) => code)).toEqual(codes)
  }
})

test('where not even one table adds up there are no numbers at all', () => {
  const counts = countDrafts(hardSurvey, draftsOf({ a: 41, 'b x': 22 }))
  const survey = { ...hardSurvey, breakdowns: [] }
  const none = protect(
    { survey, counts: { ...counts, modes: { ...counts.modes, web: 1 } } },
    { solve, chance: chanceBy(1) },
  )

  expect(none).toEqual(fail({ code: 'cannot-round' }))
})

function decisionsFor(drafts: Record<string, number>) {
  const made = protectCounts(hardSurvey, countDrafts(hardSurvey, draftsOf(drafts)))
  return made.ok ? made.value.plan.decisions : []
}
