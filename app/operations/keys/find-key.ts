import { toBase64url } from '#app/vault/base64url'
import { sealKeyProof } from '#app/vault/key-proof'
import { publicFileOf } from '#app/vault/public-file'
import { listWaitingKeys } from '#db/register/queries/key-owners'

import type { DoorContext } from '../people/door-context'
import { readRoles } from '../people/person'
import { has } from '../rights'
import { listOpeners } from '../survey-openers'
import { holdersAtHand, keysAtHand, type KeyAtHand, type PossibleHolder } from './keys-at-hand'
import { listKeys } from './list-keys'

export interface KeyReader extends PossibleHolder {
  /** The hash of their session. */
  session: Uint8Array
}

/** A key at hand, with something sealed to it: whoever says what it is has the key. */
export interface AskedKey extends KeyAtHand {
  sealed: string
}

type Finding = Pick<DoorContext, 'register' | 'secret' | 'now'>

/** A key that counts or one that waits, with what its reader may do with it. */
export async function findKey(context: Finding, fingerprint: string, reader: KeyReader) {
  const { register } = context
  const waiting = await findWaiting(context, fingerprint, reader)
  if (waiting) return { waits: true as const, key: waiting }
  const key = (await listKeys(register)).find((each) => each.fingerprint === fingerprint)
  if (!key) return undefined
  const openers = await listOpeners(register)
  const opens = openers.filter(({ holders }) => holders.includes(fingerprint)).length
  const mine = await keysAtHand(register, reader)
  const atHand = mine.find((each) => each.fingerprint === fingerprint)
  const { name, addedOn } = key
  return { waits: false as const, key: { fingerprint, name, addedOn, opens, atHand } }
}

async function findWaiting(context: Finding, fingerprint: string, reader: KeyReader) {
  const { register } = context
  const waiting = await listWaitingKeys(register)
  const key = waiting.find((each) => each.fingerprint === fingerprint)
  if (!key) return undefined
  const publicKey = toBase64url(key.public_key)
  const openers = await listOpeners(register)
  return {
    ...{ fingerprint, publicKey, name: key.name, madeOn: key.made_on },
    own: key.person === reader.person,
    publicFile: JSON.stringify(publicFileOf({ publicKey, fingerprint }), null, 2),
    toShare: openers.some(({ holders }) => holders.length > 0),
    withoutRole: !has({ roles: readRoles(key.roles) }, 'fetch envelopes'),
    atHand: key.person === reader.person ? [] : await askedKeys(context, fingerprint, reader),
    holders: (await listKeys(register)).map(({ name }) => name),
  }
}

async function askedKeys(
  { register, secret, now }: Finding,
  waiting: string,
  reader: KeyReader,
): Promise<AskedKey[]> {
  const wanted = { session: reader.session, waiting, now }
  const holders = new Map(
    (await holdersAtHand(register, reader)).map((holder) => [holder.fingerprint, holder]),
  )
  return (await keysAtHand(register, reader)).flatMap((key) => {
    const holder = holders.get(key.fingerprint)
    if (!holder) return []
    const { fingerprint, public_key: publicKey } = holder
    const sealed = sealKeyProof(secret, wanted, { fingerprint, publicKey })
    return [{ ...key, sealed: toBase64url(sealed) }]
  })
}
