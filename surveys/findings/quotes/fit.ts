import { regions } from '../../countries/regions'
import { columnsOf, isAsked } from '../../definition/question'
import { preferNot } from '../../definition/answer'
import type { Language, Question, Survey } from '../../definition/survey'
import { tellsConsent } from '../../definition/text-context'
import { isText } from '../counted-columns'
import { textsOf, type QuoteAttribute, type ReleasedQuote } from './quote'
import type { QuoteCode, QuoteProblem } from './quote-problem'

/** What does not fit between a quote and the survey that it is of. */
export function fitProblems(quote: ReleasedQuote, place: number, survey: Survey): QuoteProblem[] {
  const questions = survey.pages.flatMap((page) => page.questions)
  const { question: id, region, attribute } = quote
  const faults: [code: QuoteCode, at: string, found: string][] = [
    ...questionFaults(survey, questions, id),
    ...textsOf(quote).flatMap(([language], n) => languageFaults(survey, quote, language, n)),
    ...(region === undefined ? [] : regionFaults(questions, region)),
    ...(attribute ? attributeFaults(questions, attribute) : []),
  ]
  return faults.map(([code, at, found]) => ({
    ...{ code, level: 'refused', quote: place, at, facts: { found } },
  }))
}

type Fault = [code: QuoteCode, at: string, found: string]

function questionFaults(survey: Survey, questions: Question[], id: string): Fault[] {
  const question = questions.find((each) => each.id === id)
  if (!question) return [['unknown-question', 'question', id]]
  const takesTexts = isText(question) || ('other' in question && question.other === true)
  if (!takesTexts) return [['no-texts', 'question', id]]
  const isAgreed = survey.quoting === undefined || tellsConsent(survey, question)
  return isAgreed ? [] : [['consent-left-behind', 'question', id]]
}

function languageFaults(
  { languages }: Survey,
  { lang }: ReleasedQuote,
  language: Language,
  n: number,
): Fault[] {
  const at = n === 0 ? 'lang' : `translations.${language}`
  if (n > 0 && language === lang) return [['own-translation', at, language]]
  return languages.includes(language) ? [] : [['language', at, language]]
}

function regionFaults(questions: Question[], region: string): Fault[] {
  const asksPlace = questions.some(({ type }) => type === 'region' || type === 'country')
  const isKnown = asksPlace && regions.some((code) => code === region)
  return isKnown ? [] : [['unknown-region', 'region', region]]
}

function attributeFaults(questions: Question[], { question: id, code }: QuoteAttribute): Fault[] {
  const question = questions.find((each) => each.id === id)
  if (!question || !isAsked(question)) return [['unknown-attribute', 'attribute', id]]
  // Countries, exact numbers and days tell too much; a question of several parts has no one answer.
  if (!['single', 'yes_no', 'scale'].includes(question.type)) {
    return [['telling-attribute', 'attribute', id]]
  }
  const codes = columnsOf(question).flatMap(({ cells }) => cells.map((cell) => cell.code))
  return codes.includes(code) && code !== preferNot ? [] : [['unknown-code', 'attribute', code]]
}
