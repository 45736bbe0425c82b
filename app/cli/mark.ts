import { createHash } from 'node:crypto'

/** What a translation notes of the English it was made from: a few letters that change with it. */
export function mark(english: string): string {
  return createHash('sha256').update(english.normalize('NFC')).digest('hex').slice(0, 8)
}
