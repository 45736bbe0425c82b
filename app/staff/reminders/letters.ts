import { formatDate } from '#app/i18n/format'
import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { findNetwork } from '#app/operations/people/network'
import {
  filledIn,
  findReminderTexts,
  type ReminderFacts,
  type ReminderText,
} from '#app/operations/reminders/reminder-text'
import { paths } from '#app/paths'
import type { Language } from '#surveys/definition/survey'

import { addressOf } from '../address-of'
import type { Asked, AtWork } from '../door'
import { titleIn, type NamedSurvey } from '../reach/named-survey'

/** The reminder of a survey in one language, with address and last day as they are now. */
export interface ShownLetter {
  lang: Language
  subject: string
  text: string
  /** Of a text that staff have worded; 0 where it is the one that the house brings along. */
  revision: number
}

/** The reminder in every language that a survey offers. */
export async function lettersFor(
  asked: Pick<Asked, 'request'>,
  atWork: AtWork,
  about: NamedSurvey,
): Promise<ShownLetter[]> {
  const kept = await findReminderTexts(atWork, about.survey.code)
  const { name } = await findNetwork(atWork)
  return about.survey.languages.map((lang) => {
    const worded = kept.get(lang)
    const { revision = 0, ...own } = worded ?? broughtAlong(about, lang, name)
    const facts = factsIn(asked, about, lang, worded ? lang : wordsFor(lang))
    const { subject, body: text } = filledIn(own, facts)
    return { lang, subject, text, revision }
  })
}

/** What changes of itself while a text stays; its day in the words that stand around it. */
export function factsIn(
  asked: Pick<Asked, 'request'>,
  { survey, row }: Pick<NamedSurvey, 'survey' | 'row'>,
  lang: Language,
  spoken: string = lang,
): ReminderFacts {
  return {
    address: addressOf(asked, paths.intro(lang, survey.code)),
    day: formatDate(spoken, row?.closes_on ?? survey.closes),
  }
}

function broughtAlong(
  { survey }: Pick<NamedSurvey, 'survey'>,
  lang: Language,
  network: string,
): ReminderText & { revision?: number } {
  const t = i18next.getFixedT(wordsFor(lang), 'reminders')
  // Places stay open, and what people wrote is put in as it stands, whatever it looks like.
  const left = { address: '{{address}}', day: '{{day}}', nest: false, skipOnVariables: true }
  const codes = survey.access === 'codes' ? t('text.codes') : ''
  const facts = { title: titleIn(survey, lang), network, codes, ...left }
  return { subject: t('text.subject', left), body: t('text.body', facts) }
}
