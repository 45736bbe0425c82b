import { createHash, randomBytes } from 'node:crypto'

import { roles } from '#app/operations/rights'
import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { addKeyHolder } from '#app/operations/add-key-holder'
import { publish } from '#app/operations/publish'
import type { StaffContext } from '#app/operations/staff-context'
import { fingerprintOf } from '#app/vault/fingerprint'
import { unwrapSurveyKey } from '#app/vault/open'
import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair } from '#app/vault/survey-key'
import type { Whereabouts } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listSurveyKeys } from '#db/register/queries/survey-keys'
import type { Survey } from '#surveys/definition/survey'
import { longText, page, single } from '#surveys/kit/kit'
import { openFreshPlace, usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import { on } from './a-survey-open'

const area = single('area', 'Where?', { north: 'North', south: 'South' })
const story = longText('story', 'What happened?', { optional: true, context: [area] })

/** A survey without a flaw: one closed question and one text. */
export function soundSurvey(settings: Parameters<typeof aSurvey>[1] = {}): Survey {
  const dates = { opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' }
  return aSurvey([page('place', 'Place', [area, story])], {
    ...{ languages: ['en'], access: 'codes', ...dates, ...settings },
  })
}

export interface Network {
  context: StaffContext
  place: Whereabouts
}

/** Fresh stores of a network in which nothing was done yet. */
export async function aNetwork(engine = usualEngine): Promise<Network> {
  const { stores, place } = await openFreshPlace(engine)
  const machine = { dataDir: place.dataDir, random: randomBytes, who: 'Amara', roles }
  return { context: { ...stores, ...machine, ...on('2026-02-01') }, place }
}

export interface Holder {
  pair: KeyPair
  name: string
  fingerprint: string
}

export async function newHolder(name: string): Promise<Holder> {
  const pair = await makeKeyPair()
  return { pair, name, fingerprint: fingerprintOf(pair.publicKey) }
}

export async function register(context: StaffContext, holder: Holder, wrapped = []) {
  const { name, fingerprint, pair } = holder
  return addKeyHolder(context, { name, fingerprint, publicKey: pair.publicKey, wrapped })
}

/** Publishes with whatever key holders there are. */
export async function publishNow(context: StaffContext, survey: Survey, singleKey?: string) {
  const holders = await listKeyHolders(context.register)
  const keys = await makeSurveyKeys(survey.code, holders)
  return publish(context, { survey, hash: sha256, mark: sha256, keys, singleKey })
}

/** A network with two key holders and one survey that can be answered. */
export async function aPublishedSurvey(engine = usualEngine, survey = soundSurvey()) {
  const network = await aNetwork(engine)
  const holders: [Holder, Holder] = [await newHolder('Amara'), await newHolder('Bo')]
  for (const holder of holders) await register(network.context, holder)
  const published = await publishNow(network.context, survey)
  if (!published.ok) throw new Error(JSON.stringify(published.problems))
  return { ...network, survey, holders, published: published.value }
}

/** The key of a survey as one holder gets at it, if they can. */
export async function surveyKeyOf({ register: db }: StaffContext, survey: string, holder: Holder) {
  const keys = await listSurveyKeys(db, survey)
  const wrapped = keys.find((key) => key.holder === holder.fingerprint)?.wrapped
  if (!wrapped) return undefined
  const place = { survey, holder: holder.fingerprint }
  const opened = await unwrapSurveyKey(holder.pair, place, wrapped)
  return opened.ok ? opened.value : undefined
}

/** The same, where there must be one. */
export async function requireSurveyKey(context: StaffContext, survey: string, holder: Holder) {
  const key = await surveyKeyOf(context, survey, holder)
  if (!key) throw new Error(`${holder.name} has no key of ${survey}`)
  return key
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
