import { direction } from './direction'

const control = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\uFFFD]/u
const anyDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
// Arabic and Hebrew put a mark beside a sign that leans the wrong way; what turns whole words round stays out.
const turning = /[\u202A-\u202E\u2066-\u2069]/u

// All signs of format but those that are seen, and those that have rules of their own.
const unseen =
  /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u061C\u200C-\u200F])\p{Cf}|[\u3164\uFFA0]/u
// Joiners shape the letters of Persian, of India and of others, and bind the parts of an emoji.
const plain = String.raw`[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]`
const shaped = String.raw`(?:(?!${plain})\p{L}|[\p{M}\p{Emoji_Modifier}\p{Extended_Pictographic}])`
const joiner = new RegExp(String.raw`(?<!${shaped})[\u200C\u200D](?!${shaped})`, 'u')

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
  const stray = mark ?? control.exec(text) ?? unseen.exec(text) ?? joiner.exec(text)
  if (!stray) return undefined
  const code = mark ? 'direction-mark' : 'control-character'
  return { code, character: nameOf(stray[0]), position: stray.index + 1 }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
