import { expect, test } from 'vitest'

import { codersOfQuestion } from '#app/analysis/themes/coders-of-question'
import { viewsOf } from '#app/analysis/themes/views-of'
import { fold } from '#surveys/journal/fold'

import { amara, bo, chen, mark, write } from '../../../surveys/journal/writing'

const passage = { start: 0, end: 4, words: 'They' }
const fear = write('theme-added', amara, {
  ...{ question: 'story', theme: 'fear', labels: { en: 'Fear' }, description: '' },
})
const read = (by: string, text: number) => write('text-read', by, { text: mark(text), done: true })
const coded = (by: string, text: number, name: number) =>
  write('passage-coded', by, {
    ...{ passage: mark(name), text: mark(text), ...passage, themes: ['fear'] },
  })

test('those who finished most texts of a question come first, and texts of others do not count', () => {
  const journal = fold([
    ...[read(amara, 1), read(bo, 1), read(bo, 2), read(chen, 9)],
    coded(chen, 1, 40),
  ])

  expect(codersOfQuestion(journal, [mark(1), mark(2)])).toEqual([
    { by: bo, finished: 2 },
    { by: amara, finished: 1 },
  ])
})

test('of a disputed theme it is told who gave it and who finished without it', () => {
  const journal = fold([
    ...[fear, coded(amara, 1, 41), read(amara, 1), read(bo, 1)],
    coded(chen, 1, 42),
  ])
  const book = journal.codeBooks.get('story')
  if (!book) throw new Error('No theme was added.')

  // Chen has not finished and does not speak for the text.
  expect(viewsOf(journal, book, { text: mark(1), theme: 'fear' })).toEqual({
    ...{ gave: [amara], gaveNot: [bo] },
  })
})
