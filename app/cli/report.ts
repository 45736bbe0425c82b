import { relative } from 'node:path'
import type { Checked } from './catalogue/check-catalogue'
import type { FileProblem } from './catalogue/file-problem'
import { sentenceFor } from './words'

/** What check tells its reader. */
export interface Report {
  surveys: { slug: string; minutes: Partial<Record<string, number>>; accepted: Accepted[] }[]
  problems: (FileProblem & { sentence: string })[]
  errors: number
  warnings: number
  notices: number
}

interface Accepted {
  rule: string
  reason: string
  count: number
  /** What was measured, which an accepted warning still has to say. */
  measured: string[]
}

export function reportOf(checked: Checked[]): Report {
  const all = checked.flatMap(({ problems }) => problems)
  const problems = distinct(all)
    .map((problem) => ({
      ...problem,
      file: shortened(problem.file),
      sentence: sentenceFor(problem),
    }))
    .sort(byPlace)
  const count = (level: string) => problems.filter((problem) => problem.level === level).length
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')]
  const surveys = checked.map(surveyOf).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return { surveys, problems, errors, warnings, notices }
}

/** Problems go to stderr, the rest to stdout; in JSON everything is on stdout as well. */
export function printReport(report: Report, asJson: boolean): void {
  for (const problem of report.problems) {
    const stream = problem.level === 'notice' ? process.stdout : process.stderr
    if (!asJson || problem.level !== 'notice') stream.write(`${lineOf(problem)}\n`)
  }
  process.stdout.write(`${asJson ? JSON.stringify(report, null, 2) : summaryOf(report)}\n`)
}

function shortened(file: string): string {
  const short = relative(process.cwd(), file)
  return short.startsWith('..') ? file : short
}

function surveyOf({ loaded, lint }: Checked): Report['surveys'][number] {
  const reasons = new Map<string, Accepted>()
  for (const problem of lint?.accepted ?? []) {
    const { rule, reason } = problem
    const { count = 0, measured = [] } = reasons.get(rule) ?? {}
    const share = 'share' in problem.facts ? [sentenceFor(problem)] : []
    reasons.set(rule, { rule, reason, count: count + 1, measured: [...measured, ...share] })
  }
  return { slug: loaded.folder, minutes: lint?.minutes ?? {}, accepted: [...reasons.values()] }
}

// A broken file that several surveys import is one problem.
function distinct(problems: FileProblem[]): FileProblem[] {
  const byText = problems.map((problem) => [JSON.stringify(problem), problem] as const)
  return [...new Map(byText).values()]
}

function byPlace(left: FileProblem, right: FileProblem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  if (left.line !== right.line) return left.line - right.line
  return left.code < right.code ? -1 : 1
}

function lineOf({ file, line, language, level, rule, sentence }: Report['problems'][number]) {
  const place = language ? `${file}:${line} (${language})` : `${file}:${line}`
  return `${place} ${level} ${rule} ${sentence}`
}

function summaryOf({ surveys, errors, warnings, notices }: Report): string {
  const accepted = surveys.flatMap((survey) => survey.accepted)
  const explained = accepted.reduce((sum, { count }) => sum + count, 0)
  const times = surveys.flatMap(({ slug, minutes, accepted: own }) => [
    `  ${slug}: ${timeOf(minutes)}`,
    ...own.flatMap(({ measured, reason }) => measured.map((each) => measuredLine(each, reason))),
  ])
  return [
    ...times,
    `${counted(surveys.length, 'survey')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ` +
      `${counted(notices, 'notice')}; ${counted(explained, 'accepted warning')}.`,
  ].join('\n')
}

function measuredLine(sentence: string, reason: string): string {
  return `    accepted: ${sentence} Reason given: ${reason}`
}

function timeOf(minutes: Report['surveys'][number]['minutes']): string {
  const each = Object.entries(minutes).map(([language, count = 0]) => ({ language, count }))
  if (each.length === 0) return 'could not be read'
  const counts = each.map(({ count }) => count)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const span = least === most ? `${least}` : `${least} to ${most}`
  return `answering is estimated at ${span} ${most === 1 ? 'minute' : 'minutes'} (${each.map(({ language, count }) => `${language} ${count}`).join(', ')})`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
