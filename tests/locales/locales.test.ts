import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { sourcesIn } from '../support/sources'
import {
  baseKey,
  isUsed,
  keysUsedIn,
  placeholdersOf,
  pluralForms,
  wordsOf,
  type Words,
} from './words'

const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar']
const parts = readdirSync('locales/en').map((file) => file.replace('.json', ''))
const english = (part: string) => wordsOf('en', part)

const everywhere = locales.flatMap((lang) => parts.map((part) => ({ lang, part })))

test.each(everywhere)('$lang/$part.json has every English key and no other', ({ lang, part }) => {
  const keys = (words: Words) => [...new Set(Object.keys(words).map(baseKey))].sort()

  expect(keys(wordsOf(lang, part))).toEqual(keys(english(part)))
})

test.each(everywhere)(
  '$lang/$part.json has every plural form its language needs',
  ({ lang, part }) => {
    const words = wordsOf(lang, part)
    const plurals = Object.keys(english(part)).filter((key) => baseKey(key) !== key)
    const wanted = [...new Set(plurals.map(baseKey))].flatMap((key) =>
      pluralForms(lang).map((form) => `${key}_${form}`),
    )

    expect(wanted.filter((key) => !words[key])).toEqual([])
  },
)

test.each(everywhere)('$lang/$part.json names the variables of the English', ({ lang, part }) => {
  const wrong = Object.entries(wordsOf(lang, part)).filter(([key, word]) => {
    const source = english(part)[key] ?? english(part)[`${baseKey(key)}_other`] ?? ''
    return placeholdersOf(word).join() !== placeholdersOf(source).join()
  })

  expect(wrong).toEqual([])
})

test.each(everywhere)('$lang/$part.json is sorted and has no empty word', ({ lang, part }) => {
  const text = readFileSync(`locales/${lang}/${part}.json`, 'utf8')
  const sorted = JSON.stringify(sortedDeep(JSON.parse(text)), null, 2)

  expect(text.trim()).toBe(sorted)
  expect(Object.values(wordsOf(lang, part)).filter((word) => !word.trim())).toEqual([])
})

test.each(everywhere.filter(({ lang }) => lang !== 'en'))(
  '$lang/$part.json is translated',
  ({ lang, part }) => {
    const sentences = Object.entries(english(part)).filter(([, word]) => word.split(' ').length > 3)
    const same = sentences.filter(([key, word]) => wordsOf(lang, part)[key] === word)

    expect(same.map(([key]) => key)).toEqual([])
  },
)

test.each(parts)('every word of %s.json is used somewhere', (part) => {
  const used = sourcesIn('app').flatMap((file) => keysUsedIn(readFileSync(file, 'utf8'), part))
  const unused = Object.keys(english(part)).filter((key) => !isUsed(baseKey(key), used))

  expect(unused).toEqual([])
})

function sortedDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedDeep(inner)]))
}
