import type { AnyLanguage } from '#app/i18n/languages'
import { reportWords } from '#app/i18n/report-words'
import type { Survey } from '#surveys/definition/survey'
import { reasonWords } from '#surveys/reports/trend-reasons'
import { wordedSurvey } from '#surveys/reports/worded'
import { comparable, type Verdict } from '#surveys/version/comparable'

/** A question of two waves, and whether its numbers may stand side by side. */
export interface ComparedQuestion {
  id: string
  /** Its place in the later wave, by which reasons name it. */
  number: number | undefined
  wording: string
  verdict: Verdict
  reasons: string[]
}

/** Every question of both waves, in the order of the later one. */
export function wavesView(earlier: Survey, later: Survey, lang: AnyLanguage): ComparedQuestion[] {
  const words = reportWords(lang)
  const [old, now] = [wordedSurvey(earlier, words), wordedSurvey(later, words)]
  const numberOf = (id: string) => now.questions.find(({ question }) => question.id === id)?.number
  return comparable(earlier, later).map(({ question, verdict, reasons }) => ({
    id: question,
    ...{
      number: numberOf(question),
      wording: now.text(`${question}.text`) || old.text(`${question}.text`),
    },
    verdict,
    reasons: [...new Set(reasons.map((reason) => reasonWords(now, reason)))],
  }))
}
