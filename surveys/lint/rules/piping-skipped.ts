import type { Condition } from '../../definition/condition'
import { pipedIn } from '../../definition/piping'
import type { Survey } from '../../definition/survey'
import { placedQuestions, type Placed } from '../reason/places'
import { isPossible } from '../reason/possible'
import { soundPart } from '../reason/sound'
import type { Rule } from '../rule'
import { textsOf, type Text } from '../texts'

/** A text shows an answer only to those who gave it. */
export const pipingSkipped: Rule = {
  name: 'piping-skipped',
  codes: ['piping-skipped'],
  check: (written) => {
    const survey = soundPart(written)
    const places = placedQuestions(survey)
    return textsOf(survey)
      .filter(({ language }) => language === 'en')
      .flatMap((text) =>
        [...new Set(pipedIn(text.text))].flatMap((id) => {
          const source = places.find(({ question }) => question.id === id)
          if (!source || !mayBeOpen(source) || impliesAnswer(survey, text, id)) return []
          const facts = { question: id }
          return [{ code: 'piping-skipped', level: 'warning' as const, at: text.key, facts }]
        }),
      )
  },
}

function mayBeOpen({ page, question }: Placed): boolean {
  const { optional, preferNot, when } = question
  const derived = 'derivedFrom' in question && question.derivedFrom !== undefined
  return Boolean(optional ?? preferNot ?? when ?? page.when) || derived
}

// Whoever meets the text may have had to answer to get there.
function impliesAnswer(survey: Survey, { key, question }: Text, id: string): boolean {
  const page = survey.pages.find((each) =>
    question ? each.questions.includes(question) : key.startsWith(`pages.${each.id}.`),
  )
  const open: Condition = { op: 'not', of: { op: 'answered', question: id } }
  const met = [page?.when, question?.when].flatMap((when) => (when ? [when] : []))
  return isPossible(survey, [...met, open]) === false
}
