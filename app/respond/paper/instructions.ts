import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { paperOf } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import type { PaperWords } from './paper-words'

/** What to do with a question: choose one, rank three, leave it out. */
export function instructionsFor(words: PaperWords, question: Question): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'paper')
  const optional = question.optional ? t('optional') : ''
  const sentences = [pickWords(words, question), aloneWords(words, question), optional]
  // Chinese sentences stand without a blank between them.
  return sentences.filter((said) => said !== '').join(wordsFor(words.lang) === 'zh' ? '' : ' ')
}

function pickWords({ lang }: PaperWords, question: Question): string {
  const t = i18next.getFixedT(wordsFor(lang), 'paper')
  const [part] = paperOf(question)
  if (part?.kind === 'grid') return t('pick.eachRow')
  if (part?.kind === 'ranks') {
    return part.top === 1 ? t('ranks.single') : t('ranks.several', { top: part.top })
  }
  if (part?.kind !== 'boxes') return ''
  if (typeof part.pick === 'number') return t('pick.upTo', { count: part.pick })
  return t(`pick.${part.pick}`)
}

function aloneWords(words: PaperWords, question: Question): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'paper')
  const codes = 'exclusive' in question ? (question.exclusive ?? []) : []
  if (codes.length === 0) return ''
  const labels = codes.map((code) => words.quoted(words.text(`${question.id}.options.${code}`)))
  return t('alone', { options: words.either(labels) })
}
