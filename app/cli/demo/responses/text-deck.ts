import type { OfficialLanguage } from '#surveys/definition/language'

import type { Chance } from './chance'

/** Texts by the question they answer, or by the question and what was answered before. */
export type Texts = Record<OfficialLanguage, Record<string, string[]>>

/** Hands every text out once; undefined when there is none left. */
export type Deck = (lang: OfficialLanguage, key: string) => string | undefined

export function deckOf(texts: Texts, chance: Chance): Deck {
  const left = new Map<string, string[]>()
  return (lang, key) => {
    const place = `${lang} ${key}`
    const cards = left.get(place) ?? chance(`deck ${place}`).shuffled(texts[lang][key] ?? [])
    left.set(place, cards)
    return cards.pop()
  }
}
