import { z } from 'zod'

import type { Survey } from '../../definition/survey'
import { fail, ok, type Result } from '../../result'
import { groupsFormat, type ChosenGroups } from './chosen-groups'
import { fitProblems, inSurveysOrder } from './fit-groups'
import type { GroupsCode, GroupsProblem } from './groups-problem'

const codes = z.array(z.string())
const rowsSchema = z.strictObject({
  groups: z.array(codes).default([]),
  rest: codes.default([]),
})

const groupsSchema = z.strictObject({
  format: z.literal(groupsFormat, 'other-format'),
  survey: z.string(),
  breakdowns: z.record(z.string(), rowsSchema),
})

/** Groups out of a file, whole and fitting the survey, in its order; all faults at once. */
export function readGroups(value: unknown, survey: Survey): Result<ChosenGroups, GroupsProblem> {
  const read = groupsSchema.safeParse(value)
  if (!read.success) return fail(...read.error.issues.flatMap(shapeProblems))
  const { survey: slug, breakdowns } = read.data
  if (slug !== survey.slug) return fail({ code: 'other-survey', at: 'survey', chosen: [slug] })
  const problems = fitProblems(breakdowns, survey)
  return problems.length > 0 ? fail(...problems) : ok(inSurveysOrder(breakdowns, survey))
}

/** The file that `readGroups` reads. */
export function writeGroups(chosen: ChosenGroups, { slug }: Survey): string {
  const file = { format: groupsFormat, survey: slug, breakdowns: chosen }
  return `${JSON.stringify(file, null, 2)}\n`
}

function shapeProblems(issue: z.core.$ZodIssue): GroupsProblem[] {
  const at = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem('unknown-key', [...at, key]))
  }
  return [problem(issue.message === 'other-format' ? 'other-format' : 'wrong-shape', at)]
}

function problem(code: GroupsCode, at: string[]): GroupsProblem {
  return { code, at: at.join('.'), chosen: [] }
}
