import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { sourcesIn } from '../support/sources'
import {
  baseKey,
  isUsed,
  keysUsedIn,
  namesIn,
  placeholdersOf,
  pluralForms,
  wordsOf,
  type Words,
} from './words'

const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar']
const parts = readdirSync('locales/en').map((file) => file.replace('.json', ''))
const english = (part: string) => wordsOf('en', part)

const everywhere = locales.flatMap((lang) => parts.map((part) => ({ lang, part })))

test.each(everywhere)('$lang $part has every English key and no other', ({ lang, part }) => {
  const keys = (words: Words) => [...new Set(Object.keys(words).map(baseKey))].sort()

  expect(keys(wordsOf(lang, part))).toEqual(keys(english(part)))
})

test.each(everywhere)('$lang $part has every plural form its language needs', ({ lang, part }) => {
  const words = wordsOf(lang, part)
  const plurals = Object.keys(english(part)).filter((key) => baseKey(key) !== key)
  const wanted = [...new Set(plurals.map(baseKey))].flatMap((key) =>
    pluralForms(lang).map((form) => `${key}_${form}`),
  )

  expect(wanted.filter((key) => !words[key])).toEqual([])
})

test.each(everywhere)('$lang $part names the variables of the English', ({ lang, part }) => {
  const wrong = Object.entries(wordsOf(lang, part)).filter(([key, word]) => {
    const source = english(part)[`${baseKey(key)}_other`] ?? english(part)[key] ?? ''
    const named = placeholdersOf(word)
    const wanted = placeholdersOf(source)
    if (named.join() === wanted.join()) return false
    const silent = namesFew(lang, key) && !named.includes('count')
    return named.join() !== wanted.filter((name) => name !== 'count' || !silent).join()
  })

  expect(wrong).toEqual([])
})

test.each(everywhere)('$lang $part is sorted and has no empty word', ({ lang, part }) => {
  const text = readFileSync(`locales/${lang}/${part}.json`, 'utf8')
  const sorted = JSON.stringify(sortedDeep(JSON.parse(text)), null, 2)

  expect(text.trim()).toBe(sorted)
  expect(Object.values(wordsOf(lang, part)).filter((word) => !word.trim())).toEqual([])
})

test.each(everywhere.filter(({ lang }) => lang !== 'en'))(
  '$lang $part is translated',
  ({ lang, part }) => {
    const sentences = Object.entries(english(part)).filter(([, word]) => word.split(' ').length > 3)
    const same = sentences.filter(([key, word]) => wordsOf(lang, part)[key] === word)

    expect(same.map(([key]) => key)).toEqual([])
  },
)

const sources = ['app', 'surveys/monitoring', 'surveys/reports'].flatMap(sourcesIn).map((file) => {
  const code = readFileSync(file, 'utf8')
  return { code, names: namesIn(code) }
})

test.each(parts)('every word of %s.json is used somewhere', (part) => {
  const used = sources.flatMap(({ code, names }) => keysUsedIn(code, names, part))
  const unused = Object.keys(english(part)).filter((key) => !isUsed(baseKey(key), used))

  expect(unused).toEqual([])
})

/** “One character”, «حرفان»: a form for none, one or two may say it in words; a form for more may not. */
function namesFew(lang: string, key: string): boolean {
  const form = key.slice(baseKey(key).length + 1)
  const rules = new Intl.PluralRules(lang)
  const numbers = [...Array(200).keys()].filter((number) => rules.select(number) === form)
  return numbers.length > 0 && numbers.every((number) => number <= 2)
}

function sortedDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedDeep(inner)]))
}
