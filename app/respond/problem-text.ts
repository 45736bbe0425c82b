import type { TFunction } from 'i18next'

import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import type { AnswerProblem, AnswerProblemCode } from '#surveys/definition/answer-problem'
import { offersPreferNot } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import type { SurveyWords } from './survey-words'

/** What to do, as it stands beside the field. */
export function problemText(
  problem: AnswerProblem,
  question: Question,
  words: SurveyWords,
): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'problems')
  return sentences[problem.code]({ t, problem, question, words })
}

/** A problem with all that a sentence about it needs. */
interface Told {
  t: TFunction<'problems'>
  problem: AnswerProblem
  question: Question
  words: SurveyWords
}

const sentences: Record<AnswerProblemCode, (told: Told) => string> = {
  missing,
  'row-missing': ({ t }) => t('missing.one'),
  'not-an-option': notAnOption,
  'too-many': ({ t, problem, question }) => {
    const kind = question.type === 'ranking' ? 'places' : 'several'
    return t(`tooMany.${kind}`, { count: Number(problem.atMost), given: problem.given })
  },
  'too-few': ({ t, problem, question }) => {
    const facts = { count: Number(problem.atLeast), given: problem.given }
    return offersPreferNot(question) ? t('tooFew.orNot', facts) : t('tooFew.must', facts)
  },
  'not-together': ({ t, problem, question, words }) =>
    t('notTogether', { option: optionText(problem.option, question, words) }),
  'rank-repeated': ({ t, problem: { rank } }) => t('rankRepeated', { rank }),
  'rank-missing': ({ t, problem: { rank } }) => t('rankMissing', { rank }),
  'not-a-number': ({ t, problem: { option }, question, words }) =>
    option === undefined
      ? t('notANumber.amount')
      : t('notANumber.rank', { option: optionText(option, question, words) }),
  'too-many-decimals': ({ t, problem: { decimals } }) =>
    decimals === 0
      ? t('tooManyDecimals.whole')
      : t('tooManyDecimals.some', { count: Number(decimals) }),
  'too-low': ({ t, problem: { min }, question }) => {
    const { max } = limitsOf(question)
    return max === undefined ? t('tooLow', { min }) : t('tooHigh', { min, max })
  },
  'too-high': ({ t, problem: { max }, question }) => {
    const { min = 0 } = limitsOf(question)
    return t('tooHigh', { min, max })
  },
  'too-long': ({ t, problem }) =>
    t('tooLong', { count: Number(problem.max), length: problem.length }),
  'not-a-date': ({ t, question }) => {
    return kindOf(question) === 'year' ? t('notADate.year') : t('notADate.month')
  },
  'too-early': ({ t, problem, words }) =>
    t('tooEarly', { from: words.piece({ date: String(problem.from) }) }),
  'too-late': ({ t, problem, words }) =>
    t('tooLate', { to: words.piece({ date: String(problem.to) }) }),
  'unknown-question': ({ t }) => t('unknownQuestion'),
}

function missing({ t, question }: Told): string {
  const { min: from, max: to } = limitsOf(question)
  const facts = { count: question.type === 'ranking' ? question.top : 1, from, to }
  const kind = kindOf(question)
  return offersPreferNot(question) ? t(`missingOrNot.${kind}`, facts) : t(`missing.${kind}`, facts)
}

function notAnOption({ t, question }: Told): string {
  const kind = kindOf(question)
  if (kind === 'several' || kind === 'text' || kind === 'country') return t(`notAnOption.${kind}`)
  return t(`notAnOption.${kind === 'ranks' ? 'several' : 'one'}`)
}

const kinds = {
  single: 'one',
  multiple: 'several',
  yes_no: 'one',
  scale: 'point',
  number: 'number',
  percentage: 'share',
  short_text: 'text',
  long_text: 'text',
  matrix: 'rows',
  ranking: 'ranks',
  country: 'country',
  region: 'one',
  date: 'month',
  note: 'text',
} as const satisfies Record<Question['type'], string>

function kindOf(question: Question) {
  const isYear = question.type === 'date' && question.precision === 'year'
  return isYear ? 'year' : kinds[question.type]
}

function limitsOf(question: Question): { min?: number; max?: number | undefined } {
  if (question.type === 'scale') return { min: question.from, max: question.to }
  if (question.type === 'percentage') return { min: 0, max: 100 }
  return question.type === 'number' ? { min: question.min, max: question.max } : {}
}

function optionText(
  code: string | number | undefined,
  { id }: Question,
  words: SurveyWords,
): string {
  return words.text(`${id}.options.${code}`)
}
