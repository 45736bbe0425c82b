import { toBase64url } from '#app/vault/base64url'
import type { RegisterDb } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listKeyOwners } from '#db/register/queries/key-owners'
import { listKeysOfHolder } from '#db/register/queries/survey-keys'

import type { SurveyKeys } from '../publish-first'
import { has, type Role } from '../rights'

/** Somebody who may have a key file at hand. */
export interface PossibleHolder {
  person: string
  roles: readonly Role[]
}

export interface CopyAtHand {
  survey: string
  wrapped: string
  /** To which the answers are sealed: what the copy opens has to be this very key. */
  publicKey: string
}

/** A present holder’s key, with its copies of survey keys: useless without the holder’s own file. */
export interface KeyAtHand {
  fingerprint: string
  name: string
  keys: CopyAtHand[]
}

/** The keys that somebody may use here: their own and, as a key holder, those that belong to no account. */
export async function keysAtHand(
  register: RegisterDb,
  { person, roles }: PossibleHolder,
): Promise<KeyAtHand[]> {
  const theirs = await holdersAtHand(register, { person, roles })
  return Promise.all(
    theirs.map(async ({ fingerprint, name }) => {
      const keys = await listKeysOfHolder(register, fingerprint)
      return { fingerprint, name, keys: keys.map(asCopy) }
    }),
  )
}

export async function holdersAtHand(register: RegisterDb, { person, roles }: PossibleHolder) {
  const owners = new Map(
    (await listKeyOwners(register)).map((owner) => [owner.fingerprint, owner.person]),
  )
  const free = has({ roles }, 'fetch envelopes')
  return (await listKeyHolders(register)).filter(({ fingerprint }) => {
    const owner = owners.get(fingerprint)
    return owner === undefined ? free : owner === person
  })
}

interface Copy {
  survey: string
  wrapped: Uint8Array
  publicKey: Uint8Array
}

function asCopy({ survey, wrapped, publicKey }: Copy): CopyAtHand {
  return { survey, wrapped: toBase64url(wrapped), publicKey: toBase64url(publicKey) }
}

/** The copies of a key that is not in use yet: a second person tries theirs before they approve. */
export async function askedKeysAtHand(
  register: RegisterDb,
  reader: PossibleHolder,
  { survey, keys: { publicKey, wrapped } }: { survey: { code: string }; keys: SurveyKeys },
): Promise<KeyAtHand[]> {
  const theirs = await holdersAtHand(register, reader)
  return theirs.flatMap(({ fingerprint, name }) => {
    const copies = wrapped.filter(({ holder }) => holder === fingerprint)
    const keys = copies.map((copy) => asCopy({ ...copy, survey: survey.code, publicKey }))
    return keys.length > 0 ? [{ fingerprint, name, keys }] : []
  })
}
