import type { Rule } from '../rule'
import { readableTexts, type Text } from '../texts'

/** No text of some length is the same in two languages: one of them was not translated. */
export const untranslated: Rule = {
  name: 'untranslated',
  codes: ['untranslated'],
  check: (survey) => {
    const firsts = new Map<string, Text>()
    return readableTexts(survey).flatMap((text) => {
      if (mayBeSame(text.text)) return []
      const place = `${text.key} ${text.text.normalize('NFC').trim()}`
      const first = firsts.get(place)
      firsts.set(place, first ?? text)
      if (!first || first.language === text.language) return []
      const facts = { otherLanguage: first.language }
      const { key: at, language } = text
      return [{ code: 'untranslated', level: 'warning' as const, at, language, facts }]
    })
  },
}

// Single words, numbers and names may be spelled alike in several languages.
function mayBeSame(text: string): boolean {
  const plain = text.replace(/\{\{.*?\}\}/g, ' ')
  const words = plain.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  if (/\p{Script=Han}/u.test(plain)) return plain.length < 6
  return words.length < 3 || words.every((word) => /^\p{Lu}/u.test(word))
}
