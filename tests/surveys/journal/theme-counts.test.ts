import { expect, test } from 'vitest'

import { readThemes } from '#surveys/findings/themes/read-themes'
import { agreementOf } from '#surveys/journal/agreement'
import type { Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'
import { countThemes } from '#surveys/journal/theme-counts'
import { longText, page as pageOf } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { amara, bo, chen, mark, write } from './writing'

const passage = { start: 0, end: 4, words: 'They' }
const themes = ['fear', 'police', 'money'].map((theme) =>
  write('theme-added', amara, {
    ...{
      question: 'story',
      theme,
      labels: { en: theme, fr: `le ${theme}`, sw: theme },
      description: '',
    },
  }),
)
let passages = 10

/** A coder gives themes to a text, and has finished with it unless said otherwise. */
function code(by: string, text: number, given: string[], done = true): Edit[] {
  passages += 1
  const coded = { passage: mark(passages), text: mark(text), ...passage, themes: given }
  const read = write('text-read', by, { text: mark(text), done: true })
  return [write('passage-coded', by, coded), ...(done ? [read] : [])]
}

const survey = aSurvey([pageOf('story', 'Story', [longText('story', 'What happened?')])])
const texts = [1, 2, 3].map((text) => ({ text: mark(text), question: 'story' }))
const count = (...edits: Edit[]) => countThemes(fold([...themes, ...edits]), { survey, texts })
const numbersIn = ({ file }: ReturnType<typeof count>) =>
  Object.fromEntries(file.questions[0]?.themes.map((each) => [each.code, each.texts]) ?? [])

test('themes are counted by texts and not by passages', () => {
  const counted = count(
    ...code(amara, 1, ['fear', 'police']),
    ...code(amara, 1, ['fear']),
    ...code(amara, 2, ['fear']),
    ...code(amara, 3, []),
  )

  expect(counted.file).toEqual({
    format: 'soundings.themes/1',
    survey: 'a-survey',
    questions: [
      {
        ...{ question: 'story', texts: 3 },
        themes: [
          { code: 'fear', labels: { en: 'fear', fr: 'le fear' }, texts: 2 },
          { code: 'police', labels: { en: 'police', fr: 'le police' }, texts: 1 },
          { code: 'money', labels: { en: 'money', fr: 'le money' }, texts: 0 },
        ],
      },
    ],
  })
  expect([counted.disputed, counted.unread]).toEqual([[], []])
})

test('the counts are what a release takes, of open questions alone', () => {
  const elsewhere = write('theme-added', bo, {
    ...{ question: 'nowhere', theme: 'fear', labels: { en: 'Fear' }, description: '' },
  })

  const { file } = count(...code(amara, 1, ['fear']), elsewhere)

  expect(readThemes(JSON.parse(JSON.stringify(file)), survey)).toEqual({
    ...{ ok: true, value: file.questions },
  })
  expect(file.questions.map(({ question }) => question)).toEqual(['story'])
})

test('where several have finished with a text only what all of them found counts', () => {
  const counted = count(...code(amara, 1, ['fear', 'police']), ...code(bo, 1, ['fear', 'money']))

  expect(numbersIn(counted)).toEqual({ fear: 1, police: 0, money: 0 })
  expect(counted.disputed).toEqual([
    { ...texts[0], theme: 'money' },
    { ...texts[0], theme: 'police' },
  ])
})

test('whoever has not finished speaks for a text only until somebody has', () => {
  const begun = code(bo, 1, ['money'], false)

  expect(numbersIn(count(...begun))).toMatchObject({ money: 1 })
  expect(count(...begun).unread).toEqual(texts)
  const counted = count(...begun, ...code(amara, 1, ['fear']))
  expect(numbersIn(counted)).toEqual({ fear: 1, police: 0, money: 0 })
  expect(counted.unread).toEqual(texts.slice(1))
})

test('merged themes count as one and retired ones not at all', () => {
  const counted = count(
    ...code(amara, 1, ['fear', 'police']),
    ...code(amara, 2, ['police', 'money']),
    write('theme-merged', bo, { question: 'story', theme: 'police', into: 'fear' }),
    write('theme-retired', bo, { question: 'story', theme: 'money' }),
  )

  expect(numbersIn(counted)).toEqual({ fear: 2 })
})

test('two coders are compared by the texts with which both have finished', () => {
  const edits = [
    ...[...code(amara, 1, ['fear']), ...code(bo, 1, ['fear'])],
    ...[...code(amara, 2, ['police']), ...code(bo, 2, [])],
    ...[...code(amara, 3, ['fear']), ...code(bo, 3, ['fear'], false)],
    ...code(chen, 1, ['money']),
  ]
  const names = texts.map(({ text }) => text)

  const agreement = agreementOf(fold([...themes, ...edits]), {
    ...{ question: 'story', texts: names, coders: [amara, bo] },
  })

  expect(agreement.texts).toBe(2)
  expect(agreement.themes.get('fear')).toEqual({
    ...{ both: 1, first: 0, second: 0, neither: 1, kappa: 1 },
  })
  expect(agreement.themes.get('police')).toEqual({
    ...{ both: 0, first: 1, second: 0, neither: 1, kappa: 0 },
  })
  // Neither ever gave it: chance alone would make them agree.
  expect(agreement.themes.get('money')?.kappa).toBeUndefined()
  expect(agreement.overall).toMatchObject({ both: 1, first: 1, second: 0, neither: 4 })
  expect(agreement.overall.kappa).toBeCloseTo(4 / 7, 10)
})

test('nothing is said of coders who have finished nothing together', () => {
  const edits = [...code(amara, 1, ['fear']), ...code(bo, 2, ['fear'])]

  const agreement = agreementOf(fold([...themes, ...edits]), {
    ...{ question: 'story', texts: texts.map(({ text }) => text), coders: [amara, bo] },
  })

  expect([agreement.texts, agreement.overall.kappa]).toEqual([0, undefined])
})
