import { z } from 'zod'

/** Sixteen random bytes in base64url: the name of an edit, a passage, a note, a quote or a text. */
export const markSchema = z.string().regex(/^[\w-]{21}[AQgw]$/)

/** Who did something: the fingerprint of a key holder’s public key. */
export const holderSchema = z.string().regex(/^[0-9a-f]{4}( [0-9a-f]{4}){5}$/)

/** SHA-256 in hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
