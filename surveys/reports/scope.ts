import type { Line, StandardRow } from './lines'
import { lineOfAll, linesOf, standardRows } from './lines'
import { allAnswers, breakdownHead, breakdownLabel, breakdownQuestion } from './row-labels'
import type { Source } from './source'

/** By what a view breaks its numbers down. */
export interface Scope {
  /** Null for the whole survey. */
  breakdown: string | null
  /** What the names of its tables end in. */
  suffix: string
  label: string
  /** What stands at the head of its rows. */
  head: string
  /** The rows it can have, everybody first. */
  order: StandardRow[]
  /** Everybody and then the rows, as they stand in one table. */
  lines: (question: string, part?: string) => Line[]
}

/** The breakdowns of a release: regions, countries, then the others as the survey names them. */
export function breakdownsIn(source: Source): string[] {
  const { release, survey } = source
  const place = (name: string) => {
    const { question, kind } = breakdownQuestion(source, name)
    if (kind !== 'answer') return kind === 'region' ? -2 : -1
    return survey.breakdowns.indexOf(question.id)
  }
  return Object.keys(release.rows).sort((left, right) => place(left) - place(right))
}

export function scopeOf(source: Source, breakdown: string | null): Scope {
  const everybody = rowOfAll(source)
  return {
    breakdown,
    suffix: breakdown === null ? '' : `~${breakdown}`,
    label: breakdownLabel(source, breakdown),
    head: breakdown === null ? '' : breakdownHead(source, breakdown),
    order: breakdown === null ? [everybody] : [everybody, ...standardRows(source, breakdown)],
    lines(question, part) {
      const all = allIn(source, question, part)
      const table = tableOf(source, question, breakdown, part)
      if (breakdown === null || !table) return breakdown === null ? all : []
      return [...all, ...linesOf(source, table)]
    },
  }
}

export function rowOfAll({ words }: Source): StandardRow {
  return { code: allAnswers, breakdown: null, depth: 0, label: words.say('view.all') }
}

/** The line of everybody in one table. */
export function allIn(source: Source, question: string, part?: string): Line[] {
  return lineOfAll(source, tableOf(source, question, null, part))
}

export function tableOf(source: Source, question: string, breakdown: string | null, part?: string) {
  return source.tablesOf(question, breakdown).find((table) => table.part === part)
}
