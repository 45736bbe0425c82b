import type { Survey } from '#surveys/definition/survey'
import { tellsConsent } from '#surveys/definition/text-context'

interface Text {
  question: string
  context: Record<string, unknown>
}

/**
 * Whether whoever wrote a text may be quoted: `not-told` where their answer does not come with texts of
 * this question, `not-asked` where the survey leaves it to key holders to know.
 */
export type Consent = 'agreed' | 'not-agreed' | 'not-told' | 'not-asked'

export function consentOf(survey: Survey, { question: id, context }: Text): Consent {
  if (survey.quoting === undefined) return 'not-asked'
  const question = survey.pages.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (!question || !tellsConsent(survey, question)) return 'not-told'
  return context[survey.quoting] === 'yes' ? 'agreed' : 'not-agreed'
}
