import { expect, test } from 'vitest'

import type { Done } from '#app/analysis/journal/journal-store'
import {
  finished,
  lastUndone,
  passageAt,
  passageWith,
  themeTurned,
} from '#app/analysis/reading/coding-edits'
import { readEdit, type Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'

import { must } from '../../operations/answering'
import { amara, bo, mark, write } from '../../../surveys/journal/writing'
import { aText } from './a-text'

const text = aText(1)
const at = { text, me: amara }
const span = { start: 0, end: 4 }

/** A journal in which one thing is done after the other. */
function aJournal() {
  const edits: Edit[] = ['fear', 'police', 'raids'].map((theme) =>
    write('theme-added', bo, { question: 'story', theme, labels: { en: theme }, description: '' }),
  )
  let clock = 5000
  const now = () => fold(edits)
  const keep = (done: Done | undefined, by = amara) => {
    if (!done) return
    clock += 1
    edits.push(must(readEdit({ ...done, format: 'soundings.edit/1', id: mark(clock), clock, by })))
  }
  return {
    ...{ edits, now, keep },
    turn: (theme: string) =>
      keep(themeTurned(now(), at, { span, theme, newMark: () => mark(clock + 100_000) })),
    themes: () => passageAt(now(), at, span)?.kept.value.themes ?? [],
  }
}

test('themes given to the same words are one passage with the words that stand there', () => {
  const journal = aJournal()

  journal.turn('fear')
  journal.turn('police')

  const mine = journal.now().texts.get(text.name)?.codings.get(amara)?.passages
  expect([...(mine?.values() ?? [])].map(({ value }) => value)).toEqual([
    { start: 0, end: 4, words: 'They', themes: ['fear', 'police'] },
  ])
})

test('a theme that is turned again is taken away, and with the last one the passage', () => {
  const journal = aJournal()
  for (const theme of ['fear', 'police', 'fear']) journal.turn(theme)

  expect(journal.themes()).toEqual(['police'])
  journal.turn('police')

  expect(passageAt(journal.now(), at, span)).toBeUndefined()
})

test('turning a theme takes away those that were merged into it', () => {
  const journal = aJournal()
  journal.turn('raids')
  journal.keep({
    kind: 'theme-merged',
    over: [],
    question: 'story',
    theme: 'raids',
    into: 'police',
  })

  journal.turn('police')

  expect(journal.themes()).toEqual([])
})

test('a passage is settled by writing over all that stands there', () => {
  const journal = aJournal()
  journal.turn('fear')
  const found = passageAt(journal.now(), at, span)
  if (!found) throw new Error('It was coded.')
  for (const theme of ['police', 'raids']) {
    journal.keep(passageWith(text.name, [found.name, found.kept], [theme]))
  }
  const twofold = passageAt(journal.now(), at, span)
  expect(twofold?.kept.others).toHaveLength(1)

  if (twofold) journal.keep(passageWith(text.name, [twofold.name, twofold.kept], ['raids']))

  expect(passageAt(journal.now(), at, span)?.kept).toMatchObject({ others: [] })
  expect(journal.themes()).toEqual(['raids'])
})

test('finishing and taking up again leave one word on it, by me alone', () => {
  const journal = aJournal()
  const isDone = (who: string) => journal.now().texts.get(text.name)?.codings.get(who)?.read

  journal.keep(finished(journal.now(), at, true))
  expect([isDone(amara), isDone(bo)]).toEqual([true, undefined])
  journal.keep(finished(journal.now(), at, false))
  expect(isDone(amara)).toBe(false)
  journal.keep(finished(journal.now(), at, true))

  expect(isDone(amara)).toBe(true)
})

test('taking back goes step by step through what I did with this text, and leaves others alone', () => {
  const journal = aJournal()
  journal.turn('fear')
  journal.turn('police')
  journal.keep(finished(journal.now(), at, true), bo)
  const other = { text: aText(2), me: amara }
  journal.keep(finished(journal.now(), other, true))

  journal.keep(lastUndone(journal.now(), at))
  expect(journal.themes()).toEqual(['fear'])
  journal.keep(lastUndone(journal.now(), at))
  expect(journal.themes()).toEqual([])

  expect(lastUndone(journal.now(), at)).toBeUndefined()
  const { texts } = journal.now()
  expect(texts.get(text.name)?.codings.get(bo)?.read).toBe(true)
  expect(texts.get(other.text.name)?.codings.get(amara)?.read).toBe(true)
})
