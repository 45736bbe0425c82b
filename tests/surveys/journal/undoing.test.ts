import { expect, test } from 'vitest'

import { fold } from '#surveys/journal/fold'
import type { Edit } from '#surveys/journal/edit'

import { amara, bo, mark, write } from './writing'

const text = mark(1)
const one = write('text-translated', amara, { text, lang: 'en', words: 'They came at night.' })
const two = write('text-translated', bo, {
  ...{ text, lang: 'en', words: 'They came by night.', over: [one.id] },
})
const undo = (edit: Edit, by = amara) => write('edit-undone', by, { edit: edit.id })

function translated(...edits: Edit[]): string | undefined {
  return fold(edits).texts.get(text)?.translations.get('en')?.value
}

test('what an undone edit replaced stands again', () => {
  expect(translated(one, two)).toBe('They came by night.')
  expect(translated(one, two, undo(two))).toBe('They came at night.')
})

test('an undoing is undone, and that as well', () => {
  const first = undo(two)
  const second = undo(first, bo)

  expect(translated(one, two, first, second)).toBe('They came by night.')
  expect(translated(one, two, first, second, undo(second))).toBe('They came at night.')
})

test('an edit whose clock is absurd is undone like any other', () => {
  const far = write(
    'text-translated',
    bo,
    { text, lang: 'en', words: 'Mine for ever', over: [one.id] },
    { clock: 2 ** 53 - 1 },
  )

  expect(translated(one, far, undo(far))).toBe('They came at night.')
})

test('undoings in a ring undo nothing, and one from outside still counts', () => {
  const [a, b] = [mark(501), mark(502)]
  const ring = [
    write('edit-undone', amara, { edit: b }, { id: a }),
    write('edit-undone', amara, { edit: a }, { id: b }),
  ]

  expect([...fold([one, ...ring]).history.undone]).toEqual([])
  expect([...fold([one, ...ring, undo(one)]).history.undone]).toEqual([one.id])
})

test('a long chain of undoings is followed to its end', () => {
  const chain: Edit[] = [two]
  for (let n = 0; n < 10_000; n += 1) {
    const last = chain.at(-1) ?? two
    chain.push(write('edit-undone', bo, { edit: last.id }))
  }

  expect(translated(one, ...chain)).toBe('They came by night.')
  expect(translated(one, ...chain.slice(0, -1))).toBe('They came at night.')
})

test('the history keeps what was undone', () => {
  const undoing = undo(two)
  const { edits, undone } = fold([undoing, two, one]).history

  expect(edits.map(({ id }) => id)).toEqual([one.id, two.id, undoing.id])
  expect([...undone]).toEqual([two.id])
})
