import type { OfficialLanguage, Texts } from '#surveys/definition/survey'

import en from './en.json'
import es from './es.json'
import { evil } from './evil'
import fr from './fr.json'
import ru from './ru.json'
import zh from './zh.json'

const own: Record<OfficialLanguage, { sentence: string; answer: string; texts: Texts }> = {
  ...{ en: { ...en, texts: {} }, fr, es, ru, zh },
}

type Evil = Record<keyof typeof evil | 'long', string>

/** Forty answers: what is hard to show first, then plain ones. */
export function optionsIn(lang: OfficialLanguage): Record<string, string> & Evil {
  const { sentence, answer } = own[lang]
  const long = ofLength(sentence, 600)
  const left = 40 - Object.keys({ ...evil, long }).length
  const plain = Array.from({ length: left }, (_, n) => [
    `plain_${String(n + 1)}`,
    `${answer} ${String(n + 1)}`,
  ])
  return { long, ...evil, ...(Object.fromEntries(plain) as Record<string, string>) }
}

export function hardTitle(lang: OfficialLanguage): string {
  return ofLength(`=1 & <b>${own[lang].sentence}</b>`, 200)
}

/** What one end of a scale is called, at such length that it fits beside nothing. */
export function longEnd(lang: OfficialLanguage): string {
  return ofLength(own[lang].sentence, 300)
}

/** Every text of the survey in one language, by the keys of its English. */
export function wordsIn(lang: OfficialLanguage, english: Texts): Texts {
  const options = optionsIn(lang)
  const { texts } = own[lang]
  const translated = ([key, text]: [string, string]) => {
    const code = key.split('.').at(-1) ?? ''
    if (key === 'title') return hardTitle(lang)
    if (/^trust\.labels/.test(key)) return longEnd(lang)
    return (/\.(options|rows)\./.test(key) ? options[code] : undefined) ?? texts[key] ?? text
  }
  return Object.fromEntries(Object.entries(english).map((entry) => [entry[0], translated(entry)]))
}

/** The same words over and over, until they have exactly this many characters. */
function ofLength(words: string, length: number): string {
  const letters = Array.from(`${words} `.repeat(Math.ceil(length / words.length)))
  return letters.slice(0, length).join('').replace(/\s$/, '.')
}
