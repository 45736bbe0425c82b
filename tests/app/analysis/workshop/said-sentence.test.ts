import { expect, test } from 'vitest'

import { Labels } from '#app/analysis/workshop/labels'
import { refusalsOf } from '#app/analysis/workshop/refusal-sentence'
import type { SaidNames } from '#app/analysis/workshop/said-sentence'
import type { ProtectHereProblem } from '#app/analysis/workshop/work'
import type { Say } from '#app/analysis/workshop/words'
import { reportWords } from '#app/i18n/report-words'
import { longText, page } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const survey = aSurvey([page('story', 'Story', [longText('story', 'What happened?')])])
const labels = new Labels(survey, reportWords('en'), 'Not asked')
const names: SaidNames = {
  theme: (question, code) => `${code} of ${question}`,
  quote: (place) => (place === 1 ? { quote: 'a-quote', n: 3 } : undefined),
}

/** Says which words are asked for, and with what. */
const plain = (key: string, facts?: object) => `${key} ${JSON.stringify(facts ?? {})}`
const say: Say = Object.assign(plain, {
  ...{ findings: plain, reading: plain, codebook: plain, quotes: plain },
})
const refusal = (problem: ProtectHereProblem) => refusalsOf(say, { labels, names }, [problem])[0]

test('a refused quote is called by its number on the desk and leads to itself', () => {
  const told = refusal({
    ...{ code: 'city', level: 'refused', quote: 1, at: 'translations.fr' },
    facts: { found: 'Nairobi' },
  })

  expect(told?.link).toEqual({ quote: 'a-quote', n: 3 })
  expect(told?.text).toContain('quotes.city')
  expect(told?.text).toContain('"quote":3')
  expect(told?.text).toContain('Nairobi')
  expect(told?.text).toContain('Français')
})

test('quotes as a whole lead to none of them', () => {
  const told = refusal({ code: 'not-a-list', level: 'refused', quote: 0, at: '', facts: {} })

  expect(told?.link).toBeUndefined()
})

test.each<[string, string, object]>([
  ['a theme', 'story.fear.labels.fr', { question: 'story', theme: 'fear' }],
  ['all themes of a question', 'story', { question: 'story', theme: undefined }],
  ['labels of a language', 'story.labels.fr', { question: 'story', theme: undefined }],
])('what is wrong with %s is told by its question and leads there', (_what, at, link) => {
  const told = refusal({ code: 'label-twice', level: 'refused', at, facts: { found: 'Fear' } })

  expect(told?.link).toEqual(link)
  expect(told?.text).toContain('1. What happened?')
  expect(told?.text.includes('Français')).toBe(at.endsWith('.fr'))
  expect(told?.text.includes('fear of story')).toBe(at.includes('fear'))
})

test('a theme that tells too much is merged or retired, and no table is offered to be left out', () => {
  const told = refusal({
    ...{
      code: 'telling',
      breach: 'unproven',
      table: 'story.theme.fear',
      breakdown: null,
      row: null,
    },
    ...{ cell: 'yes' },
  })

  expect(told).toMatchObject({ link: { question: 'story', theme: 'fear' } })
  expect(told?.text).toContain('fear of story')
  expect(told?.text).toContain('release.joinTheme')
  expect(told).not.toHaveProperty('proposal')
})
