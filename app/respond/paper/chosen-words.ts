import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import type { BaseQuestion } from '#surveys/definition/base-question'
import { paperOf } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import type { PaperWords } from './paper-words'
import { valueWords } from './value-words'

/** A condition that names answers. */
export interface Chosen {
  op: 'is' | 'isNot' | 'includes' | 'ranksFirst'
  rows: string[]
  values: (string | number)[]
  denied: boolean
}

export function chosenWords(words: PaperWords, question: Question, chosen: Chosen): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'paper')
  const { values, rows, denied } = chosen
  const shape = shapeOf(question, rows)
  const sense = senseOf(chosen)
  // Whoever refuses has not answered, so refusing is no “other” answer.
  const refusal =
    chosen.op === 'isNot' && shape === 'chose' && question.preferNot ? [words.refusal()] : []
  const named = [...values.map((value) => valueWords(words, question, value, rows[0])), ...refusal]
  const facts = { number: words.numberOf(question.id), options: words.either(named) }
  if (shape === 'row') return rowWords(words, question, chosen, facts)
  if (shape === 'chose' && denied && sense === 'isnt' && named.length > 1) {
    return t('clause.chose.isntAny', { ...facts, options: words.list(named) })
  }
  return t(`clause.${shape}.${sense}`, facts)
}

function rowWords(
  { lang, quoted, text, either }: PaperWords,
  question: Question,
  chosen: Chosen,
  facts: { number: number; options: string },
): string {
  const t = i18next.getFixedT(wordsFor(lang), 'paper')
  const all = 'rows' in question ? question.rows : []
  if (all.length > 1 && all.every((row) => chosen.rows.includes(row))) {
    return t(`clause.anyRow.${chosen.denied ? 'isnt' : 'is'}`, facts)
  }
  const labels = chosen.rows.map((row) => quoted(text(`${question.id}.rows.${row}`)))
  return t(`clause.row.${senseOf(chosen)}`, { ...facts, row: either(labels) })
}

function senseOf({ op, denied }: Chosen) {
  if (op === 'isNot') return denied ? 'unlessOther' : 'other'
  return denied ? 'isnt' : 'is'
}

/** What somebody does on paper to answer: tick, rank, or write. */
function shapeOf(question: Question, rows: string[]) {
  const { derivedFrom }: BaseQuestion = question
  if (derivedFrom !== undefined) return 'lies'
  if (rows.length > 0) return 'row'
  const kind = paperOf(question)[0]?.kind
  if (kind === 'ranks') return 'ranked'
  return kind === 'boxes' || kind === 'grid' ? 'chose' : 'wrote'
}
