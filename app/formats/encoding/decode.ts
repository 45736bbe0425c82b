import { fail, ok, type Result } from '#surveys/result'

import type { Encoding } from './encodings'

/** A file that is not of this encoding, and the first line on which that shows. */
export interface NotInEncoding {
  code: 'not-in-encoding'
  encoding: Encoding
  row: number
}

/** The text of a file without its mark; nothing of it is guessed or left out. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Result<string, NotInEncoding> {
  if (encoding === 'windows-1252') return ok(decodeWestern(bytes))
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return fail({ code: 'not-in-encoding', encoding, row: firstWrongLine(bytes, encoding) })
  }
}

function firstWrongLine(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const [before = ''] = text.split('\uFFFD', 1)
  return before.split('\n').length
}

// Versions of Node differ in these signs: some take this encoding for ISO 8859-1.
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign)
}
