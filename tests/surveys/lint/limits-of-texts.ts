import { languages, type Survey } from '#surveys/definition/survey'
import { rewrite } from './clean-survey'
import type { Limit } from './limit'
import { set, together, turn } from './spoil'

const text = (key: string, words: string, french?: string) => (survey: Survey) =>
  rewrite(survey, key, words, french)

const chinese = (key: string, words: string) => (survey: Survey) => {
  survey.languages = [...languages]
  survey.texts.zh = { [key]: words }
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

// Short sentences, so that only the question as a whole is long.
const sentences = (count: number) => Array.from({ length: count }, () => 'Word.').join(' ')

const stray = (character: string): Limit => ({
  code: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(character)
    ? 'direction-mark'
    : 'control-character',
  at: 'led.text',
  trips: { spoil: text('led.text', `Who${character} leads?`) },
  spares: { spoil: text('led.text', 'Who leads 👩\u200D🚀?\n') },
})

const strayCharacters = [
  ...['\u0000', '\u0085', '\u200B', '\u2028', '\u2029', '\uFEFF', '\uFFFD', '\uD800', '\t'],
  ...['\u00AD', '\u180E', '\u200C', '\u200D', '\u2060', '\u2063', '\u3164', '\u{E0041}'],
  ...['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069'],
]

const inArabic = (words: string) => (survey: Survey) => {
  survey.languages = [...survey.languages, 'ar']
  survey.texts.ar = { ...survey.texts.en, 'led.text': words }
}

/** Limits of texts: what just trips a rule, and what just does not. */
export const limitsOfTexts: Limit[] = [
  ...strayCharacters.map(stray),
  {
    code: 'direction-mark',
    at: 'led.text',
    trips: { spoil: inArabic('من يقود \u202B(نعم)؟') },
    spares: { spoil: inArabic('من يقود \u200F(نعم)\u061C؟') },
  },
  {
    code: 'long-question',
    at: 'led.text',
    trips: { spoil: text('led.text', sentences(41)) },
    spares: { spoil: text('led.text', sentences(40)) },
  },
  {
    code: 'long-question-characters',
    at: 'led.text',
    trips: { spoil: chinese('led.text', `${'问'.repeat(40)}，${'问'.repeat(41)}`) },
    spares: { spoil: chinese('led.text', `${'问'.repeat(40)}，${'问'.repeat(40)}`) },
  },
  {
    code: 'long-sentence',
    at: 'purpose',
    trips: { spoil: text('purpose', `Short. ${words(26)}.`) },
    spares: { spoil: text('purpose', `Short. ${words(25)}.`) },
  },
  {
    code: 'long-clause',
    at: 'purpose',
    trips: { spoil: chinese('purpose', `短，${'长'.repeat(41)}。`) },
    spares: { spoil: chinese('purpose', `短，${'长'.repeat(40)}。`) },
  },
  ...Object.entries({ title: 200, 'led.options.no': 200, 'led.text': 1000, consent: 2500 }).map(
    ([key, most]): Limit => ({
      code: 'long-label',
      at: key,
      trips: { spoil: text(key, 'x'.repeat(most + 1), 'non') },
      spares: { spoil: text(key, 'x'.repeat(most), 'non') },
    }),
  ),
  {
    code: 'trafficking',
    at: 'led.text',
    trips: { spoil: text('led.text', 'Does the Trafficking Act apply?') },
    spares: {
      spoil: together(
        text('led.text', 'Does the Trafficking Act apply?'),
        set('led', { quotesLaw: true }),
      ),
    },
  },
  {
    code: 'same-options',
    at: 'change.rows.practice',
    trips: { spoil: text('change.rows.practice', 'the law', '« Autre »') },
    spares: { spoil: text('change.rows.practice', 'Better', '« Autre »') },
  },
  {
    code: 'same-options',
    at: 'change.columns.worse',
    trips: { spoil: text('change.columns.worse', 'Better', '« Autre »') },
    spares: { spoil: text('change.columns.worse', 'The law', '« Autre »') },
  },
  {
    code: 'same-options',
    at: 'staff.labels.5',
    trips: { spoil: scale('Often', 'Often') },
    spares: { spoil: scale('Often', 'Always') },
  },
  {
    code: 'same-options',
    at: 'led.options.no',
    trips: {
      spoil: text('led.options.no', 'Hardly', '« In part »'),
    },
    spares: { spoil: text('led.options.no', 'Hardly', '« À peine »') },
  },
]

function scale(first: string, last: string): (survey: Survey) => void {
  return together(
    turn('staff', { type: 'scale', from: 1, to: 5, labels: [1, 5] }),
    text('staff.labels.1', first, '« Un »'),
    text('staff.labels.5', last, '« Cinq »'),
  )
}
