import { expect, test } from 'vitest'

import { fold } from '#surveys/journal/fold'
import type { Edit } from '#surveys/journal/edit'

import { amara, bo, write } from './writing'

const story = (theme: string) => ({ question: 'story', theme })
const add = (theme: string, label: string) =>
  write('theme-added', amara, { ...story(theme), labels: { en: label }, description: '' })
const merge = (theme: string, into: string, by = amara) =>
  write('theme-merged', by, { ...story(theme), into })
const [fear, police, violence] = [
  add('fear', 'Fear'),
  add('police', 'Police'),
  add('force', 'Force'),
]

function bookOf(...edits: Edit[]) {
  return fold([fear, police, violence, ...edits]).codeBooks.get('story')
}

test('a code book is of one question, and its themes stand as they were added', () => {
  const other = write('theme-added', bo, {
    ...{ question: 'wishes', theme: 'fear', labels: { en: 'Fears' }, description: '' },
  })

  expect([...(bookOf(other)?.themes.keys() ?? [])]).toEqual(['fear', 'police', 'force'])
  expect([...fold([other]).codeBooks.keys()]).toEqual(['wishes'])
})

test('two who name a theme in two languages at once do not stand in each other’s way', () => {
  const over = [fear.id]
  const theme = bookOf(
    write('theme-renamed', amara, { ...story('fear'), labels: { en: 'Being afraid' }, over }),
    write('theme-renamed', bo, { ...story('fear'), labels: { fr: 'Peur' }, over }),
  )?.themes.get('fear')

  const labels = [...(theme?.labels ?? [])].map(([lang, { value, others }]) => [
    lang,
    value,
    others,
  ])
  expect(labels).toEqual([
    ['en', 'Being afraid', []],
    ['fr', 'Peur', []],
  ])
  expect(theme?.description.value).toBe('')
})

test('a merged theme counts as the one it went into, however often that was merged itself', () => {
  const book = bookOf(merge('fear', 'police'), merge('police', 'force'))

  expect(Object.fromEntries(book?.countsAs ?? [])).toEqual({
    ...{ fear: 'force', police: 'force', force: 'force' },
  })
})

test('a retired theme counts as none, nor does what was merged into it', () => {
  const book = bookOf(merge('fear', 'police'), write('theme-retired', bo, { ...story('police') }))

  expect(Object.fromEntries(book?.countsAs ?? [])).toEqual({
    ...{ fear: undefined, police: undefined, force: 'force' },
  })
})

test('two who merge two themes into each other are told, and one merging counts', () => {
  const book = bookOf(merge('fear', 'police'), merge('police', 'fear', bo))

  expect(book?.ringed).toEqual(['police'])
  expect(book?.countsAs.get('fear')).toBe('police')
  expect(book?.countsAs.get('police')).toBe('police')
})

test('a theme that one retires while another merges it shows both endings', () => {
  const ending = bookOf(
    merge('fear', 'police'),
    write('theme-retired', bo, { ...story('fear') }),
  )?.themes.get('fear')?.ending

  expect([ending?.value, ...(ending?.others ?? []).map(({ value }) => value)]).toEqual([
    { retired: true },
    { into: 'police' },
  ])
})

test('a merging into a theme that has not come yet waits for it', () => {
  const late = add('late', 'Late')
  const merged = merge('fear', 'late')

  expect(bookOf(merged)?.countsAs.get('fear')).toBe('fear')
  expect(bookOf(merged, late)?.countsAs.get('fear')).toBe('late')
})

test('a theme whose adding is undone is in no code book', () => {
  const book = bookOf(write('edit-undone', bo, { edit: fear.id }))

  expect([...(book?.themes.keys() ?? [])]).toEqual(['police', 'force'])
})
