import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import type { BaseQuestion } from '#surveys/definition/base-question'
import type { Question } from '#surveys/definition/survey'

import { chosenWords } from './chosen-words'
import { rowsOf } from './join-rows'
import type { PaperWords } from './paper-words'
import type { Clause } from './clause'
import { valueWords } from './value-words'

/** One condition as a part of a sentence: “you chose “Yes” in question 12”. */
export function clauseWords(words: PaperWords, clause: Clause): string {
  const { test, denied } = clause
  const question = words.question(test.question)
  if (!question) throw new Error(`The paper knows no question “${test.question}”.`)
  const t = i18next.getFixedT(wordsFor(words.lang), 'paper')
  const number = words.numberOf(question.id)
  switch (test.op) {
    case 'answered':
      return answeredWords(words, question, denied)
    case 'atLeast': {
      const value = valueWords(words, question, test.value)
      return t(`clause.number.${denied ? 'below' : 'atLeast'}`, { number, value })
    }
    case 'between': {
      const [from, to] = [test.from, test.to].map((end) => valueWords(words, question, end))
      return t(`clause.number.${denied ? 'outside' : 'between'}`, { number, from, to })
    }
    case 'ranksFirst': {
      const options = words.either(test.values.map((code) => valueWords(words, question, code)))
      return t(`clause.first.${denied ? 'isnt' : 'is'}`, { number, options })
    }
    default:
      return chosenWords(words, question, { ...test, denied, rows: rowsOf(clause) })
  }
}

function answeredWords(words: PaperWords, question: Question, denied: boolean): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'paper')
  const number = words.numberOf(question.id)
  const { derivedFrom = question.id }: BaseQuestion = question
  if (!words.question(derivedFrom)?.preferNot) {
    return t(`clause.answered.${denied ? 'isnt' : 'is'}`, { number })
  }
  const sense = denied ? 'unlessOpenly' : 'openly'
  return t(`clause.answered.${sense}`, { number, refusal: words.refusal() })
}
