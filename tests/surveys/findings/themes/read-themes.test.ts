import { expect, test } from 'vitest'

import { textProblems } from '#surveys/findings/themes/fit-themes'
import { readThemes } from '#surveys/findings/themes/read-themes'
import { themesFormat, type CodedQuestion } from '#surveys/findings/themes/theme'

import { coded, survey } from './coded'

function fileWith(questions: object[], more: object = {}): unknown {
  return { format: themesFormat, survey: survey.slug, questions, ...more }
}

function problemsIn(value: unknown): string[] {
  const read = readThemes(value, survey)
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)
}

const sound = coded('story', 40, { police: 12, rain: 3 })

/** The file with one theme changed. */
function changed(change: object, at = 0): unknown {
  const themes = sound.themes.map((theme, n) => (n === at ? { ...theme, ...change } : theme))
  return fileWith([{ ...sound, themes }])
}

const labelled = (en: string) => changed({ labels: { en, fr: 'La pluie' } })

test('a whole file is read as it stands', () => {
  const read = readThemes(fileWith([sound, coded('word', 3, {})]), survey)

  expect(read).toEqual({ ok: true, value: [sound, coded('word', 3, {})] })
})

test.each<[string, unknown, string[]]>([
  ['a list', [], ['wrong-shape ']],
  ['another format', fileWith([sound], { format: 'soundings.themes/2' }), ['other-format format']],
  ['another survey', fileWith([sound], { survey: 'b-survey' }), ['other-survey survey']],
  ['a key nobody knows', fileWith([sound], { texts: ['It rained.'] }), ['unknown-key texts']],
  ['a question nobody asked', fileWith([coded('dream', 1, {})]), ['unknown-question dream']],
  ['a question of choices', fileWith([coded('needs', 1, {})]), ['not-open needs']],
  ['a question twice', fileWith([sound, sound]), ['question-twice story']],
  ['a theme twice', changed({ code: 'rain' }), ['code-twice story.rain']],
  ['a code that is no id', changed({ code: 'Police!' }), ['wrong-code questions.0.themes.0.code']],
  ['a code with a dot', changed({ code: 'a.b' }), ['wrong-code questions.0.themes.0.code']],
  ['more texts than were read', changed({ texts: 41 }), ['above-texts story.police']],
  ['half a text', changed({ texts: 1.5 }), ['wrong-count questions.0.themes.0.texts']],
  ['fewer than none', changed({ texts: -1 }), ['wrong-count questions.0.themes.0.texts']],
  ['a language without label', changed({ labels: { en: 'Rain' } }), ['label-missing story.police.labels.fr']],
  ['a language nobody offers', changed({ labels: { en: 'Law', fr: 'Loi', ru: 'Закон' } }), ['label-language story.police.labels.ru']],
  ['the label of another', changed({ labels: { en: 'ABOUT RAIN', fr: 'La loi' } }), ['label-twice story.labels.en']],
  ['an empty label', labelled(' '), ['label-empty story.police.labels.en']],
  ['a label in two lines', labelled('Law\nand police'), ['label-unclean story.police.labels.en']],
  ['a label that turns letters round', labelled('Law \u202Eecilop'), ['label-unclean story.police.labels.en']],
  ['a label with markup', labelled('<b>Law</b>'), ['label-markup story.police.labels.en', 'label-markup story.police.labels.en']],
  ['a label as long as an answer', labelled('law '.repeat(60).trim()), ['label-too-long story.police.labels.en']],
  ['a label that names a city', labelled('Raids in Nairobi'), ['label-tells story.police.labels.en']],
  ['a label that names a country', labelled('Laws of Kenya'), ['label-tells story.police.labels.en']],
  ['a label with a day', labelled('The raid of 3 May 2025'), ['label-tells story.police.labels.en']],
])('%s is refused', (_name, value, problems) => {
  expect(problemsIn(value)).toEqual(problems)
}) // prettier-ignore

test('more than forty themes are refused', () => {
  const counts = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`t${n}`, 1]))

  expect(problemsIn(fileWith([coded('story', 40, counts)]))).toEqual([
    'too-many questions.0.themes',
  ])
})

test('all problems are told at once', () => {
  const themes = [{ code: 'rain', labels: { en: 'In Nairobi' }, texts: 50 }]

  expect(problemsIn(fileWith([{ ...sound, themes }, coded('dream', 1, {})]))).toEqual([
    'above-texts story.rain',
    'label-tells story.rain.labels.en',
    'label-missing story.rain.labels.fr',
    'unknown-question dream',
  ])
})

test('other texts than those that came are told, also where none came', () => {
  const told = (texts: number, came: [string, number][]) =>
    textProblems([{ ...sound, texts } satisfies CodedQuestion], new Map(came))

  expect(told(40, [['story', 40]])).toEqual([])
  expect(told(40, [['story', 41]])).toMatchObject([
    { code: 'other-texts', at: 'story', facts: { read: 40, came: 41 } },
  ])
  expect(told(1, [])).toMatchObject([{ code: 'other-texts', facts: { read: 1, came: 0 } }])
})
