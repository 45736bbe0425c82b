import type { Condition } from '../definition/condition'
import { textKeysOf } from '../definition/text-keys'
import { noAnswer } from '../findings/counted-columns'
import type { SafeTable } from '../findings/release'
import { conditionWords } from './condition-words'
import type { NumberedQuestion } from './numbered-questions'
import { noteWords } from './note-words'
import { people } from './people'
import type { Source } from './source'
import type { Worded } from './worded'

/** Who was asked, how many that are, and why something is not shown. */
export function aboutQuestion(source: Source, asked: NumberedQuestion): string[] {
  const { words, release } = source
  const tables = source.tablesOf(asked.question.id, null)
  const shown = tables.length > 0 || release.tables.length === 0
  return [
    ...whoWasAsked(source, asked, tables),
    ...(shown ? [] : [words.say('about.notShown')]),
    ...noteWords(source, asked.question, tables),
    ...(saysNothing(tables) ? [words.say('about.nobody')] : []),
    ...correctedLabels(source, asked),
  ]
}

/** When a question is asked, where that is not always. */
export function whenAsked(
  source: Worded,
  { question, page, derivedFrom }: NumberedQuestion,
): string | undefined {
  const { words, questions } = source
  const from = questions.find((each) => each.question.id === derivedFrom)
  if (from) return words.say('about.derived', { number: words.number(from.number) })
  const all = [page.when, question.when].filter((when): when is Condition => when !== undefined)
  if (all.length === 0) return undefined
  return words.say('about.when', { condition: conditionWords(source, { op: 'and', of: all }) })
}

function whoWasAsked(source: Source, asked: NumberedQuestion, tables: SafeTable[]): string[] {
  const { words } = source
  const when = whenAsked(source, asked)
  const base = tables.find((table) => table.base !== undefined)?.base
  if (when === undefined) return []
  const isAsked = base !== undefined && asked.derivedFrom === undefined
  return isAsked ? [when, words.say('about.asked', { people: people(source, base) })] : [when]
}

/** Whether hardly anybody of those asked gave any answer. */
function saysNothing(tables: SafeTable[]): boolean {
  const told = tables.filter(({ options }) => options !== undefined)
  const isSilent = ({ options = [] }: SafeTable) =>
    options.some(({ code }) => code === noAnswer) &&
    options.every(({ code, n }) => code === noAnswer || n === 0)
  return told.length > 0 && told.every(isSilent)
}

/** The question itself stands by its own; here are its options and hint. */
function correctedLabels(source: Source, { question }: NumberedQuestion): string[] {
  const keys = textKeysOf(question).filter((key) => key !== `${question.id}.text`)
  return keys.flatMap((key) =>
    source
      .earlier(key)
      .map((before) => source.words.say('about.corrected', { now: source.text(key), before })),
  )
}
