import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

import type { JustRead } from '#app/operations/change-draft'
import { draftAnswers, type DraftAnswers } from '#app/operations/draft-answers'
import type { DraftContent } from '#app/operations/draft-content'
import type { Standing } from '#app/operations/is-open'
import { findSent } from '#app/operations/is-sent'
import type { DraftPlace } from '#app/operations/kept-draft'
import { readDraft, type OpenDraft } from '#app/operations/read-draft'
import { paths } from '#app/paths'
import type { Language, Survey } from '#surveys/definition/survey'

import { operationContext } from './door'
import { requireSurvey, type KnownSurvey } from './known-survey'
import { rootKeyIn } from './root-keys'
import { requireSpoken } from './spoken'

/** A respondent on the way: the draft, and the survey as it was when they began. */
export interface OnTheWay extends DraftAnswers {
  known: KnownSurvey
  survey: Survey
  lang: Language
  place: DraftPlace
  content: DraftContent
  /** How it was read for this request; a preview reads none. */
  justRead?: JustRead
}

/** Why somebody cannot be on the way here. */
export interface OffTheWay {
  known: KnownSurvey
  reason: 'no-draft' | 'not-now' | 'sent' | Exclude<Standing, 'open'>
}

export type Journey = ({ on: true } & OnTheWay) | ({ on: false } & OffTheWay)

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** Where a respondent stands. */
export async function findJourney(asked: Asked): Promise<Journey> {
  const known = await requireSurvey(asked)
  const rootKey = rootKeyIn(asked.request, known.row.code)
  return rootKey ? journeyFrom(asked, known, rootKey) : offTheWay(known)
}

/** The same for a root key that the browser does not hold yet. */
export async function journeyFrom(
  asked: Asked,
  known: KnownSurvey,
  rootKey: Uint8Array,
): Promise<Journey> {
  const survey = known.row.code
  const place = { survey, rootKey }
  const context = operationContext(asked.context)
  const draft = await readDraft(context, place, known.justFound)
  if (draft.ok) return onTheWay(known, place, draft.value, asked.request)
  const notNow = { on: false, known, reason: 'not-now' } as const
  if (draft.problems[0]?.code === 'not-stored-yet') return notNow
  const sent = await findSent(context, place)
  if (!sent.ok) return notNow
  return sent.value ? { on: false, known, reason: 'sent' } : offTheWay(known)
}

function onTheWay(
  known: KnownSurvey,
  place: DraftPlace,
  { draft, version }: OpenDraft,
  request: Request,
): Journey {
  const { survey } = version
  const { content } = draft
  const { lang } = requireSpoken(survey, known.lang, request)
  const justRead = { draft, survey }
  const read = { place, content, justRead, ...draftAnswers(survey, content) }
  return { on: true, known, survey, lang, ...read }
}

function offTheWay(known: KnownSurvey): Journey {
  const reason = known.standing === 'open' ? 'no-draft' : known.standing
  return { on: false, known, reason }
}

/** Whose answers have arrived finds the number for taking them back there. */
export function toThanks({ lang, row }: KnownSurvey) {
  return redirect(paths.thanks(lang, row.code), 303)
}
