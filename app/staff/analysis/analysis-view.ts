import type { Consultation } from '#app/operations/consultations/find-consultation'
import { keysAtHand, type KeyAtHand } from '#app/operations/keys/keys-at-hand'
import { findNetwork } from '#app/operations/people/network'
import type { RegisterDb } from '#db/connection'
import { listHolderNames, listKeyHolders } from '#db/register/queries/key-holders'
import { listSurveyKeys } from '#db/register/queries/survey-keys'

import { dateView } from '../consultations/date-view'
import { titleIn } from '../consultations/title-in'
import type { AtWork } from '../door'

/** How far a survey has come on its way to a key holder’s browser. */
export type AnalysisState =
  | { code: 'notPublished' }
  | { code: 'notClosed'; endsAt: string; timeZone: string }
  | { code: 'erased'; day: string }
  | ({ code: 'first' } & Keys)
  | ({ code: 'fetched'; day: string } & Keys)

interface Keys {
  /** The reader’s keys that open this survey, with their copies of its key. */
  atHand: KeyAtHand[]
  /** All who hold a key that opens it. */
  openers: string[]
  /** What whoever holds or held a key is called. */
  holders: HolderName[]
}

export interface HolderName {
  fingerprint: string
  name: string
}

export type AnalysisView = Awaited<ReturnType<typeof analysisView>>

export async function analysisView(atWork: AtWork, found: Consultation, lang: string) {
  const { slug, survey } = found
  return { slug, title: titleIn(survey, lang), state: await stateOf(atWork, found, lang) }
}

async function stateOf(atWork: AtWork, found: Consultation, lang: string): Promise<AnalysisState> {
  const { row, standing } = found
  if (!row) return { code: 'notPublished' }
  const { code, erased_on: erasedOn, bundled_on: bundledOn } = row
  if (erasedOn !== null) return { code: 'erased', day: erasedOn }
  if (standing !== 'closed') {
    const { endsAt, timeZone } = dateView(
      found,
      { ...atWork, ...(await findNetwork(atWork)) },
      lang,
    )
    return { code: 'notClosed', endsAt, timeZone }
  }
  const keys = await keysTo(atWork, code)
  return bundledOn === null
    ? { code: 'first', ...keys }
    : { code: 'fetched', day: bundledOn, ...keys }
}

async function keysTo({ register, roles, session }: AtWork, code: string): Promise<Keys> {
  const held = await keysAtHand(register, { person: session.colleague.id, roles })
  const atHand = held.flatMap((key) => {
    const keys = key.keys.filter(({ survey }) => survey === code)
    return keys.length > 0 ? [{ ...key, keys }] : []
  })
  const holders = await listHolderNames(register)
  return { atHand, openers: await openersOf(register, code), holders }
}

async function openersOf(register: RegisterDb, code: string): Promise<string[]> {
  const holders = new Set((await listSurveyKeys(register, code)).map(({ holder }) => holder))
  const present = await listKeyHolders(register)
  return present.flatMap(({ name, fingerprint }) => (holders.has(fingerprint) ? [name] : []))
}
