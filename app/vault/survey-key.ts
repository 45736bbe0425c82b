import { concatBytes } from '@noble/hashes/utils.js'

import { boundTo } from './bytes'
import { fingerprintOf } from './fingerprint'
import type { KeyPair } from './key-pair'
import { sealTo } from './seal-to'
import { purposes } from './purposes'
import { suite } from './suite'

/** Whose copy of which survey’s key: `holder` is the fingerprint of the holder’s public key. */
export interface Wrapping {
  survey: string
  holder: string
}

/** A new pair, for a survey or for a key holder. */
export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** The survey’s key pair, sealed so that only this key holder can unwrap it. */
export async function wrapSurveyKey(
  { privateKey, publicKey }: KeyPair,
  holderPublicKey: Uint8Array,
  { survey, holder }: Wrapping,
): Promise<Uint8Array<ArrayBuffer>> {
  if (fingerprintOf(holderPublicKey) !== holder) {
    throw new Error('The public key of a key holder has another fingerprint.')
  }
  const binding = { info: purposes.surveyKey, aad: boundTo(survey, holder) }
  return sealTo(holderPublicKey, binding, concatBytes(privateKey, publicKey))
}
