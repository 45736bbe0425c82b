import { createHash, randomBytes } from 'node:crypto'

import type { Context } from '#app/operations/context'
import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair } from '#app/vault/survey-key'
import type { Stores, Whereabouts } from '#db/connection'
import type { Survey } from '#surveys/definition/survey'
import { longText, page, shortText, single, yesNo } from '#surveys/kit/kit'
import { freeze } from '#surveys/version/freeze'

import { openFreshPlace, usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'

const region = single('area', 'Where?', { north: 'North', south: 'South' })
const visited = yesNo('visited', 'Did you visit?')

/** Closed answers, a hidden follow-up and two texts, on three pages. */
export const threePages: Survey = aSurvey([
  page('place', 'Place', [region, visited]),
  page('visit', 'Visit', [shortText('what', 'What for?', { when: visited.is('yes') })]),
  page('story', 'Story', [
    longText('story', 'What happened?', { optional: true, context: [region] }),
  ]),
])

export interface OpenSurvey {
  context: Context
  pair: KeyPair
  survey: Survey
  code: string
  stores: Stores
  place: Whereabouts
}

/** Fresh stores with one survey that can be answered now. */
export async function aSurveyOpen(
  engine = usualEngine,
  survey: Survey = threePages,
): Promise<OpenSurvey> {
  const { stores, place } = await openFreshPlace(engine)
  const pair = await publish(stores, survey)
  const context = { ...stores, dataDir: place.dataDir, random: randomBytes, ...on('2026-02-01') }
  return { context, pair, survey, code: survey.code, stores, place }
}

/** The same context at another time. */
export function on(today: string, hours = 12): { today: string; hour: number } {
  return { today, hour: Date.parse(today) / 3_600_000 + hours }
}

export async function publish(stores: Stores, survey: Survey): Promise<KeyPair> {
  const pair = await makeKeyPair()
  const { slug, code, access } = survey
  const dates = { opens_on: survey.opens, closes_on: survey.closes, retention_on: survey.retention }
  const never = { closed_on: null, bundled_on: null, erased_on: null }
  await stores.register
    .insertInto('survey')
    .values({ code, slug, access, ...dates, ...never, public_key: pair.publicKey })
    .execute()
  await addVersion(stores, survey, 1)
  return pair
}

export async function addVersion(
  { register }: Pick<Stores, 'register'>,
  survey: Survey,
  number: number,
  structure_hash = freeze(survey, sha256).structureHash,
) {
  const frozen = freeze(survey, sha256)
  const { slug, code } = survey
  const { hash, definition } = frozen
  const row = { hash, slug, number, code, definition, structure_hash, published_on: '2026-01-10' }
  await register.insertInto('version').values(row).execute()
  return frozen
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
