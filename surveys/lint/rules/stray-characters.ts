import { strayIn } from '../../definition/stray-characters'
import type { Rule } from '../rule'
import { textsOf } from '../texts'

/** Texts hold no characters that nobody sees but that change how they are read or shown. */
export const strayCharacters: Rule = {
  name: 'stray-characters',
  codes: ['control-character', 'direction-mark'],
  check: (survey) =>
    textsOf(survey).flatMap(({ key, text, language }) => {
      const stray = strayIn(text, language)
      if (!stray) return []
      const { code, ...facts } = stray
      return [{ code, level: 'error' as const, at: key, language, facts }]
    }),
}
