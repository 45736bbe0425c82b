import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readSurvey, type Survey } from '#surveys/definition/survey'
import { freeze } from '#surveys/version/freeze'

import type { Context } from '../context'
import { sha256 } from '../mark'
import { findConsultation } from './find-consultation'

/** A survey that came with this server and that somebody may take in. */
export interface Offered {
  survey: Survey
  /** Where there is one of that name already, in other words or with other questions. */
  here: 'nowhere' | 'planned' | 'published'
}

// Written by `npm run build`, as `check --out` would.
const folder = join('build', 'catalogue')

/** What the catalogue has that is not here yet, or is here otherwise. */
export async function listOffered(
  context: Pick<Context, 'register' | 'hour'>,
  place = folder,
): Promise<Offered[]> {
  const offered: Offered[] = []
  for (const survey of readCatalogue(place)) {
    const here = await whereIs(context, survey)
    if (here !== 'over' && here !== 'the same') offered.push({ survey, here })
  }
  return offered
}

export function findInCatalogue(slug: string, place = folder): Survey | undefined {
  return readCatalogue(place).find((survey) => survey.slug === slug)
}

function readCatalogue(place: string): Survey[] {
  const names = existsSync(place) ? readdirSync(place).sort() : []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => readSurvey(JSON.parse(readFileSync(join(place, name), 'utf8'))))
    .flatMap((read) => (read.ok ? [read.value] : []))
}

/** A survey that has closed takes no correction any more. */
async function whereIs(
  context: Pick<Context, 'register' | 'hour'>,
  survey: Survey,
): Promise<Offered['here'] | 'over' | 'the same'> {
  const found = await findConsultation(context, survey.slug)
  if (!found) return 'nowhere'
  if (found.standing === 'closed') return 'over'
  const present = [found.survey, found.planned?.survey].filter((each) => each !== undefined)
  if (present.map(textsOf).includes(textsOf(survey))) return 'the same'
  return found.planned ? 'planned' : 'published'
}

/** The same for two surveys that differ in nothing but their dates. */
function textsOf(survey: Survey): string {
  const { structureHash, textHash } = freeze(survey, sha256)
  return `${structureHash} ${textHash}`
}
