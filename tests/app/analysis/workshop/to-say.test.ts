import { expect, test } from 'vitest'

import { quotesToSay, themeFaults, themesToSay } from '#app/analysis/workshop/to-say'
import { fold } from '#surveys/journal/fold'
import { standingOf } from '#surveys/journal/quote-standing'
import { countThemes } from '#surveys/journal/theme-counts'
import type { Edit } from '#surveys/journal/edit'
import { longText, page } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { amara, bo, hashOf, mark, write } from '../../../surveys/journal/writing'

const survey = aSurvey([page('story', 'Story', [longText('story', 'What happened?')])], {
  languages: ['en', 'fr'],
})
const texts = [1, 2].map((text) => ({ text: mark(text), question: 'story' }))
const passage = { start: 0, end: 4, words: 'They' }

function theme(labels: Record<string, string>): Edit {
  return write('theme-added', amara, { question: 'story', theme: 'fear', labels, description: '' })
}

function read(by: string, text: number): Edit {
  return write('text-read', by, { text: mark(text), done: true })
}

function readyOf(...edits: Edit[]) {
  const counted = countThemes(fold(edits), { survey, texts })
  const [themes] = themesToSay(counted, themeFaults(counted.file.questions, survey))
  if (!themes) throw new Error('There are no themes.')
  return themes
}

const whole = theme({ en: 'Fear', fr: 'La peur' })
const coded = write('passage-coded', amara, {
  ...{ passage: mark(60), text: mark(1), ...passage, themes: ['fear'] },
})

test('themes are ready once all texts are read, nothing is disputed and every label is there', () => {
  const done = readyOf(whole, coded, read(amara, 1), read(amara, 2))

  expect(done).toMatchObject({ isReady: true, unread: 0, disputed: 0, problems: [] })
  expect(done.coded.themes[0]?.texts).toBe(1)
})

test.each<[string, Edit[], object]>([
  ['a text that nobody finished', [whole, coded, read(amara, 1)], { unread: 1 }],
  [
    'a theme in dispute',
    [whole, coded, read(amara, 1), read(bo, 1), read(amara, 2)],
    { disputed: 1 },
  ],
  [
    'a label that is missing',
    [theme({ en: 'Fear' }), read(amara, 1), read(amara, 2)],
    { problems: [{ code: 'label-missing' }] },
  ],
])('themes wait for %s', (_what, edits, told) => {
  expect(readyOf(...edits)).toMatchObject({ isReady: false, ...told })
})

test('what may be a name waits for nobody, and is told', () => {
  const named = theme({ en: 'Ask Maria Lopez about it', fr: 'La peur' })

  expect(readyOf(named, read(amara, 1), read(amara, 2))).toMatchObject({
    ...{ isReady: true, problems: [{ code: 'label-may-tell' }] },
  })
})

test('of quotes only those may go in that two people approved', () => {
  const marked = (name: number) =>
    write('quote-marked', amara, {
      ...{ quote: mark(name), question: 'story', text: mark(1), lang: 'en', ...passage },
      ...{ redactions: [], consent: true },
    })
  const edits = [marked(70), marked(71)]
  const quote = fold(edits).quotes.get(mark(70))
  const hash = quote ? standingOf(quote, hashOf).hash : ''
  const approval = write('quote-approved', bo, { quote: mark(70), hash })

  const said = quotesToSay(fold([...edits, approval]), {
    ...{ hashOf, holderName: (by: string) => (by === amara ? 'Amara' : 'Bo') },
  })

  expect(said.map(({ name, approved }) => [name, approved?.approvedBy])).toEqual([
    [mark(70), ['Amara', 'Bo']],
    [mark(71), undefined],
  ])
  expect(said[1]?.standing.state).toBe('waiting')
})
