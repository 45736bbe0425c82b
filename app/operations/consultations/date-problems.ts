import type { StaffContext } from '../staff-context'
import type { Consultation } from './find-consultation'

/** The three days of a consultation, as `YYYY-MM-DD`. */
export interface Days {
  opens: string
  closes: string
  retention: string
}

export const dayNames = ['opens', 'closes', 'retention'] as const

export type DateProblem =
  | { code: 'no-day'; field: keyof Days }
  | { code: 'survey-over' }
  | { code: 'opened-already'; opensOn: string }
  | { code: 'opens-earlier'; opensOn: string }
  | { code: 'opens-in-the-past' }
  | { code: 'closes-in-the-past' }
  | { code: 'closes-before-opens' }
  | { code: 'retention-before-closing' }
  | { code: 'retention-later'; retentionOn: string }

/** What keeps these days from being the days of a consultation. */
export function dateProblems(
  { today }: Pick<StaffContext, 'today'>,
  found: Consultation,
  days: Days,
  /** The days of a published one as whoever published it saw them. */
  approved?: Days,
): DateProblem[] {
  if (found.standing === 'closed') return [{ code: 'survey-over' }]
  const unreadable = dayNames.filter((name) => !isDay(days[name]))
  if (unreadable.length > 0) return unreadable.map((field) => ({ code: 'no-day', field }))
  const isAnnounced = found.row !== undefined && found.standing !== 'not-yet'
  const problems: (DateProblem | false)[] = [
    ...(isAnnounced ? announcedProblems(found, days) : approvedProblems(approved, days)),
    !isAnnounced && days.opens < today && { code: 'opens-in-the-past' },
    days.closes < today && { code: 'closes-in-the-past' },
    days.closes >= today && days.closes < days.opens && { code: 'closes-before-opens' },
    days.retention <= days.closes && { code: 'retention-before-closing' },
  ]
  return problems.filter((problem) => problem !== false)
}

// People have begun to answer, and were told how long their answers are kept.
function announcedProblems({ row }: Consultation, { opens, retention }: Days): DateProblem[] {
  if (!row) return []
  const { opens_on: opensOn, retention_on: retentionOn } = row
  return [
    ...(opens === opensOn ? [] : [{ code: 'opened-already' as const, opensOn }]),
    ...(retention > retentionOn ? [{ code: 'retention-later' as const, retentionOn }] : []),
  ]
}

// A second person may have looked: what they saw is not undone by one alone.
function approvedProblems(approved: Days | undefined, { opens, retention }: Days): DateProblem[] {
  if (!approved) return []
  const { opens: opensOn, retention: retentionOn } = approved
  return [
    ...(opens < opensOn ? [{ code: 'opens-earlier' as const, opensOn }] : []),
    ...(retention > retentionOn ? [{ code: 'retention-later' as const, retentionOn }] : []),
  ]
}

export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
