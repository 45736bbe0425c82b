import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { createECDH, createHmac, type ECDH } from 'node:crypto'

import { encrypt } from './aes-gcm'

const version = utf8ToBytes('HPKE-v1')
const kem = Uint8Array.of(...utf8ToBytes('KEM'), 0, 0x10)
const hpke = Uint8Array.of(...utf8ToBytes('HPKE'), 0, 0x10, 0, 0x01, 0, 0x02)
const none = new Uint8Array(0)

/**
 * RFC 9180, base mode, one message, the suite of `suite.ts`, with Node’s own primitives: a fifth of
 * the library’s time. Only sealing; the names below are the RFC’s (§4.1 and §5.1).
 */
export function sealOnce(
  publicKey: Uint8Array,
  { info, aad }: { info: Uint8Array; aad: Uint8Array },
  plaintext: Uint8Array,
  ephemeral = makeEphemeral(),
): { enc: Uint8Array; ct: Uint8Array } {
  const enc = ephemeral.getPublicKey()
  const shared = sharedSecret(ephemeral.computeSecret(publicKey), enc, publicKey)
  const mode = Uint8Array.of(0)
  const pskIdHash = labeledExtract(hpke, none, 'psk_id_hash', none)
  const context = concatBytes(mode, pskIdHash, labeledExtract(hpke, none, 'info_hash', info))
  const secret = labeledExtract(hpke, shared, 'secret', none)
  const key = labeledExpand(hpke, secret, 'key', context, 32)
  const nonce = labeledExpand(hpke, secret, 'base_nonce', context, 12)
  return { enc, ct: encrypt({ key, nonce, aad }, plaintext) }
}

function makeEphemeral(): ECDH {
  const ephemeral = createECDH('prime256v1')
  ephemeral.generateKeys()
  return ephemeral
}

function sharedSecret(dh: Uint8Array, enc: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const prk = labeledExtract(kem, none, 'eae_prk', dh)
  return labeledExpand(kem, prk, 'shared_secret', concatBytes(enc, publicKey), 32)
}

function labeledExtract(suiteId: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array) {
  return hmac(salt, version, suiteId, utf8ToBytes(label), ikm)
}

// At most 32 bytes are ever asked for, so the first block of HKDF-Expand is all of it.
function labeledExpand(
  suiteId: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const size = Uint8Array.of(0, length)
  const block = hmac(prk, size, version, suiteId, utf8ToBytes(label), info, Uint8Array.of(1))
  return block.subarray(0, length)
}

function hmac(key: Uint8Array, ...parts: Uint8Array[]): Uint8Array {
  return createHmac('sha256', key)
    .update(concatBytes(...parts))
    .digest()
}
