import { utf8ToBytes } from '@noble/hashes/utils.js'

import { readEdit, type Edit } from '#surveys/journal/edit'
import { fail, ok, type Result } from '#surveys/result'

import { fromBase64url, toBase64url } from './base64url'
import { boundTo, type Random } from './bytes'
import { derive } from './derive'
import { doesNotOpen, type DoesNotOpen } from './does-not-open'
import type { KeyPair } from './key-pair'
import { fits, pad, unpad } from './pad'
import { editBuckets, joinedEdit, partsOfEdit, type SealedEdit } from './sealed-edit'

/** What whoever can open a survey can open its journal with, and nobody else. */
export interface JournalKey {
  survey: string
  cipher: CryptoKey
  /** Only for naming texts. */
  naming: Uint8Array
}

export async function journalKeyFor(
  { privateKey }: Pick<KeyPair, 'privateKey'>,
  survey: string,
): Promise<JournalKey> {
  const secret = derive(privateKey, survey, 'soundings/journal/1', 32)
  const usages: KeyUsage[] = ['encrypt', 'decrypt']
  const cipher = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, usages)
  return { survey, cipher, naming: derive(privateKey, survey, 'soundings/journal-texts/1', 32) }
}

/**
 * What a journal calls a text. Nobody finds the envelope by it without the key of the survey, so a
 * list that is printed or lost leads to no receipt and to no row of the server.
 */
export function textNameFor({ survey, naming }: JournalKey, envelope: Uint8Array): string {
  return toBase64url(derive(naming, survey, toBase64url(envelope), 16))
}

/** An edit that only key holders of its survey can open; every sealing takes a new nonce. */
export async function sealEdit(
  key: JournalKey,
  edit: Edit,
  random: Random,
): Promise<Result<SealedEdit, { code: 'edit-too-long' }>> {
  const plaintext = utf8ToBytes(JSON.stringify(edit))
  if (!fits(plaintext, editBuckets)) return fail({ code: 'edit-too-long' })
  const nonce = Uint8Array.from(random(12))
  const lock = lockOf(key, edit.id, nonce)
  const ciphertext = await crypto.subtle.encrypt(lock, key.cipher, pad(plaintext, editBuckets))
  const sealed = joinedEdit(nonce, new Uint8Array(ciphertext))
  return ok({ id: edit.id, sealed: toBase64url(sealed) })
}

export type OpenEditProblem = DoesNotOpen | { code: 'not-an-edit' | 'newer-edit' }

export async function openEdit(
  key: JournalKey,
  { id, sealed }: SealedEdit,
): Promise<Result<Edit, OpenEditProblem>> {
  const parts = partsOfEdit(fromBase64url(sealed) ?? new Uint8Array())
  const padded = parts && (await decrypted(key, lockOf(key, id, parts.nonce), parts.ciphertext))
  const plaintext = padded && unpad(padded, editBuckets)
  if (!plaintext) return doesNotOpen()
  const read = readEdit(parsed(plaintext))
  // The id outside is what the server sorts by; inside must be the same one.
  return read.ok && read.value.id !== id ? fail({ code: 'not-an-edit' }) : read
}

function lockOf({ survey }: JournalKey, id: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: boundTo(survey, 'edit', utf8ToBytes(id)) }
}

async function decrypted(
  { cipher }: JournalKey,
  lock: AesGcmParams,
  ciphertext: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(lock, cipher, ciphertext))
  } catch (problem) {
    // WebCrypto’s one word for a wrong key and for changed bytes.
    if (problem instanceof DOMException && problem.name === 'OperationError') return undefined
    throw problem
  }
}

function parsed(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(plaintext))
  } catch {
    return undefined
  }
}
