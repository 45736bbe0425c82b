import { preferNot } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import type { QuoteAttribute } from '#surveys/findings/quotes/quote'
import { fitProblems } from '#surveys/findings/quotes/fit'

interface Text {
  question: string
  lang: string
  context: Record<string, unknown>
  region?: string
}

/** What came with a text and may stand beside a quote of it. */
export interface Beside {
  region: string | undefined
  attributes: QuoteAttribute[]
}

export function besideOf(survey: Survey, text: Text): Beside {
  const { question, lang, region } = text
  const bare = { question, lang, text: '' }
  const fits = (more: { region?: string; attribute?: QuoteAttribute }) =>
    fitProblems({ ...bare, ...more }, 1, survey).every(
      ({ at }) => at !== 'region' && at !== 'attribute',
    )
  // Of everybody who is quoted it is known that they agreed.
  const consents = [survey.quoting, survey.attribution]
  const attributes = Object.entries(text.context).flatMap(([id, answer]): QuoteAttribute[] => {
    const code = typeof answer === 'number' ? String(answer) : answer
    if (typeof code !== 'string' || code === preferNot || consents.includes(id)) return []
    return fits({ attribute: { question: id, code } }) ? [{ question: id, code }] : []
  })
  return { region: region !== undefined && fits({ region }) ? region : undefined, attributes }
}
