import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { journalLine } from '#app/analysis/journal/journal-line'
import { Bench, type Standing } from '#app/analysis/workshop/bench'
import type { Head, ServerLine } from '#app/analysis/workshop/server-line'
import { lineTo } from '#app/analysis/workshop/worker-line'
import { fail, ok } from '#surveys/result'

import { soundSurvey } from '../../operations/a-network'
import { aBundle } from '../a-bundle'
import { keyFileOf, passphrase } from './a-floor'
import { InnerWorker } from './a-worker'

const perPart = 10
const responses = Array.from({ length: 24 }, (_, n) => ({ area: n % 3 ? 'north' : 'south' }))
const withTexts = responses.map((answers, n) => ({ ...answers, story: `Our story ${n}` }))

type Part = (n: number) => ReturnType<ServerLine['part']> | undefined

/** A bench before a server that hands parts out, unless `instead` answers for it. */
async function aBench(instead: Part = () => undefined, came: object[] = responses) {
  const { lines, holders } = await aBundle(soundSurvey(), came)
  const [head = '', ...all] = lines
  const isAnswers = (line: string) => line.includes('"kind":"answers"')
  const sealed = [...all.filter(isAnswers), ...all.filter((line) => !isAnswers(line))]
  const answers = all.filter(isAnswers).length
  const parts = Math.ceil(sealed.length / perPart)
  const asked: number[] = []
  const workers: InnerWorker[] = []
  const server: ServerLine = {
    head: () =>
      Promise.resolve(
        ok({
          head: JSON.parse(head) as Head['head'],
          parts,
          perPart,
          answers,
          earlier: [],
          waves: [],
          me: [],
        }),
      ),
    order: () => Promise.resolve(ok({ order: 'o', envelopes: sealed.length, answers, parts })),
    part: (_order, n) => {
      asked.push(n)
      const whole = ok(sealed.slice((n - 1) * perPart, n * perPart))
      return instead(n) ?? Promise.resolve(whole)
    },
    handOver: () => Promise.resolve(fail({ code: 'refused', texts: [] })),
  }
  const start = (onDeath: () => void) => {
    const worker = new InnerWorker()
    workers.push(worker)
    return lineTo(worker, onDeath)
  }
  const journal = journalLine('/journal', () => Promise.reject(new Error('asleep')))
  const means = { server, start, journal, random: randomBytes, order: undefined }
  const bench = new Bench(means)
  return {
    bench,
    asked,
    workers,
    sealed,
    until: (isSo: (standing: Standing) => boolean) =>
      new Promise<void>((resolve) => {
        const end = bench.subscribe(() => {
          if (!isSo(bench.standing())) return
          end()
          resolve()
        })
      }),
    me: holders[0].fingerprint,
    unlock: async () => bench.unlock(await keyFileOf(holders[0]), passphrase),
  }
}

const troubles = ({ bench }: { bench: Bench }) => bench.standing().troubles.map(({ code }) => code)

test('a line that breaks and a part that is cut short lose nothing, and each part is opened once', async () => {
  const failing = [
    Promise.resolve(fail({ code: 'no-line' as const, texts: [] })),
    Promise.resolve(ok(['{}'])),
  ]
  const made = await aBench((n) => (n === 2 ? failing.shift() : undefined))

  await made.unlock()
  expect(made.bench.standing()).toMatchObject({ at: 'paused', done: 10, of: 24 })
  expect(troubles(made)).toEqual(['no-line'])
  await made.bench.goOn()
  expect(troubles(made)).toEqual(['part-incomplete'])
  await made.bench.goOn()

  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { counts: { n: 24 } } })
  expect(made.asked).toEqual([1, 2, 2, 2, 3])
})

test('answers that came since are fetched anew, from the first part', async () => {
  const changed = [Promise.resolve(fail({ code: 'order-changed' as const, texts: [] }))]
  const made = await aBench((n) => (n === 3 ? changed.shift() : undefined))

  await made.unlock()
  expect(made.bench.standing()).toMatchObject({ at: 'paused', done: 0 })
  await made.bench.goOn()

  expect(made.asked).toEqual([1, 2, 3, 1, 2, 3])
  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { troubles: [] } })
})

test('a worker that dies at work is told of, and the next one goes on with what was opened', async () => {
  const deaths = [() => made.workers[0]?.die()]
  const made = await aBench((n) => {
    if (n === 3) setTimeout(deaths.pop() ?? (() => undefined))
    return undefined
  })

  await made.unlock()
  expect(troubles(made)).toEqual(['worker-died'])
  const before = made.asked.filter((n) => n === 1).length
  await made.bench.goOn()

  expect(made.workers).toHaveLength(2)
  expect(made.asked.filter((n) => n === 1)).toHaveLength(before)
  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { counts: { n: 24 } } })
})

test('a worker that dies between two questions is replaced before the second', async () => {
  const made = await aBench()
  await made.unlock()
  const counts = await made.bench.ask('count', { filters: [] })

  made.workers[0]?.die()
  const again = await made.bench.ask('count', { filters: [] })

  expect(again).toEqual(counts)
  expect(made.workers).toHaveLength(2)
})

test('the texts that came are told with the journal of whose key was opened', async () => {
  const made = await aBench()
  await made.unlock()

  const { reading } = made.bench.standing()

  expect(reading?.texts).toEqual([])
  expect(reading?.me).toBe(made.me)
  expect(reading?.newMark()).toMatch(/^[\w-]{21}[AQgw]$/)
})

test('answers are counted before the texts come, which follow while counts are asked for', async () => {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const made = await aBench((n) => {
    if (n < 4) return undefined
    return gate.then(() => ok(made.sealed.slice((n - 1) * perPart, n * perPart)))
  }, withTexts)

  const opening = made.unlock()
  await made.until(({ gathered }) => gathered !== undefined)
  expect(made.bench.standing()).toMatchObject({
    ...{ at: 'opening', done: 6, of: 24, reading: { texts: [] } },
    gathered: { counts: { n: 24 }, troubles: [] },
  })
  expect(await made.bench.ask('count', { filters: [] })).toMatchObject({ n: 24 })
  letGo()
  await opening

  const { at, gathered, reading } = made.bench.standing()
  expect([at, gathered?.texts, gathered?.announced, reading?.texts.length]).toEqual([
    ...['open', 24, 48, 24],
  ])
})

test('texts that do not come leave the counts where they are, and the rest is opened once', async () => {
  const failing = [Promise.resolve(fail({ code: 'no-line' as const, texts: [] }))]
  const made = await aBench((n) => (n === 4 ? failing.shift() : undefined), withTexts)

  await made.unlock()
  expect(made.bench.standing()).toMatchObject({ at: 'paused', done: 6, of: 24 })
  expect(made.bench.standing().gathered?.counts.n).toBe(24)
  await made.bench.goOn()

  expect(made.asked).toEqual([1, 2, 3, 4, 4, 5])
  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { texts: 24, troubles: [] } })
})

test('a worker that dies while texts come is replaced by one that knows the counts', async () => {
  const deaths = [() => made.workers[0]?.die()]
  const made = await aBench((n) => {
    if (n === 5) setTimeout(deaths.pop() ?? (() => undefined))
    return undefined
  }, withTexts)
  await made.unlock()
  expect(troubles(made)).toEqual(['worker-died'])

  const [counts] = await Promise.all([made.bench.ask('count', { filters: [] }), made.bench.goOn()])

  expect(counts).toMatchObject({ n: 24 })
  expect(made.workers).toHaveLength(2)
  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { texts: 24 } })
})

test('where answers came or went while texts were opened, the counts are gone with the rest', async () => {
  const changed = [Promise.resolve(fail({ code: 'order-changed' as const, texts: [] }))]
  const made = await aBench((n) => (n === 5 ? changed.shift() : undefined), withTexts)

  await made.unlock()
  const { at, done, gathered, reading } = made.bench.standing()
  expect([at, done, gathered, reading]).toEqual(['paused', 0, undefined, undefined])
  await made.bench.goOn()

  expect(made.bench.standing()).toMatchObject({ at: 'open', gathered: { texts: 24 } })
})

test('words that are kept nowhere yet, and work on its way, are work too', async () => {
  const made = await aBench()
  await made.unlock()
  made.bench.wipe()
  expect(made.bench.hasWork()).toBe(false)

  made.bench.typed('a-note', true)
  expect(made.bench.hasWork()).toBe(true)
  made.bench.typed('a-note', false)

  expect(made.bench.hasWork()).toBe(false)
})

test('leaving ends the worker and lets go of all that was opened', async () => {
  const made = await aBench()
  await made.unlock()
  expect(made.bench.hasWork()).toBe(true)

  made.bench.wipe()

  expect(made.bench.hasWork()).toBe(false)
  expect(made.workers.map(({ isDead }) => isDead)).toEqual([true])
  expect(made.bench.standing()).toEqual({ at: 'locked', done: 0, of: 0, troubles: [] })
})
