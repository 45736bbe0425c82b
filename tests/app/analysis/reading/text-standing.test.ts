import { expect, test } from 'vitest'

import { standingOfText } from '#app/analysis/reading/text-standing'
import type { Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'

import { amara, bo, chen, mark, write } from '../../../surveys/journal/writing'
import { aText } from './a-text'

const text = aText(1)
const passage = { start: 0, end: 4, words: 'They' }
const themes = ['fear', 'police'].map((theme) =>
  write('theme-added', amara, { question: 'story', theme, labels: { en: theme }, description: '' }),
)
let passages = 50

function coded(by: string, given: string[]): Edit {
  passages += 1
  const where = { passage: mark(passages), text: text.name, ...passage }
  return write('passage-coded', by, { ...where, themes: given })
}

const read = (by: string, done = true) => write('text-read', by, { text: text.name, done })
const standing = (...edits: Edit[]) => standingOfText(fold([...themes, ...edits]), text, amara)

test('a text that nobody touched is new', () => {
  expect(standing()).toEqual({
    ...{ mine: 'new', isOthers: false, isDisputed: false, themes: new Set() },
  })
})

test('a text is in work once I gave a theme, and done once I say so, also without one', () => {
  expect(standing(coded(amara, ['fear'])).mine).toBe('begun')
  expect(standing(read(amara)).mine).toBe('done')
  const taken = read(amara)
  const again = write('text-read', amara, { text: text.name, done: false, over: [taken.id] })
  expect(standing(taken, again).mine).toBe('new')
})

test('themes of others stay hidden until I have finished', () => {
  const theirs = [coded(bo, ['police']), read(bo)]

  const before = standing(...theirs, coded(amara, ['fear']))
  expect(before).toMatchObject({ isOthers: true, themes: new Set(['fear']) })
  const after = standing(...theirs, coded(amara, ['fear']), read(amara))
  expect(after.themes).toEqual(new Set(['fear', 'police']))
})

test('coders who have finished and differ leave a text disputed, whatever those at work say', () => {
  const agreed = [coded(bo, ['fear']), read(bo), coded(amara, ['fear']), read(amara)]

  expect(standing(...agreed).isDisputed).toBe(false)
  expect(standing(...agreed, coded(chen, ['police'])).isDisputed).toBe(false)
  expect(standing(...agreed, coded(chen, ['police']), read(chen)).isDisputed).toBe(true)
})

test('a translation that two made at once is disputed', () => {
  const into = (by: string, words: string) =>
    write('text-translated', by, { text: text.name, lang: 'fr', words })

  expect(standing(into(amara, 'Ils')).isDisputed).toBe(false)
  expect(standing(into(amara, 'Ils'), into(bo, 'Elles')).isDisputed).toBe(true)
})
