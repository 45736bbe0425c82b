import type { LoaderFunctionArgs } from '@remix-run/node'

import type { Context } from '#app/operations/context'
import { findStanding, type SurveyRow } from '#app/operations/find-standing'
import { findVersion } from '#app/operations/find-version'
import { standing, type Standing } from '#app/operations/is-open'
import type { JustFound } from '#app/operations/read-draft'
import { storing } from '#app/operations/storing'
import { notFound, refused } from '#app/refusals'
import type { Language, Survey } from '#surveys/definition/survey'
import { ok } from '#surveys/result'

import { operationContext } from './door'
import { requireSpoken } from './spoken'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** The survey an address names, in its newest wording and in a language that it has. */
export interface KnownSurvey {
  row: SurveyRow
  survey: Survey
  lang: Language
  standing: Standing
  /** All of it read just now; not there where the register was out of reach. */
  justFound?: JustFound
}

type Found = Omit<KnownSurvey, 'lang'>

/** No such survey is a page that is not there; a language it lacks leads to one it has. */
export async function requireSurvey({ params, request, context }: Asked): Promise<KnownSurvey> {
  const found = await findKnown(operationContext(context), params.code ?? '')
  if (!found) throw notFound()
  context.spoken = requireSpoken(found.survey, params.lang ?? '', request)
  return { ...found, lang: context.spoken.lang }
}

/**
 * As it stands at this moment; while the register is out of reach, as it was read last, so that a page
 * can still give back what was typed. Nothing is stored by what was read last: whoever stores then asks
 * the register again.
 */
async function findKnown(context: Context, code: string): Promise<Found | undefined> {
  const last = lastOf(context.register)
  const found = await storing<Found | undefined, never>(async () => ok(await find(context, code)))
  if (found.ok) {
    if (found.value) last.set(code, found.value)
    return found.value
  }
  const known = last.get(code)
  if (!known) throw refused(503)
  const { row, survey } = known
  return { row, survey, standing: standing(row, context.hour) }
}

async function find(context: Context, code: string): Promise<Found | undefined> {
  const found = await findStanding(context, code)
  if (!found) return undefined
  const newest = await findVersion(context, found.row.slug)
  return { ...found, survey: newest.survey, justFound: { ...found, newest } }
}

const read = new WeakMap<Context['register'], Map<string, Found>>()

function lastOf(register: Context['register']): Map<string, Found> {
  const known = read.get(register) ?? new Map<string, Found>()
  read.set(register, known)
  return known
}
