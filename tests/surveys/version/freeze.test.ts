import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '#surveys/canonical'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import { page, yesNo } from '#surveys/kit/kit'
import { withTranslations } from '#surveys/kit/survey'
import { freeze, isSameStructure, structureOf } from '#surveys/version/freeze'
import { aSurvey } from '../a-survey'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const asking = (text: string, settings = {}) =>
  aSurvey([page('first', 'First', [yesNo('fair', text)])], settings)
const frozen = (survey: Survey) => freeze(survey, sha256)

test('the hash is that of the bytes that are kept', () => {
  const { definition, hash } = frozen(asking('Is it fair?'))
  expect(hash).toBe(sha256(definition))
})

test('a frozen version is a survey again', () => {
  const survey = asking('Is it fair?')
  expect(readSurvey(JSON.parse(frozen(survey).definition))).toEqual({ ok: true, value: survey })
})

test('the order in which a survey was written does not matter, nor how its letters are composed', () => {
  const survey = asking('Est-ce équitable ?')
  const other = JSON.parse(
    JSON.stringify(survey, (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : typeof value === 'string'
          ? value.normalize('NFD')
          : value,
    ),
  ) as Survey
  expect(frozen(other)).toEqual(frozen(survey))
})

test('a correction of wording keeps the structure and changes the text', () => {
  const [before, after] = [frozen(asking('Is it fiar?')), frozen(asking('Is it fair?'))]
  expect(after.structureHash).toBe(before.structureHash)
  expect(after.textHash).not.toBe(before.textHash)
  expect(after.hash).not.toBe(before.hash)
})

test('another closing date keeps the structure and the text', () => {
  const [before, after] = [
    frozen(asking('Fair?')),
    frozen(asking('Fair?', { closes: '2026-04-01' })),
  ]
  expect([after.structureHash, after.textHash]).toEqual([before.structureHash, before.textHash])
  expect(after.hash).not.toBe(before.hash)
})

test('another language keeps the structure and changes the text', () => {
  const survey = asking('Is it fair?')
  const texts = { ...survey.texts, pt: { ...survey.texts.en, 'fair.text': 'É justo?' } }
  const more: Survey = { ...survey, languages: [...survey.languages, 'pt'], texts }

  expect(frozen(more).structureHash).toBe(frozen(survey).structureHash)
  expect(frozen(more).textHash).not.toBe(frozen(survey).textHash)
  expect(isSameStructure(survey, more)).toBe(true)
})

test('every other setting that respondents meet is part of the structure', () => {
  const survey = asking('Is it fair?')
  const words = ['texts', 'languages', 'opens', 'closes', 'retention']
  const settings = Object.keys(JSON.parse(frozen(survey).definition) as object)

  expect(Object.keys(structureOf(survey)).sort()).toEqual(
    settings.filter((name) => !words.includes(name)).sort(),
  )
})

test('a new question changes the structure', () => {
  const more = aSurvey([page('first', 'First', [yesNo('fair', 'Fair?'), yesNo('more', 'More?')])])
  expect(frozen(more).structureHash).not.toBe(frozen(asking('Fair?')).structureHash)
})

test('notes of authors for lint are no part of what respondents meet', () => {
  const survey = asking('Fair?')
  const noted = { ...asking('Fair?', { accept: { 'reading-time': 'Tried with ten people.' } }) }
  const translated = withTranslations(noted, {
    en: { texts: survey.texts.en ?? {}, made_from: { title: 'a' } },
  })
  expect(frozen(translated)).toEqual(frozen(survey))
})

test('canonical JSON sorts keys by code unit, also those that look like numbers', () => {
  const value = { b: 1, '10': [{ d: null, c: undefined }, undefined], '9': 'e\u0301', a: true }
  expect(canonical(value)).toBe('{"10":[{"d":null},null],"9":"é","a":true,"b":1}')
})

test('canonical JSON says the same as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonical(value))).toEqual(plain)
    }),
  )
})
