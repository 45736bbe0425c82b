import type { Question } from '../definition/survey'
import type { SafeTable } from '../findings/release'
import { partLabel } from './answer-labels'
import { quotedList } from './quoted-list'
import { breakdownQuestion } from './row-labels'
import type { Source } from './source'

/** Why tables of a question are not all that they could be, once for all that it is true of. */
export function noteWords(source: Source, question: Question, tables: SafeTable[]): string[] {
  const told = tables.map((table) => ({ ...table, why: whyOf(source, table) }))
  return [...new Set(told.map(({ why }) => why))].flatMap((why) => {
    if (why === '') return []
    const of = told.filter((table) => table.why === why)
    const parts = of.flatMap(({ part }) => part ?? [])
    if (of.length === tables.length || parts.length === 0) return [why]
    const names = parts.map((part) => partLabel(source, question, part))
    return [source.words.say('about.ofParts', { options: quotedList(source.words, names), why })]
  })
}

function whyOf(source: Source, table: SafeTable): string {
  const { words } = source
  const { note } = table
  if (note === undefined) return ''
  const missing = missingFor(source, table)
  const isMissingAll = missing.length === breakdownsFor(source, table).length
  if (note === 'base-only' || isMissingAll) return words.say(`about.${note}`)
  // The note of a release speaks of the first that is missing.
  const [first, ...others] = missing.map((name) => wayOf(source, name))
  if (first === undefined) return ''
  const why = words.say(`about.missing.${note}`, { way: first })
  if (others.length === 0) return why
  return words.say('about.missing.also', { why, ways: words.list(others) })
}

/** The breakdowns by which a table is not shown though others are. */
function missingFor(source: Source, table: SafeTable): string[] {
  return breakdownsFor(source, table).filter(
    (name) => !source.tablesOf(table.question, name).some(({ id }) => id === table.id),
  )
}

function breakdownsFor({ release, breakdowns }: Source, { question }: SafeTable): string[] {
  return breakdowns
    .filter(({ name, decides }) => release.rows[name] && !decides.includes(question))
    .map(({ name }) => name)
}

/** “by region”. */
function wayOf(source: Source, breakdown: string): string {
  const { words, questions } = source
  const { question, kind } = breakdownQuestion(source, breakdown)
  if (kind !== 'answer') return words.say(`way.${kind}`)
  const number = questions.find((each) => each.question.id === question.id)?.number ?? 0
  return words.say('way.answer', { number: words.number(number) })
}
