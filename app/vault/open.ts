import { HpkeError } from '@hpke/core'

import { ok, type Result } from '#surveys/result'

import { toBase64url } from './base64url'
import { boundTo } from './bytes'
import { doesNotOpen, type DoesNotOpen } from './does-not-open'
import type { KeyPair } from './key-pair'
import { unpad } from './pad'
import { boundToPlace, type Place } from './place'
import { partsOf } from './sealed-bytes'
import { purposes } from './purposes'
import { suite } from './suite'
import type { Wrapping } from './survey-key'

type Opened<Value> = Promise<Result<Value, DoesNotOpen>>

/** The plaintext of one envelope. */
export async function openEnvelope(
  surveyKey: KeyPair,
  place: Place,
  body: Uint8Array,
): Opened<Uint8Array<ArrayBuffer>> {
  const binding = { info: purposes.envelope, aad: boundToPlace(place) }
  const padded = await openWith(surveyKey, binding, body)
  const plaintext = padded && unpad(padded)
  return plaintext ? ok(plaintext) : doesNotOpen()
}

/** A survey’s key pair, out of the copy that was wrapped to this key holder. */
export async function unwrapSurveyKey(
  holderKey: KeyPair,
  { survey, holder }: Wrapping,
  wrapped: Uint8Array,
): Opened<KeyPair> {
  const binding = { info: purposes.surveyKey, aad: boundTo(survey, holder) }
  const bytes = await openWith(holderKey, binding, wrapped)
  if (bytes?.length !== suite.kem.privateKeySize + suite.kem.publicKeySize) return doesNotOpen()
  const privateKey = bytes.slice(0, suite.kem.privateKeySize)
  return ok({ privateKey, publicKey: bytes.slice(suite.kem.privateKeySize) })
}

/** What was sealed to a key holder to see whether they have their key; nothing else opens this way. */
export async function openKeyProof(
  holderKey: KeyPair,
  { waiting, holder }: { waiting: string; holder: string },
  sealed: Uint8Array,
): Opened<Uint8Array> {
  const binding = { info: purposes.keyProof, aad: boundTo(waiting, holder) }
  const proof = await openWith(holderKey, binding, sealed)
  return proof ? ok(proof) : doesNotOpen()
}

async function openWith(
  key: KeyPair,
  { info, aad }: { info: Uint8Array; aad: Uint8Array },
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  const parts = partsOf(sealed)
  if (!parts) return undefined
  try {
    const recipientKey = await readied(key)
    return new Uint8Array(await suite.open({ recipientKey, enc: parts.enc, info }, parts.ct, aad))
  } catch (problem) {
    if (problem instanceof HpkeError) return undefined
    throw problem
  }
}

const ready = new WeakMap<KeyPair, Promise<CryptoKeyPair>>()

/** Readying a key takes longer than opening with it, and thousands of envelopes share one. */
function readied(key: KeyPair): Promise<CryptoKeyPair> {
  const known = ready.get(key) ?? importPair(key)
  ready.set(key, known)
  return known
}

async function importPair({ publicKey, privateKey }: KeyPair): Promise<CryptoKeyPair> {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64url(publicKey.subarray(1, 33)),
    y: toBase64url(publicKey.subarray(33)),
    d: toBase64url(privateKey),
    key_ops: ['deriveBits'],
  }
  return {
    publicKey: await suite.kem.deserializePublicKey(publicKey),
    privateKey: await suite.kem.importKey('jwk', jwk, false),
  }
}
