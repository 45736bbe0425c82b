import { direction } from './direction'

const control = /(?!\n)[\p{Cc}\p{Cs}\uFEFF\u200B\u2028\u2029\uFFFD]/u
const anyDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
// Arabic and Hebrew put a mark beside a sign that leans the wrong way; what turns whole words round stays out.
const turning = /[\u202A-\u202E\u2066-\u2069]/u

/** A character that nobody sees but that changes how a text is read or shown. */
export interface StrayCharacter {
  code: 'direction-mark' | 'control-character'
  /** As Unicode names it: `U+202E`. */
  character: string
  /** Counted from one. */
  position: number
}

export function strayIn(text: string, language: string): StrayCharacter | undefined {
  const mark = (direction(language) === 'rtl' ? turning : anyDirection).exec(text)
  const stray = mark ?? control.exec(text)
  if (!stray) return undefined
  const code = mark ? 'direction-mark' : 'control-character'
  return { code, character: nameOf(stray[0]), position: stray.index + 1 }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
