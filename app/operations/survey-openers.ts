import type { RegisterDb } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listKeyPlaces } from '#db/register/queries/survey-keys'
import { listLivingSurveys } from '#db/register/queries/surveys'

export interface Openers {
  code: string
  slug: string
  /** Present key holders with a key of this survey, by fingerprint; empty where its keys are gone. */
  holders: string[]
}

/** Who can open which survey that is not erased. */
export async function listOpeners(register: RegisterDb): Promise<Openers[]> {
  const present = new Set((await listKeyHolders(register)).map(({ fingerprint }) => fingerprint))
  const places = (await listKeyPlaces(register)).filter(({ holder }) => present.has(holder))
  return (await listLivingSurveys(register)).map(({ code, slug }) => {
    const mine = places.filter(({ survey }) => survey === code)
    return { code, slug, holders: mine.map(({ holder }) => holder) }
  })
}
