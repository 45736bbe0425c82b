import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { Secret, TOTP } from 'otpauth'

import { decrypt, encrypt } from '#app/vault/aes-gcm'
import { boundTo, type Random } from '#app/vault/bytes'

const period = 30
const secretLength = 20

interface Labels {
  network: string
  name: string
}

/** A new secret for somebody’s telephone, as it is typed there and as the picture holds it. */
export function newFactor(random: Random, labels: Labels) {
  const { base32: secret } = new Secret({ buffer: Uint8Array.from(random(secretLength)).buffer })
  return { secret, address: factorAddress(secret, labels) }
}

export function factorAddress(secret: string, { network: issuer, name: label }: Labels): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period }).toString()
}

/** The step of the clock that these digits belong to, a step early or late included. */
export function stepOf(secret: string, digits: string, now: number): number | undefined {
  const token = digits.normalize('NFKC').replaceAll(/\D/g, '')
  if (token.length !== 6 || !isSecret(secret)) return undefined
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period })
  const away = totp.validate({ token, timestamp: now, window: 1 })
  return away === null ? undefined : Math.floor(now / 1000 / period) + away
}

export function isSecret(secret: string): boolean {
  return /^[A-Z2-7]{32}$/.test(secret)
}

/** Sealed to one person, so that a copied register opens nobody’s account. */
export function sealFactor(key: Uint8Array, person: string, secret: string, random: Random) {
  const nonce = random(12)
  const sealed = encrypt({ key, nonce, aad: boundTo(person, 'factor') }, utf8ToBytes(secret))
  return Buffer.concat([nonce, sealed])
}

export function openFactor(key: Uint8Array, person: string, body: Uint8Array): string | undefined {
  const lock = { key, nonce: body.subarray(0, 12), aad: boundTo(person, 'factor') }
  const opened = decrypt(lock, body.subarray(12))
  return opened && new TextDecoder().decode(opened)
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes for the day the telephone is lost, each good once. */
export function newRecoveryCodes(random: Random): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = [...random(80)].filter((byte) => byte < 248).slice(0, 12)
    const text = letters.map((byte) => alphabet[byte % alphabet.length]).join('')
    return text.replaceAll(/.{4}(?=.)/g, '$&-')
  })
}

export function hashRecoveryCode(person: string, typed: string): Uint8Array {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return sha256(boundTo(person, `recovery ${code}`))
}
