import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { languages } from '#surveys/definition/survey'

import type { Texts } from './text-deck'

/** The invented texts of one kind of survey, in all languages. */
export function readTexts(kind: 'health' | 'members'): Texts {
  const texts = languages.map((lang) => {
    const file = join('app', 'cli', 'demo', 'texts', `${kind}.${lang}.json`)
    return [lang, JSON.parse(readFileSync(file, 'utf8')) as Texts[typeof lang]] as const
  })
  return Object.fromEntries(texts) as Texts
}
