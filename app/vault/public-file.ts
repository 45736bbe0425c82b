import * as z from 'zod'

import { fail, ok, type Result } from '#surveys/result'

import { fromBase64url } from './base64url'
import { fingerprintOf } from './fingerprint'
import { isPoint } from './is-point'
import { contentOf, type KeyFileProblem } from './key-file-problem'

/** The half of a key file that the key holder gives away. */
export interface PublicFile {
  format: 'soundings.public-key/1'
  publicKey: string
  fingerprint: string
}

export function publicFileOf(keyFile: { publicKey: string; fingerprint: string }): PublicFile {
  const { publicKey, fingerprint } = keyFile
  return { format: 'soundings.public-key/1', publicKey, fingerprint }
}

const shape = z.strictObject({
  format: z.literal('soundings.public-key/1'),
  publicKey: z.string().length(87),
  fingerprint: z.string(),
})

/** A public key that can be sealed to, with its fingerprint; `file` is text or parsed JSON. */
export function readPublicFile(
  file: unknown,
): Result<{ publicKey: Uint8Array; fingerprint: string }, KeyFileProblem> {
  const content = contentOf(file, 'public-key')
  if (!content.ok) return content
  const read = shape.safeParse(content.value)
  const publicKey = fromBase64url(read.data?.publicKey ?? '')
  if (!publicKey || fingerprintOf(publicKey) !== read.data?.fingerprint) return damaged()
  return isPoint(publicKey) ? ok({ publicKey, fingerprint: read.data.fingerprint }) : damaged()
}

function damaged() {
  return fail({ code: 'damaged-key-file' as const })
}
