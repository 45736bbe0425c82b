import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { keepHouse } from '#app/operations/keep-house'
import { answersIdFor, receiptFor } from '#app/vault/receipt'

import { must } from '../app/operations/answering'
import { aCodedSurvey, answerWithCodes } from './coded-responses'
import { attackJoin } from './attack-join'
import { carelessStores, type IdOf } from './careless-stores'
import { seized } from './owned-rows'

const count = 60

// A guess made blindly is right once on average, whatever its rule: ten times has a chance of one
// in nine million, and there are some two hundred guesses.
const chance = 10
// Kendall's tau of sixty rows at random has a standard deviation of 0.09; this is five of them.
const chanceTau = 0.45

test('no code leads to its answers, and no answers to their text, before the nightly job and after', async () => {
  const { open, staff } = await aCodedSurvey()
  const answered = await answerWithCodes({ open, staff }, count)
  const look = () => {
    const [codes, answers, stories] = seized(open.place.dataDir, answered)
    return [attackJoin(codes, answers), attackJoin(answers, stories)]
  }

  const before = look()
  must(await keepHouse(staff))

  for (const found of [...before, ...look()]) {
    expect(found.guesses).toBeGreaterThan(50)
    expect(found.right).toBeLessThan(chance)
    expect(found.tau).toBeLessThan(chanceTau)
  }
}, 180_000)

const careless: [string, IdOf][] = [
  ['begins with four bytes of the code’s hash', (code, _, random) => Buffer.concat([code.subarray(0, 4), random])],
  ['holds a piece of the code’s hash', (code, _, random) => Buffer.concat([random.subarray(0, 6), code.subarray(20)])],
  ['is the hash of the code’s hash', (code) => sha256(code)],
  ['is the hash of the code’s hash and the survey', (code) => sha256(code, Buffer.from('k7m2'))],
  ['is derived from the code’s hash', (code) => Buffer.from(answersIdFor(receiptFor(code, 'k7m2'), 'k7m2'))],
  ['is the hash of the code’s hash and the body', (code, body) => sha256(code, body.subarray(0, 32))],
] // prettier-ignore

test.each(careless)('an id that %s leads back to all codes', async (_how, idOf) => {
  const found = attackJoin(...(await carelessStores(idOf, 'without rowid')))

  expect(found.right).toBe(count)
})

test('tables that keep the order in which rows came lead back to all codes', async () => {
  const found = attackJoin(...(await carelessStores((_code, _body, random) => random, '')))

  expect(found.right).toBe(count)
  expect(found.tau).toBe(1)
})

test('ids drawn by lot in tables without order lead nowhere', async () => {
  const found = attackJoin(
    ...(await carelessStores((_code, _body, random) => random, 'without rowid')),
  )

  expect(found.right).toBeLessThan(chance)
  expect(found.tau).toBeLessThan(chanceTau)
})

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}
