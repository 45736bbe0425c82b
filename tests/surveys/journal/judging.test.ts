import { expect, test } from 'vitest'

import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { releasedOf } from '#surveys/journal/approved-quotes'
import type { Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'
import { judgingOf, voidApprovals } from '#surveys/journal/judging'
import { standingOf } from '#surveys/journal/quote-standing'
import { markingsOf, withdrawalsOf, withdrawnQuotes } from '#surveys/journal/withdrawing'

import { aSurvey } from '../a-survey'
import { longText, page } from '#surveys/kit/kit'
import { amara, bo, chen, hashOf, mark, write } from './writing'

const quote = mark(3)
const marking = {
  ...{ quote, question: 'story', text: mark(1), lang: 'en', start: 0, end: 8, redactions: [] },
  ...{ words: 'They sat', consent: true as const },
}
const marked = write('quote-marked', amara, marking)
const french = write('quote-translated', bo, { quote, lang: 'fr', words: 'On restait' })

function quoteIn(edits: Edit[]) {
  const found = fold(edits).quotes.get(quote)
  if (!found) throw new Error('There is no such quote.')
  return found
}

const standing = (edits: Edit[]) => standingOf(quoteIn(edits), hashOf)
const judging = (edits: Edit[], me: string) => judgingOf(quoteIn(edits), standing(edits), me)
const approve = (by: string, of: Edit[]) =>
  write('quote-approved', by, { quote, hash: standing(of).hash })

test('whoever made all of a quote does not judge it', () => {
  expect(judging([marked], amara).can).toBe('own-work')
  expect(judging([marked], bo).can).toBe('judge')
})

test('of a quote that two made, each judges the other’s part', () => {
  const all = [marked, french]

  expect([amara, bo, chen].map((me) => judging(all, me).can)).toEqual([
    ...['judge-part', 'judge-part', 'judge'],
  ])
})

test('two versions are settled before anybody judges', () => {
  const other = { ...marking, region: 'africa', over: [marked.id] }
  const changes = [
    write('quote-marked', amara, { ...marking, over: [marked.id] }),
    write('quote-marked', bo, other),
  ]

  expect(judging([marked, ...changes], chen).can).toBe('settle-first')
})

test('only judgements of this very content are somebody’s to take back', () => {
  const approval = approve(bo, [marked])
  const all = [marked, approval]

  expect(judging(all, bo).approvals).toEqual([approval.id])
  expect(judging(all, chen).approvals).toEqual([])
  expect(judging([...all, french], bo).approvals).toEqual([])
})

test('whose approval became void is told until they approve anew', () => {
  const all = [marked, approve(chen, [marked]), french]
  const { hash } = standing(all)

  expect(voidApprovals(quoteIn(all), hash)).toEqual([chen])
  expect(voidApprovals(quoteIn([...all, approve(chen, all)]), hash)).toEqual([])
})

test('a quote that was withdrawn is gone, however often it was changed, and can be brought back', () => {
  const changed = write('quote-marked', bo, { ...marking, region: 'africa', over: [marked.id] })
  const before = [marked, changed]
  const undo = (edits: string[], by: string) =>
    edits.map((edit) => write('edit-undone', by, { edit }))
  const withdrawn = [...before, ...undo(markingsOf(fold(before), quote), chen)]
  const back = [...withdrawn, ...undo(withdrawalsOf(fold(withdrawn), quote), amara)]

  expect(fold(withdrawn).quotes.size).toBe(0)
  expect(withdrawnQuotes(fold(withdrawn)).map((each) => each.id)).toEqual([changed.id])
  expect(standing(back)).toEqual(standing(before))
  expect(withdrawnQuotes(fold(back))).toEqual([])
})

test('a quote reads for a release as it will when it is approved', () => {
  const survey = aSurvey([page('story', 'Story', [longText('story', 'What happened?')])])
  const released = releasedOf(quoteIn([marked, french]))
  const approved = [{ ...released, consent: true, approvedBy: ['Amara', 'Bo'] }]

  expect(readQuotes(approved, survey)).toEqual({ ok: true, value: approved })
})
