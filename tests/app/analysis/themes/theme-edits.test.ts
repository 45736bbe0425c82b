import { expect, test } from 'vitest'

import type { Done } from '#app/analysis/journal/journal-store'
import {
  added,
  ended,
  renamed,
  settledLabel,
  takenBack,
  type ThemeWords,
} from '#app/analysis/themes/theme-edits'
import type { CodeBook, Theme } from '#surveys/journal/code-book'
import { readEdit, type Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'

import { must } from '../../operations/answering'
import { amara, bo, mark } from '../../../surveys/journal/writing'

let written = 0

/** What the store adds to what somebody did. */
function by(holder: string, done: Done): Edit {
  written += 1
  const own = { format: 'soundings.edit/1', id: mark(written), clock: written, by: holder }
  return must(readEdit({ ...done, ...own }))
}

const bookOf = (edits: Edit[]): CodeBook => {
  const book = fold(edits).codeBooks.get('story')
  if (!book) throw new Error('No theme was added.')
  return book
}
const themeIn = (edits: Edit[], code: string): Theme => {
  const theme = bookOf(edits).themes.get(code)
  if (!theme) throw new Error(`There is no theme ${code}.`)
  return theme
}
const words = (en: string, more: Partial<ThemeWords> = {}): ThemeWords => {
  return { labels: { en }, description: '', ...more }
}

function begun(...labels: string[]): Edit[] {
  const edits: Edit[] = []
  for (const label of labels) edits.push(by(amara, added(fold(edits), 'story', words(label))))
  return edits
}

test('two themes of one label have codes of their own', () => {
  expect([...bookOf(begun('Fear', 'Fear')).themes.keys()]).toEqual(['fear', 'fear_2'])
})

test('only the words that changed are written, over what stood there', () => {
  const edits = begun('Fear')
  const fear = themeIn(edits, 'fear')

  const [done, ...more] = renamed(
    'story',
    fear,
    words('Fear', { labels: { en: 'Fear', fr: 'Peur' } }),
  )

  expect(done).toMatchObject({ labels: { fr: 'Peur' }, over: [] })
  expect(done).not.toHaveProperty('description')
  expect(more).toEqual([])
  expect(renamed('story', fear, words('Fear'))).toEqual([])
})

test('whoever changes something else leaves a dispute where it is', () => {
  const edits = begun('Fear')
  const both = ['Fright', 'Dread'].flatMap((label, n) =>
    renamed('story', themeIn(edits, 'fear'), words(label)).map((done) =>
      by(n === 0 ? amara : bo, done),
    ),
  )
  const disputed = themeIn([...edits, ...both], 'fear')
  const shown = disputed.labels.get('en')?.value ?? ''

  const [done] = renamed('story', disputed, words(shown, { description: 'At night' }))

  expect(done).toMatchObject({ labels: {}, description: 'At night' })
})

test('two wordings at once are settled by keeping either', () => {
  const edits = begun('Fear')
  const fear = themeIn(edits, 'fear')
  const both = ['Fright', 'Dread'].flatMap((label, n) =>
    renamed('story', fear, words(label)).map((done) => by(n === 0 ? amara : bo, done)),
  )
  const disputed = themeIn([...edits, ...both], 'fear')
  expect(disputed.labels.get('en')?.others).toHaveLength(1)

  const settled = by(amara, settledLabel('story', disputed, 'en', 'Fright'))

  const label = themeIn([...edits, ...both, settled], 'fear').labels.get('en')
  expect([label?.value, label?.others]).toEqual(['Fright', []])
})

test('a theme that was merged, retired and merged again is taken back at once', () => {
  const edits = begun('Fear', 'Police', 'Money')
  for (const as of [{ into: 'police' }, { retired: true as const }, { into: 'money' }]) {
    edits.push(by(amara, ended('story', themeIn(edits, 'fear'), as)))
  }
  expect(bookOf(edits).countsAs.get('fear')).toBe('money')
  expect(themeIn(edits, 'fear').ending?.others).toEqual([])

  const back = takenBack(fold(edits), 'story', 'fear').map((done) => by(bo, done))

  expect(bookOf([...edits, ...back]).countsAs.get('fear')).toBe('fear')
})

test('a ring of merging is undone where it did not count', () => {
  const edits = begun('Fear', 'Police')
  const [one, other] = [themeIn(edits, 'fear'), themeIn(edits, 'police')]
  const ring = [
    by(amara, ended('story', one, { into: 'police' })),
    by(bo, ended('story', other, { into: 'fear' })),
  ]
  const [ringed = ''] = bookOf([...edits, ...ring]).ringed

  const back = takenBack(fold([...edits, ...ring]), 'story', ringed).map((done) => by(bo, done))

  expect(bookOf([...edits, ...ring, ...back]).ringed).toEqual([])
})
