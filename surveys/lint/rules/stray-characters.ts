import type { Rule } from '../rule'
import { textsOf } from '../texts'

const control = /(?!\n)[\p{Cc}\p{Cs}\uFEFF\u200B\u2028\u2029\uFFFD]/u
// None of the survey languages is written from right to left, so such a mark came in by copying.
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** Texts hold no characters that nobody sees but that change how they are read or shown. */
export const strayCharacters: Rule = {
  name: 'stray-characters',
  codes: ['control-character', 'direction-mark'],
  check: (survey) =>
    textsOf(survey).flatMap(({ key, text, language }) => {
      const stray = direction.exec(text) ?? control.exec(text)
      if (!stray) return []
      const code = direction.test(stray[0]) ? 'direction-mark' : 'control-character'
      const facts = { character: nameOf(stray[0]), position: stray.index + 1 }
      return [{ code, level: 'error' as const, at: key, language, facts }]
    }),
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
