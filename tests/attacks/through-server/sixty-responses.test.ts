import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

import { attackJoin } from '../attack-join'
import { crossings } from '../crossings'
import { marksIn } from '../marks-in-bytes'
import { seized } from '../owned-rows'
import { bytesOf, journalsIn, withoutRandom } from '../seized-folder'
import { seizedEnvelopes } from '../seized-rows'
import { timesIn } from '../times-in-bytes'
import { gatheredEvidence } from './evidence'
import { talkative } from './site'

const gathered = gatheredEvidence(talkative)

test('no file, journal, temporary file or log line holds a mark of anybody', () => {
  const { site, marks, before, after, journals, log } = gathered.evidence
  const seen = [bytesOf(before), bytesOf(after), Buffer.from(log)]

  expect(marks.length).toBeGreaterThan(76 * 10)
  expect(journals.length).toBeGreaterThan(60)
  expect(marksIn(Buffer.concat([...seen, ...journals]), marks)).toEqual([])
  // Otherwise the search itself would be at fault.
  expect(marksIn(bytesOf(after), ['Union 7 of Wherever', 'office7@union7.example'])).toHaveLength(2)
  // Only our own program, translated, stands in the temporary folder.
  expect(readdirSync(site.temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([])
}, 180_000)

test('no file holds a time at which somebody answered', () => {
  const { before, after, from, to, log } = gathered.evidence

  for (const folder of [before, after]) {
    expect(timesIn(withoutRandom(folder), from, to)).toEqual([])
    // Among random bytes one may stand for a second of the test by chance, but not one in each draft.
    expect(timesIn(bytesOf(folder), from, to).length).toBeLessThan(4)
  }
  expect(timesIn(Buffer.from(log), from, to)).toEqual([])
}, 180_000)

test('no transaction reaches both stores, and no journal holds both sides', () => {
  const { site, statements, journals, answered } = gathered.evidence
  const begun = (store: string) =>
    statements.filter((each) => each.store === store && /^begin/i.test(each.text)).length
  const holding = (side: 'codeHash' | 'answersId') =>
    journals.filter((journal) => answered.some((each) => journal.includes(each[side])))
  const [codes, answers] = [holding('codeHash'), holding('answersId')]

  expect(Math.min(begun('register'), begun('responses'))).toBeGreaterThanOrEqual(60)
  expect(crossings(statements)).toEqual([])
  expect(statements.filter(({ text }) => /\battach\b/i.test(text))).toEqual([])
  expect(Math.min(codes.length, answers.length)).toBeGreaterThan(5)
  expect(codes.filter((journal) => answers.includes(journal))).toEqual([])
  expect(journalsIn(site.dataDir)).toEqual([])
})

test('no code leads to its answers, and no answers to their text, before the night and after', () => {
  const { before, after, answered } = gathered.evidence

  for (const folder of [before, after]) {
    const [codes, answers, stories] = seized(folder, answered)
    expect([codes.length, answers.length, stories.length]).toEqual([60, 60, 60])
    for (const found of [attackJoin(codes, answers), attackJoin(answers, stories)]) {
      expect(found.guesses).toBeGreaterThan(50)
      // Chance has one pair right; ten times that, and five deviations of tau, it has not.
      expect(found.right).toBeLessThan(10)
      expect(found.tau).toBeLessThan(0.45)
    }
  }
}, 360_000)

test('envelopes and drafts have the lengths of buckets', () => {
  const { after } = gathered.evidence
  const lengths = (['answers', 'text'] as const).flatMap((kind) =>
    seizedEnvelopes(after, kind).map(({ columns }) => columns.body?.length ?? 0),
  )

  expect(lengths).toHaveLength(180)
  expect([...new Set(lengths)].filter((length) => !buckets.includes(length))).toEqual([])
})

// What sealing adds to a bucket: version, encapsulated key, tag.
const buckets = [1, 4, 16, 64].map((kibibytes) => kibibytes * 1024 + 82)
