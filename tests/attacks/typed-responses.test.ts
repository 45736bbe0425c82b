import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import { addSheets } from '#app/operations/entry/add-sheets'
import { enterResponse } from '#app/operations/entry/enter-response'
import { sealSheet, type Gathering } from '#app/operations/entry/seal-sheet'
import { makeBundle } from '#app/operations/make-bundle'
import type { ResponsesDb } from '#db/connection'

import { aPublishedSurvey, soundSurvey } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { fileOfLines } from '../app/operations/responses-in-lines'
import { rowCounts } from '../app/operations/opened'

const slug = 'a-survey'
const talks = soundSurvey({ unit: 'group', entered: ['interview', 'discussion'] })
const typed = () => ({
  ...{ slug, sheet: randomBytes(32), mode: 'discussion' as const, people: 7, lang: 'en' as const },
  answers: { area: 'north', story: 'Told in the group.' },
})

async function atWork(): Promise<Gathering> {
  const { context } = await aPublishedSurvey('sqlite', talks)
  return { ...context, secret: randomBytes(32) }
}

type Enter = (context: Gathering, n: number) => Promise<unknown>

const ways: [string, Enter][] = [
  ['one page', async (context) => must(await enterResponse(context, typed()))],
  [
    'a stack of one sheet',
    async (context) => {
      const sheets = [must(await sealSheet(context, typed()))]
      return must(await addSheets(context, { slug, sheets }))
    },
  ],
  [
    'a file of one line',
    async (context, n) => {
      const answers = { area: 'north', story: `Told in group ${n}.` }
      return must(
        await addResponses(context, {
          slug,
          file: fileOfLines([JSON.stringify({ lang: 'en', answers })]),
        }),
      )
    },
  ],
]

test.each(ways)('answers that came on %s lie no nearer to their text than chance has it', async (_way, enter) => {
  let [siblings, pairs] = [0, 0]
  for (let survey = 0; survey < 6; survey += 1) {
    const order = await orderInFile(enter)
    for (const [place, response] of order.slice(1).entries()) {
      pairs += 1
      if (order[place] === response) siblings += 1
    }
  }

  // By chance one in fifteen.
  expect(siblings / pairs).toBeLessThan(0.25)
}) // prettier-ignore

/** To which of eight responses each envelope belongs, as they lie in the file. */
async function orderInFile(enter: Enter): Promise<number[]> {
  const context = await atWork()
  const known = new Map<string, { response: number; body: Uint8Array }>()
  for (let response = 0; response < 8; response += 1) {
    await enter(context, response)
    const rows = await context.responses.selectFrom('envelope').selectAll().execute()
    for (const { id, body } of rows) {
      const name = Buffer.from(id).toString('hex')
      if (!known.has(name)) known.set(name, { response, body })
    }
  }
  const bytes = readFileSync(join(context.dataDir ?? '', 'responses.sqlite'))
  const placed = [...known.values()].map(({ response, body }) => {
    return { response, at: bytes.indexOf(body) }
  })
  return placed.sort((left, right) => left.at - right.at).map(({ response }) => response)
}

test.each(ways.slice(0, 2))(
  'whoever enters on %s while answers are handed out is in the bundle, or nowhere',
  async (_way, enter) => {
    const { context: staff } = await aPublishedSurvey('postgres', talks)
    const context = { ...staff, secret: randomBytes(32) }
    must(await close(context, { slug }))
    const under = await context.responses.transaction().execute(async (slow) => {
      // Envelopes can be read and not written, as on a disk that is busy.
      await sql`lock table envelope in exclusive mode`.execute(slow)
      const entering = enter(context, 0)
      await waiting(slow, 1)
      let isOver = false
      const bundling = makeBundle(context, { slug }).finally(() => (isOver = true))
      await waiting(slow, 2, () => isOver)
      return [bundling, entering] as const
    })
    const [bundle] = await Promise.all(under)

    const stored = await rowCounts(context.responses)
    expect(must(bundle).head.envelopes).toBe(stored.envelope)
    expect(stored.draft).toBe(0)
  },
)

/** Waits until so many others wait for a lock. */
async function waiting(db: ResponsesDb, many: number, isOver = () => false): Promise<void> {
  while (!isOver()) {
    // Within a transaction the list of others stays as it was first read.
    await sql`select pg_stat_clear_snapshot()`.execute(db)
    const { rows } = await sql<{ many: number }>`
      select count(*)::integer as many from pg_locks
      where not granted and pid in (
        select pid from pg_stat_activity where datname = current_database()
      )`.execute(db)
    if ((rows[0]?.many ?? 0) >= many) return
    await setTimeout(10)
  }
}
