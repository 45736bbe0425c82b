import type { Question } from '../definition/survey'
import type { PublishedRow } from '../findings/release'
import { regionPart } from '../findings/counted-columns'
import { namedGroups } from '../findings/groups/chosen-groups'
import { otherOrNotStated, regionOfRest } from '../findings/merged-codes'
import { cellLabel } from './answer-labels'
import { quotedList } from './quoted-list'
import type { Source } from './source'

/** What the rows of a breakdown are of. */
export type RowKind = 'region' | 'country' | 'answer'

/** The row of everybody, beside which the others are read; no code of a survey looks like it. */
export const allAnswers = '*'

export interface BreakdownQuestion {
  question: Question
  kind: RowKind
}

/** The question that a breakdown is named after. */
export function breakdownQuestion({ questions }: Source, breakdown: string): BreakdownQuestion {
  const [id = breakdown, part] = breakdown.split('.')
  const question = questions.find((each) => each.question.id === id)?.question
  if (!question) throw new Error(`No question is called “${id}”.`)
  if (part === regionPart) return { question, kind: 'region' }
  const { type } = question
  return { question, kind: type === 'region' || type === 'country' ? type : 'answer' }
}

/** “By region”. */
export function breakdownLabel(source: Source, breakdown: string | null): string {
  const { words, text } = source
  if (breakdown === null) return words.say('view.all')
  const { question, kind } = breakdownQuestion(source, breakdown)
  if (kind !== 'answer') return words.say(`view.${kind}`)
  return words.say('view.answer', { wording: text(`${question.id}.text`) })
}

/** What stands at the head of the rows. */
export function breakdownHead(source: Source, breakdown: string): string {
  const { kind } = breakdownQuestion(source, breakdown)
  return source.words.say(`column.${kind === 'answer' ? 'group' : kind}`)
}

/** What an answer is called in a table; the answers of a place are its rows. */
export function labelInTable(
  source: Source,
  question: Question,
  table: string,
  code: string,
): string {
  return asksPlace(question) ? rowLabel(source, table, code) : cellLabel(source, question, code)
}

export function asksPlace({ type }: Question): boolean {
  return type === 'region' || type === 'country'
}

/** What a row is called; rows that one table shows as one are called by all their names. */
export function rowLabel(source: Source, breakdown: string, code: string): string {
  if (code === allAnswers) return source.words.say('view.all')
  const names = code.split('+').flatMap((each) => namesOf(source, breakdown, each))
  return names.length > 1 ? source.words.list(names) : (names[0] ?? code)
}

/** One name, or those of all that a key holder joined. */
function namesOf(source: Source, breakdown: string, code: string): string[] {
  const members = joinedIn(source, breakdown, code)
  return (
    members?.map((each) => nameOf(source, breakdown, each)) ?? [nameOf(source, breakdown, code)]
  )
}

/** What a row holds whose name nobody wrote, so that its members are its name. */
function joinedIn({ release, questions }: Source, breakdown: string, code: string) {
  const members = release.rows[breakdown]?.find((row) => row.code === code)?.members
  if (!members || code === otherOrNotStated) return undefined
  const [id] = breakdown.split('.')
  const question = questions.find((each) => each.question.id === id)?.question
  const named = question ? namedGroups(question) : []
  return named.some((group) => group.code === code) ? undefined : members
}

function nameOf(source: Source, breakdown: string, code: string): string {
  const { words, text, release } = source
  const { question, kind } = breakdownQuestion(source, breakdown)
  const rest = regionOfRest(code)
  if (rest !== undefined) return words.say('row.otherIn', { region: words.region(rest) })
  const row = release.rows[breakdown]?.find((each) => each.code === code)
  if (code === otherOrNotStated) return words.say(`row.${restOf(kind, row)}`)
  if (kind === 'region') return words.region(code)
  if (kind === 'country') return words.country(code)
  const group = text(`${question.id}.groups.${code}`)
  return row?.members && group !== '' ? group : cellLabel(source, question, code)
}

/** Whom the row of those who stated nothing holds besides them. */
function restOf(kind: RowKind, row: PublishedRow | undefined) {
  if (row && !row.members) return 'notStated'
  return kind === 'answer' ? 'otherOrNotStated' : 'otherRegions'
}

/** What each row that stands for several holds, in words. */
export function rowNotes(
  source: Source,
  breakdown: string,
  isShown: (code: string) => boolean,
): string[] {
  const { release, words } = source
  const rows = (release.rows[breakdown] ?? []).filter(({ code }) => isShown(code))
  return rows.flatMap(({ code, members }) => {
    const label = rowLabel(source, breakdown, code)
    if (regionOfRest(code) !== undefined) return [words.say('rowNote.countries', { label })]
    const named = members?.map((member) => nameOf(source, breakdown, member))
    if (code === otherOrNotStated) {
      if (!named) return [words.say('rowNote.silent', { label })]
      return [words.say('rowNote.rest', { label, members: quotedList(words, named) })]
    }
    const isNamed = joinedIn(source, breakdown, code) === undefined
    return named && isNamed
      ? [words.say('rowNote.group', { label, members: quotedList(words, named) })]
      : []
  })
}
