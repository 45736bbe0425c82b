import type { LoaderFunctionArgs } from '@remix-run/node'

import { developmentLanguages } from '#app/i18n/languages'
import { draftAnswers } from '#app/operations/draft-answers'
import type { DraftContent } from '#app/operations/draft-content'
import { findLook, type Look } from '#app/operations/preview/find-look'
import { paths } from '#app/paths'
import type { OnTheWay } from '#app/respond/journey'
import type { KnownSurvey } from '#app/respond/known-survey'
import type { PostedFields } from '#app/respond/read-fields'
import { requireSpoken } from '#app/respond/spoken'
import { doorContext } from '#app/staff/door'
import type { Language, Survey } from '#surveys/definition/survey'

import { deskFields } from './desk-fields'
import { plainMark } from './plain'
import { pointedAt, typedWords } from './typed-words'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** Somebody who looks at a survey as respondents will see it. */
export interface Looking {
  look: Look
  known: KnownSurvey
  /** What stands in addresses where the code of a survey will stand. */
  base: string
  /** The same with scripts, where this one has none; without them, where it has. */
  otherBase: string
  lang: Language
  languages: string[]
  /** The browser is told to run no script. */
  plain: boolean
  /** It stands in a frame of the workplace, which says what it is. */
  framed: boolean
}

/** `undefined` for a link that is not good, or not any more. */
export async function findLooking(
  { params, request, context }: Asked,
  posted?: PostedFields,
): Promise<Looking | undefined> {
  const token = params.token ?? ''
  const plain = token.endsWith(plainMark)
  const named = plain ? token.slice(0, -plainMark.length) : token
  const typed = posted?.has(deskFields.look) ? posted : undefined
  const look = await findLook(doorContext(context), named, typed && typedWords(typed))
  if (!look) return undefined
  const others = context.development ? developmentLanguages : []
  const languages = [...new Set([...look.survey.languages, ...others])]
  // Languages that only the interface has show that layout holds; the survey speaks English in them.
  context.spoken = requireSpoken({ languages }, params.lang ?? '', request)
  const { lang } = context.spoken
  const base = baseOf(named, plain)
  const otherBase = baseOf(named, !plain)
  const pointed = typed ? pointedAt(look.survey, typed) : look.survey
  const known = knownAs(pointed, base, lang)
  const goesInto = request.headers.get('sec-fetch-dest')
  // The desk’s script fetches what it puts into its frame.
  const framed = goesInto === 'iframe' || (typed !== undefined && goesInto === 'empty')
  return { look, known, base, otherBase, lang, languages, plain, framed }
}

/** What stands in an address for the code of a survey; with `plain`, no script runs there. */
export function baseOf(named: string, plain: boolean): string {
  return `look/${named}${plain ? plainMark : ''}`
}

/** The survey as if it stood open under this address. */
function knownAs(survey: Survey, base: string, lang: Language): KnownSurvey {
  const { slug, access, opens, closes, retention } = survey
  const row = {
    ...{ code: base, slug, access, opens_on: opens, closes_on: closes, retention_on: retention },
    ...{ closed_on: null, bundled_on: null, erased_on: null, paused_on: null },
    public_key: new Uint8Array(),
  }
  return { row, survey, lang, standing: 'open' }
}

/** A respondent on the way, whose answers are nowhere but in what the page just sent. */
export function journeyOf(
  { known, base, lang }: Looking,
  pages: DraftContent['pages'],
  survey: Survey = known.survey,
): OnTheWay {
  const content = { version: '', pages }
  const place = { survey: base, rootKey: new Uint8Array(32) }
  return { known, survey, lang, place, content, ...draftAnswers(survey, content) }
}

/** Where something of this preview is shown. */
export function addressIn({ base }: Pick<Looking, 'base'>, lang: string, at: string): string {
  return `${paths.intro(lang, base)}${at === '' ? '' : `/${at}`}`
}
