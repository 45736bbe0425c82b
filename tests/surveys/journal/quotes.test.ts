import { expect, test } from 'vitest'

import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { approvedQuotes } from '#surveys/journal/approved-quotes'
import { fold } from '#surveys/journal/fold'
import type { Edit } from '#surveys/journal/edit'
import { standingOf, wordsOf, type QuoteStanding } from '#surveys/journal/quote-standing'
import { longText, page } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { amara, bo, chen, hashOf, mark, write } from './writing'

const quote = mark(3)
const marking = {
  ...{ quote, question: 'story', text: mark(1), lang: 'en', start: 10, end: 39 },
  ...{ words: 'They beat Ada in Nairobi 🙂 .', consent: true as const },
}
const redactions = [
  { start: 20, end: 23, reason: 'person' as const, instead: '[a friend]' },
  { start: 27, end: 34, reason: 'place' as const, instead: '[a town]' },
]
const marked = write('quote-marked', amara, { ...marking, redactions })
const french = write('quote-translated', bo, { quote, lang: 'fr', words: 'Ils ont battu…' })
const names: Record<string, string> = { [amara]: 'Amara', [bo]: 'Bo', [chen]: 'Chen' }

function quoteIn(edits: Edit[]) {
  const found = fold(edits).quotes.get(quote)
  if (!found) throw new Error('There is no such quote.')
  return found
}

function standing(...edits: Edit[]): QuoteStanding {
  return standingOf(quoteIn(edits), hashOf)
}

const approve = (by: string, ...of: Edit[]) =>
  write('quote-approved', by, { quote, hash: standing(...of).hash })
const refuse = (by: string, ...of: Edit[]) =>
  write('quote-refused', by, { quote, hash: standing(...of).hash, reason: 'The town is small' })

function released(...edits: Edit[]) {
  const holderName = (fingerprint: string) => names[fingerprint] ?? ''
  return approvedQuotes(fold(edits), { hashOf, holderName })
}

test('what is taken out of a quote stands in it no more, beside letters of any width', () => {
  expect(wordsOf(quoteIn([marked]))).toBe('They beat [a friend] in [a town] 🙂 .')
})

test('nobody approves what they themselves made', () => {
  const own = approve(amara, marked)

  expect(standing(marked, own)).toMatchObject({ state: 'waiting', approvedBy: [] })
  expect(standing(marked, own, approve(bo, marked))).toMatchObject({
    ...{ state: 'approved', approvedBy: [bo], unseenOf: [] },
  })
})

test('of a quote that two have made, each approves the other’s part', () => {
  const all = [marked, french]
  const [byAmara, byBo] = [approve(amara, ...all), approve(bo, ...all)]

  expect(standing(...all, byBo)).toMatchObject({ state: 'waiting', unseenOf: [bo] })
  expect(standing(...all, byAmara)).toMatchObject({ state: 'waiting', unseenOf: [amara] })
  expect(standing(...all, byAmara, byBo).state).toBe('approved')
  expect(standing(...all, approve(chen, ...all)).state).toBe('approved')
})

test('any later change makes an approval void', () => {
  const approved = [marked, approve(bo, marked)]
  const less = { ...marking, redactions: redactions.slice(0, 1), over: [marked.id] }

  expect(standing(...approved).state).toBe('approved')
  expect(standing(...approved, french).state).toBe('waiting')
  expect(standing(...approved, write('quote-marked', amara, less)).state).toBe('waiting')
  const region = { ...marking, redactions, region: 'africa', over: [marked.id] }
  expect(standing(...approved, write('quote-marked', amara, region)).state).toBe('waiting')
})

test('an approval of one wording counts again when that wording comes back', () => {
  const approved = [marked, approve(bo, marked), french]

  expect(standing(...approved, write('edit-undone', chen, { edit: french.id })).state).toBe(
    'approved',
  )
})

test('a refusal stands against any approval until whoever refused takes it back', () => {
  const refused = refuse(chen, marked)
  const all = [marked, refused, approve(bo, marked)]

  expect(standing(...all)).toMatchObject({
    ...{ state: 'refused', refusedBy: [{ by: chen, reason: 'The town is small' }] },
  })
  const byAnother = write('edit-undone', amara, { edit: refused.id })
  expect(standing(...all, byAnother).state).toBe('refused')
  const taken = write('edit-undone', chen, { edit: refused.id })
  expect(standing(...all, taken).state).toBe('approved')
  const again = write('edit-undone', amara, { edit: taken.id })
  expect(standing(...all, taken, again).state).toBe('approved')
})

test('a quote that two changed at once enters no release until they have agreed', () => {
  const over = [marked.id]
  const changes = [
    write('quote-marked', amara, { ...marking, redactions: [], over }),
    write('quote-marked', bo, { ...marking, redactions, region: 'africa', over }),
  ]
  const all = [marked, ...changes]

  expect(standing(...all, approve(chen, ...all)).state).toBe('disputed')
  expect(released(...all, approve(chen, ...all))).toEqual([])
})

test('approved quotes are what a release takes, with the names of two', () => {
  const survey = aSurvey([page('story', 'Story', [longText('story', 'What happened?')])])
  const all = [marked, french]

  const quotes = released(...all, approve(amara, ...all), approve(bo, ...all))

  expect(quotes).toEqual([
    {
      ...{ question: 'story', text: 'They beat [a friend] in [a town] 🙂 .', lang: 'en' },
      ...{ translations: { fr: 'Ils ont battu…' }, consent: true, approvedBy: ['Amara', 'Bo'] },
    },
  ])
  expect(readQuotes(quotes, survey)).toEqual({ ok: true, value: quotes })
})

test('what nobody or only its maker approved is in no release', () => {
  expect(released(marked)).toEqual([])
  expect(released(marked, approve(amara, marked))).toEqual([])
})
