import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { mayStart, type Knock, type Porter } from '#app/operations/may-start'
import { submit } from '#app/operations/submit'
import { makeTokenBucket } from '#app/operations/token-bucket'
import { makeStamp } from '#app/vault/page-stamp'
import { makeChallenge } from '#app/vault/proof-of-work'
import { solve } from '#app/vault/solve-challenge'
import { fail, ok } from '#surveys/result'

import { aSurveyOpen } from './a-survey-open'
import { beginWith, must, sendPage } from './answering'

const secret = new Uint8Array(randomBytes(32))
const hour = 491_000
const tooMany = fail({ code: 'too-many-now' })
const plain: Knock = { survey: 'k7m2', honeypot: '', stamp: '', solution: '' }

test('a bucket gives what it holds, then what each minute brings, and never more', () => {
  const bucket = makeTokenBucket({ size: 3, eachMinute: 2 })
  const takeAll = (now: number) => {
    let taken = 0
    while (bucket.take('k7m2', now)) taken += 1
    return taken
  }

  expect([0, 29_000, 60_000, 90_000, 6_000_000].map(takeAll)).toEqual([3, 0, 2, 1, 3])
})

test('of several servers each gives its share, also when one comes or goes', () => {
  let servers = 2
  const bucket = makeTokenBucket({ size: 6, eachMinute: 4 }, () => servers)
  const takeAll = (now: number) => {
    let taken = 0
    while (bucket.take('k7m2', now)) taken += 1
    return taken
  }

  const shares = [0, 60_000].map(takeAll)
  servers = 1
  const alone = [120_000, 6_000_000].map(takeAll)

  expect(shares).toEqual([3, 2])
  expect(alone).toEqual([4, 6])
})

test('what is kept for those who looked at the page is shared too', () => {
  const bucket = makeTokenBucket({ size: 8, eachMinute: 0 }, () => 2)

  expect([1, 2, 3].map(() => bucket.take('k7m2', 0, 4))).toEqual([true, true, false])
})

test('a flood on one survey leaves the others alone', () => {
  const bucket = makeTokenBucket({ size: 1, eachMinute: 1 })
  bucket.take('k7m2', 0)

  expect(bucket.take('k7m2', 0)).toBe(false)
  expect(bucket.take('zzz9', 0)).toBe(true)
})

test('a clock that is set back brings no tokens', () => {
  const bucket = makeTokenBucket({ size: 1, eachMinute: 1 })
  bucket.take('k7m2', 600_000)

  expect(bucket.take('k7m2', 0)).toBe(false)
})

test('the field that no person sees must stay empty', () => {
  const porter = aPorter()

  expect(mayStart(porter, { ...plain, honeypot: 'x' })).toEqual(fail({ code: 'honeypot-filled' }))
  expect(mayStart(porter, plain)).toEqual(ok(undefined))
})

test('in calm hours a missing, old or forged stamp refuses nobody', () => {
  const stamps = ['', makeStamp(secret, 'k7m2', hour - 40), '491000.AAAAAAAAAAAAAAAAAAAAAA']

  expect(stamps.map((stamp) => mayStart(aPorter(), { ...plain, stamp }).ok)).toEqual([
    true,
    true,
    true,
  ])
})

test('under flood the last places are for those whose page was ours and of this hour', () => {
  const porter = flooded()
  const stampOf = (survey: string, at: number) => makeStamp(secret, survey, at)
  const refused = ['', stampOf('k7m2', hour - 2), stampOf('k7m2', hour + 1), stampOf('zzz9', hour)]

  expect(refused.map((stamp) => mayStart(porter, { ...plain, stamp }))).toEqual(
    refused.map(() => tooMany),
  )
  expect(mayStart(porter, { ...plain, stamp: stampOf('k7m2', hour - 1) })).toEqual(ok(undefined))
})

test('under flood a solved puzzle opens the last places, and a wrong one does not', async () => {
  const porter = flooded()
  const challenge = makeChallenge(secret, { maxNumber: 500, hour }, randomBytes)
  const solution = (await solve(challenge)) ?? ''

  expect(mayStart(porter, { ...plain, solution: 'bm9wZQ==' })).toEqual(tooMany)
  expect(mayStart(porter, { ...plain, solution })).toEqual(ok(undefined))
})

test('under flood somebody with a draft goes on to the end', async () => {
  const { context, code } = await aSurveyOpen()
  const place = await beginWith(context, code)
  const porter = { ...flooded(code), reserve: 0 }
  while (mayStart(porter, { ...plain, survey: code }).ok);

  expect(mayStart(porter, { ...plain, survey: code })).toEqual(tooMany)
  expect((await sendPage(context, place, 'story', { story: ['still here'] })).ok).toBe(true)
  expect(must(await submit(context, { ...place, lang: 'en' })).already).toBe(false)
})

function aPorter(): Porter {
  return { bucket: makeTokenBucket({ size: 10, eachMinute: 1 }), secret, reserve: 4, hour, now: 0 }
}

/** So many have begun without a stamp that only the reserve is left. */
function flooded(survey = 'k7m2'): Porter {
  const porter = aPorter()
  while (mayStart(porter, { ...plain, survey }).ok);
  return porter
}
