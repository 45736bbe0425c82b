import type { Found } from '../problem'
import type { Rule } from '../rule'
import { textsOf, type Text } from '../texts'

/** Respondents can tell all options of a question apart, in every language. */
export const sameOptions: Rule = {
  name: 'same-options',
  codes: ['same-options'],
  check(survey) {
    const firsts = new Map<string, string>()
    return textsOf(survey).flatMap((text) => {
      const place = placeOf(text)
      if (!place) return []
      const first = firsts.get(place)
      if (first === undefined) firsts.set(place, text.key)
      return first === undefined ? [] : [problem(text, first)]
    })
  },
}

const choice = /^(.+\.(?:options|rows|columns|labels))\.[^.]+$/

function placeOf({ key, text, language }: Text): string | undefined {
  const [, list] = choice.exec(key) ?? []
  const plain = text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
  return list && plain ? `${language} ${list} ${plain}` : undefined
}

function problem({ key, text, language }: Text, first: string): Found {
  return { code: 'same-options', level: 'error', at: key, language, facts: { other: first, text } }
}
