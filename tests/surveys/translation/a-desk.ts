import { longText, page, single } from '#surveys/kit/kit'
import type { Survey } from '#surveys/definition/survey'
import type { Saved } from '#surveys/translation/desk-text'

import { aSurvey } from '../a-survey'
import { mark } from '../lint/clean-survey'

const led = single('led', 'Who leads?', { us: 'We do', them: 'They do' })
const why = longText('why', 'You said “{{led}}”. Why?', { hint: 'In your words.' })

/** A survey with French: one text is missing, one was made from other English, one is unmarked. */
export function deskSurvey(): Survey {
  const survey = aSurvey([page('who', 'Who you are', [led]), page('why_page', 'Why', [why])])
  return {
    ...survey,
    texts: {
      ...survey.texts,
      fr: { title: 'Une enquête', 'led.text': 'Qui dirige ?', purpose: 'Pour savoir.' },
    },
    madeFrom: { fr: { title: mark('A survey'), 'led.text': mark('Who led?') } },
  }
}

export function aSaved(saved: Partial<Saved> & { key: string }): Saved {
  return {
    ...{ number: 1, text: 'Un texte', state: 'done', from: mark('A survey'), over: mark('') },
    ...{ english: '', translator: 'p1', who: 'Awa', day: '2026-02-01', ...saved },
  }
}
