import type { Survey } from '../../definition/survey'
import { catchAll } from '../attack/divisions'
import type { Rows } from '../breakdowns'
import { noAnswer, notAsked } from '../counted-columns'
import type { PublishedRow } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import type { Checked, Rule } from './checked'
import { orderProblems, restProblems } from './row-order'

/** The rows of every breakdown are rows that the survey can have, and everybody stands in one. */
export const rowProblems: Rule = (release) => {
  const { file, breakdowns } = release
  return Object.entries(file.rows).flatMap(([name, rows]) => {
    const breakdown = breakdowns.find((each) => each.name === name)
    const at = `rows.${name}`
    if (!breakdown || rows.length === 0)
      return [releaseProblem('wrong-rows', at, { breakdown: name })]
    // Where organisations answer, a country can name them, R0.
    if (breakdown.kind === 'country' && release.survey.unit !== 'person')
      return [releaseProblem('country-names-organisations', at, { breakdown: name })]
    return [
      ...repeated(rows, name),
      ...rows.flatMap((row) => codeProblems(release, breakdown, row, rows)),
      ...rows.flatMap((row) => memberProblems(breakdown, row, rows)),
      ...restProblems(release, breakdown, rows),
      ...orderProblems(release, breakdown, rows),
      ...sumProblems(release, breakdown, rows),
    ]
  })
}

function repeated(rows: PublishedRow[], name: string): ReleaseProblem[] {
  const codes = rows.map(({ code }) => code)
  return codes
    .filter((code, n) => codes.indexOf(code) < n)
    .map((row) => releaseProblem('wrong-rows', `rows.${name}.${row}`, { breakdown: name, row }))
}

function codeProblems(
  { file, survey }: Checked,
  { name, rows: raw, within, question }: Rows,
  { code, parent, members }: PublishedRow,
  all: PublishedRow[],
): ReleaseProblem[] {
  const wrong = [
    releaseProblem('wrong-rows', `rows.${name}.${code}`, { breakdown: name, row: code }),
  ]
  const known = raw.find((row) => row.code === code)
  if (within === undefined) {
    const isMerged = known === undefined && isCalled(survey, question, code, members)
    const isFit = parent === undefined && (known === undefined || members === undefined)
    return isFit && all.length > 1 && (known ?? isMerged) ? [] : wrong
  }
  const siblings = all.filter((row) => row.parent === parent)
  const isShown = (file.rows[within] ?? []).some((row) => row.code === parent)
  const isOwn = known ? known.parent === parent : code === `otherIn.${parent ?? ''}`
  const isRegion = raw.some((row) => row.parent === parent)
  const isFit = isShown && isOwn && isRegion && siblings.length > 1 && members === undefined
  return isFit && question !== '' ? [] : wrong
}

// What a key holder joined is called after what it holds, so that its name cannot say anything else.
function isCalled(
  { pages }: Survey,
  id: string,
  code: string,
  members: string[] | undefined,
): boolean {
  if (code === catchAll || !members) return code === catchAll
  const question = pages.flatMap((page) => page.questions).find((each) => each.id === id)
  const named = question?.type === 'single' ? Object.keys(question.groups ?? {}) : []
  return named.includes(code) || code === members.join('-')
}

/** Members are categories of the survey that stand nowhere by themselves. */
function memberProblems(
  { name, rows: raw }: Rows,
  { code, members = [] }: PublishedRow,
  all: PublishedRow[],
): ReleaseProblem[] {
  const others = all.filter((row) => row.code !== code)
  const taken = others.flatMap((row) => [row.code, ...(row.members ?? [])])
  return members.flatMap((member, n) => {
    const at = `rows.${name}.${code}`
    const facts = { breakdown: name, row: code, member }
    const isKnown = raw.some((row) => row.code === member) && !silent.includes(member)
    if (!isKnown || members.indexOf(member) < n)
      return [releaseProblem('unknown-member', at, facts)]
    return taken.includes(member) ? [releaseProblem('member-published', at, facts)] : []
  })
}

const silent = [noAnswer, notAsked]

function sumProblems(
  { file }: Checked,
  { name, within }: Rows,
  rows: PublishedRow[],
): ReleaseProblem[] {
  if (within === undefined) {
    return sumOf(rows) === file.method.responses
      ? []
      : [releaseProblem('not-additive', `rows.${name}`, { where: name })]
  }
  return (file.rows[within] ?? []).flatMap((parent) => {
    const children = rows.filter((row) => row.parent === parent.code)
    return children.length === 0 || sumOf(children) === parent.base
      ? []
      : [releaseProblem('not-additive', `rows.${name}.${parent.code}`, { where: parent.code })]
  })
}

function sumOf(rows: PublishedRow[]): number {
  return rows.reduce((sum, { base }) => sum + base, 0)
}
