import { expect, test } from 'vitest'

import { fold } from '#surveys/journal/fold'
import { standsIn } from '#surveys/journal/passage'

import { amara, bo, mark, write } from './writing'

const text = mark(1)
const translate = (by: string, words: string, over: string[] = []) =>
  write('text-translated', by, { text, lang: 'fr', words, over })

test('of two translations made at once both are seen, until somebody chooses', () => {
  const [one, other] = [translate(amara, 'La nuit'), translate(bo, 'De nuit')]
  const kept = fold([one, other]).texts.get(text)?.translations.get('fr')

  expect(kept).toMatchObject({ value: 'De nuit', by: bo, heads: [one.id, other.id] })
  expect(kept?.others).toEqual([{ value: 'La nuit', by: amara, edit: one.id }])
  const chosen = translate(amara, 'La nuit', kept?.heads)
  const after = fold([one, other, chosen]).texts.get(text)?.translations.get('fr')
  expect(after).toMatchObject({ value: 'La nuit', others: [], heads: [chosen.id] })
})

test('the same said twice at once is no dispute', () => {
  const edits = [translate(amara, 'La nuit'), translate(bo, 'La nuit')]

  const kept = fold(edits).texts.get(text)?.translations.get('fr')

  expect(kept).toMatchObject({ value: 'La nuit', others: [] })
  expect(kept?.heads).toHaveLength(2)
})

test('edits that replace each other in a ring are all seen', () => {
  const [a, b] = [mark(601), mark(602)]
  const fields = { text, lang: 'fr' }
  const ring = [
    write('text-translated', amara, { ...fields, words: 'La nuit', over: [b] }, { id: a }),
    write('text-translated', bo, { ...fields, words: 'De nuit', over: [a] }, { id: b }),
  ]

  const kept = fold(ring).texts.get(text)?.translations.get('fr')

  expect(kept?.others).toHaveLength(1)
})

test('what one coder does with a passage never touches what another found in it', () => {
  const passage = { passage: mark(2), text, start: 0, end: 4, words: 'They' }
  const edits = [
    write('passage-coded', amara, { ...passage, themes: ['police', 'fear'] }),
    write('passage-coded', bo, { ...passage, themes: ['police'] }),
  ]
  const away = write('passage-coded', bo, { ...passage, themes: [], over: [edits[1]?.id ?? ''] })

  const { codings } = fold([...edits, away]).texts.get(text) ?? {}

  const own = codings?.get(amara)?.passages.get(mark(2))
  expect(own?.value.themes).toEqual(['fear', 'police'])
  expect(codings?.get(bo)?.passages.size).toBe(0)
})

test('a passage that was moved and taken away at once is still there to be seen', () => {
  const passage = { passage: mark(2), text, themes: ['fear'] }
  const first = write('passage-coded', amara, { ...passage, start: 0, end: 4, words: 'They' })
  const over = [first.id]
  const moved = write('passage-coded', amara, {
    ...{ ...passage, start: 0, end: 9, words: 'They came', over },
  })
  const away = write('passage-coded', amara, {
    ...{ ...passage, start: 0, end: 4, words: 'They', themes: [], over },
  })

  const kept = fold([first, moved, away]).texts.get(text)?.codings.get(amara)?.passages

  expect(kept?.get(mark(2))?.others.map(({ value }) => value.words)).toEqual(['They came'])
})

test('a note is changed and taken away', () => {
  const about = { question: 'story', theme: 'fear' }
  const first = write('note-written', amara, { note: mark(5), about, words: 'Too wide?' })
  const gone = write('note-written', bo, { note: mark(5), about, words: '', over: [first.id] })

  expect(fold([first]).notes.get(mark(5))?.value).toEqual({ about, words: 'Too wide?' })
  expect(fold([first, gone]).notes.size).toBe(0)
})

test('a passage whose words stand no more where they stood is noticed', () => {
  const passage = { start: 5, end: 9, words: 'came' }

  expect(standsIn('They came at night.', passage)).toBe(true)
  expect(standsIn('They  came at night.', passage)).toBe(false)
  expect(standsIn('They', passage)).toBe(false)
})
