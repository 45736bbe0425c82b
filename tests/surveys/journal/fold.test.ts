import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readEdit, type Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'
import { standingOf } from '#surveys/journal/quote-standing'

import { must } from '../../app/operations/answering'
import { amara, bo, chen, hashOf, mark, shown } from './writing'

// Few names for much, so that edits meet, replace and undo each other in every way, sound or not.
const few = fc.integer({ min: 1, max: 4 })
const name = few.map(mark)
const editName = fc.integer({ min: 100, max: 114 }).map(mark)
const question = fc.constantFrom('story', 'wishes')
const code = fc.constantFrom('fear', 'hope', 'money')
const lang = fc.constantFrom('en', 'fr', 'sw')
const words = fc.constantFrom('one', 'two', 'three')
const over = fc.array(editName, { maxLength: 3 })
const labels = fc.dictionary(lang, words, { maxKeys: 2 })
const passage = { start: fc.constant(0), end: fc.constant(3), words: fc.constant('one') }
const kind = <Kind extends string>(of: Kind) => fc.constant(of)

const somethingDone = fc.oneof(
  fc.record({ kind: kind('text-translated'), over, text: name, lang, words }),
  fc.record({ kind: kind('text-read'), over, text: name, done: fc.boolean() }),
  fc.record({
    ...{ kind: kind('passage-coded'), over, passage: name, text: name, ...passage },
    themes: fc.uniqueArray(code, { maxLength: 2 }),
  }),
  fc.record({
    ...{ kind: kind('note-written'), over, note: name, words },
    about: fc.record({ text: name }),
  }),
  fc.record({
    ...{ kind: kind('theme-added'), question, theme: code, labels, description: words },
  }),
  fc.record({ kind: kind('theme-renamed'), over, question, theme: code, labels }),
  fc.record({ kind: kind('theme-retired'), over, question, theme: code }),
  fc.record({ kind: kind('theme-merged'), over, question, theme: code, into: code }),
  fc.record({
    ...{ kind: kind('quote-marked'), over, quote: name, question, text: name, lang, ...passage },
    ...{ redactions: fc.constant([]), consent: fc.constant(true) },
  }),
  fc.record({ kind: kind('quote-translated'), over, quote: name, lang, words }),
  fc.record({ kind: kind('quote-approved'), quote: name, hash: fc.constant('0'.repeat(64)) }),
  fc.record({ kind: kind('edit-undone'), edit: editName }),
  fc.record({ kind: kind('edit-undone'), edit: editName }),
)

const someEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    somethingDone,
    editName,
    fc.constantFrom(1, 2, 3, 4, 2 ** 53 - 1),
    fc.constantFrom(amara, bo, chen),
  )
  .map(([done, id, clock, by]) =>
    must(readEdit({ format: 'soundings.edit/1', id, clock, by, ...done })),
  )

const someEdits = fc.array(someEdit, { maxLength: 25 })

test('the same edits come to the same, in any order and however often each of them came', () => {
  const shuffled = someEdits.chain((edits) => {
    const all = { minLength: edits.length, maxLength: edits.length }
    return fc.tuple(fc.constant(edits), fc.shuffledSubarray(edits, all), fc.shuffledSubarray(edits))
  })
  fc.assert(
    fc.property(shuffled, ([edits, again, some]) => {
      expect(shown(fold([...some, ...again]))).toBe(shown(fold(edits)))
    }),
    { numRuns: 400 },
  )
})

test('what came late fits in as if it had come in time', () => {
  fc.assert(
    fc.property(someEdits, fc.nat(25), (edits, cut) => {
      const early = fold(edits.slice(0, cut))
      const caughtUp = fold([...early.history.edits, ...edits.slice(cut)])

      expect(shown(caughtUp)).toBe(shown(fold(edits)))
    }),
    { numRuns: 300 },
  )
})

test('whatever nobody replaced or undid is there to be seen', () => {
  fc.assert(
    fc.property(someEdits, (edits) => {
      const { history, texts } = fold(edits)
      const live = history.edits.filter(({ id }) => !history.undone.has(id))
      const translated = live.filter((edit) => edit.kind === 'text-translated')

      for (const { id, text, lang: of, words: said } of translated) {
        const alike = translated.filter((each) => each.text === text && each.lang === of)
        if (alike.some((each) => each.id !== id && each.over.includes(id))) continue
        const kept = texts.get(text)?.translations.get(of)
        expect([kept, ...(kept?.others ?? [])].map((each) => each?.value)).toContain(said)
        expect(kept?.heads).toContain(id)
      }
    }),
    { numRuns: 300 },
  )
})

test('every quote of every journal can be judged', () => {
  fc.assert(
    fc.property(someEdits, (edits) => {
      for (const quote of fold(edits).quotes.values()) {
        expect(standingOf(quote, hashOf).state).not.toBe('approved')
      }
    }),
  )
})
