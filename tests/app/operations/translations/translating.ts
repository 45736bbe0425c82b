import { mark } from '#app/operations/mark'
import { bringIn } from '#app/operations/consultations/bring-in'
import { findDesk } from '#app/operations/translations/find-desk'
import type { Typed } from '#app/operations/translations/save-texts'
import type { Role } from '#app/operations/rights'
import { longText, page, single } from '#surveys/kit/kit'
import type { Survey } from '#surveys/definition/survey'

import { usualEngine } from '../../../support/fresh-stores'
import { aSurvey } from '../../../surveys/a-survey'
import { must } from '../answering'
import { aColleague, aWorkplace, type Workplace } from '../people/a-workplace'

const led = single('led', 'Who leads?', { us: 'We do', them: 'They do' })
const why = longText('why', 'You said “{{led}}”. Why?', { context: [led] })
const pages = [page('who', 'Who', [led]), page('reason', 'Reason', [why])]

/** A survey that its translator has begun to put into French. */
export function halfFrench(): Survey {
  const survey = aSurvey(pages, { opens: '2026-01-15', languages: ['en', 'fr'] })
  return {
    ...survey,
    texts: { ...survey.texts, fr: { title: 'Une enquête', 'led.text': 'Qui dirige ?' } },
    madeFrom: { fr: { title: mark('A survey'), 'led.text': mark('Who led?') } },
  }
}

/** A network with two translators and the draft of a survey. */
export async function aDesk(engine = usualEngine, survey = halfFrench()) {
  const { context } = await aWorkplace(engine)
  must(await bringIn(context, { value: survey }))
  const awa = await translator(context, 'Awa')
  const bea = await translator(context, 'Bea')
  return { context, awa, bea, slug: 'a-survey' }
}

export async function translator(context: Workplace, who: string, roles: Role[] = ['translator']) {
  const { session } = await aColleague(context, who, roles)
  return { ...context, who, roles, session }
}

export async function textNamed(context: Workplace, key: string, language = 'fr') {
  const desk = await findDesk(context, 'a-survey', language)
  const text = desk?.texts.find((each) => each.key === key)
  if (!text) throw new Error(`There is no ${key} in ${language}.`)
  return text
}

/** What the page of the desk sends of one text, as it stands there now. */
export async function typed(
  context: Workplace,
  key: string,
  text: string,
  state?: Typed['state'],
): Promise<Typed> {
  const before = await textNamed(context, key)
  const seen = { number: before.number, text: mark(before.text), source: before.mark }
  return { key, text, state, seen }
}
