import { createHash } from 'node:crypto'

import { fewMarks } from '#surveys/definition/few-marks'

/** What a translation notes of the English it was made from: a few letters that change with it. */
export function mark(english: string): string {
  return sha256(fewMarks(english).normalize('NFC')).slice(0, 8)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
