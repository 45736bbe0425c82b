import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isLanguage, languages, languagesIn, officialOf } from '#surveys/definition/language'
import { readSurvey } from '#surveys/definition/survey'
import { page, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'

test.each([
  ...[...languages, 'pt', 'ar', 'sw', 'th', 'fil', 'ckb', 'rhg', 'yue'],
  ...['pt-BR', 'zh-Hant', 'zh-Hant-HK', 'sr-Latn', 'es-419', 'pa-Arab-PK'],
])('%s is the tag of a language', (tag) => {
  expect(isLanguage(tag)).toBe(true)
})

test.each([
  ...['', 'x', 'xx', 'qaa', 'und', 'mul', 'zxx', 'iw', 'english', 'a\u0301r'],
  ...['PT', 'pt-br', 'pt_BR', 'zh-hant', 'pt-BR-Latn', 'pt-', '-pt', 'pt--BR', 'pt\n'],
  ...['pt-XX', 'zh-Xxxx', 'zh-Zzzz', 'pt-AA', 'en-XA', 'en-x-own', 'ca-valencia', 'i-klingon'],
  'api', // the door of programs stands there
])('“%s” is none', (tag) => {
  expect(isLanguage(tag)).toBe(false)
})

test('browsers read every tag that is let in, with the same script and region', () => {
  const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code))
  const language = fc.string({ unit: letter, minLength: 2, maxLength: 3 }).filter(isLanguage)
  const script = fc.constantFrom(undefined, 'Latn', 'Arab', 'Cyrl', 'Hant')
  const region = fc.constantFrom(undefined, 'BR', 'KE', '419')
  fc.assert(
    fc.property(language, script, region, (...parts) => {
      const tag = parts.filter((part) => part !== undefined).join('-')
      const read = new Intl.Locale(tag)
      expect(isLanguage(tag)).toBe(true)
      expect([read.script, read.region]).toEqual([parts[1] ?? read.script, parts[2] ?? read.region])
    }),
  )
})

test('a variety of a language of the network goes by its words', () => {
  expect(['fr-CA', 'zh-Hant', 'en', 'pt', 'fra'].map(officialOf)).toEqual([
    ...['fr', 'zh', 'en', undefined, undefined],
  ])
})

test('languages stand in the order of the network, then by their tags', () => {
  const texts = { sw: {}, ar: {}, zh: {}, 'pt-BR': {}, en: {} }

  expect(languagesIn(texts, { th: {}, ar: {} })).toEqual(['en', 'zh', 'ar', 'pt-BR', 'sw', 'th'])
})

const sound = aSurvey([page('first', 'First', [yesNo('fair', 'Fair?')])])

test('a survey is read in any language', () => {
  const texts = { ...sound.texts, ar: { title: 'ا' }, 'zh-Hant': { title: '一' } }
  const survey = { ...sound, languages: ['en', 'ar', 'zh-Hant'], texts, madeFrom: { ar: {} } }

  expect(readSurvey(survey)).toEqual({ ok: true, value: survey })
})

test('without English it is refused, whatever else it is in', () => {
  expect(readSurvey({ ...sound, languages: ['pt'], texts: { pt: {} } })).toMatchObject({
    problems: [{ code: 'no-english' }],
  })
})

test('texts, and the marks of what they were made from, are in languages that there are', () => {
  const texts = { ...sound.texts, 'pt-br': {} }

  expect(readSurvey({ ...sound, texts, madeFrom: { klingon: {} } })).toMatchObject({
    problems: [
      { code: 'not-a-language', at: 'texts.pt-br' },
      { code: 'not-a-language', at: 'madeFrom.klingon' },
    ],
  })
})
