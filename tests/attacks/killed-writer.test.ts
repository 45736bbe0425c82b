import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { answersIdFor, receiptFor, textIdFor } from '#app/vault/receipt'
import { draftIdFor } from '#app/vault/draft-cipher'
import { findDraft } from '#db/responses/queries/drafts'
import { hasEnvelope } from '#db/responses/queries/envelopes'

import { aSurveyOpen, type OpenSurvey } from '../app/operations/a-survey-open'
import { openAll, rowCounts } from '../app/operations/opened'
import type { Engine } from '../support/fresh-stores'
import { killWriters } from './killed-writers'
import type { Note } from './writer'

const trials: [Engine, number][] = [
  ['sqlite', 200],
  ['postgres', 30],
]

test.each(trials)(
  'on %s, of writers killed %i times every acknowledged response is there once and none is torn',
  async (engine, kills) => {
    const survey = await aSurveyOpen(engine)
    const { context, place, code, pair } = survey
    const { today, hour } = context

    const notes = await killWriters({ place, survey: code, today, hour }, kills, 3)

    const tried = namesOf(notes, 'tries')
    const stored = namesOf(notes, 'stored')
    const found = await Promise.all(tried.map((name) => lookFor(survey, name)))
    const whole = found.filter(({ envelopes }) => envelopes === 3).map(({ name }) => name)
    const none = found.filter(({ envelopes }) => envelopes === 0)
    expect(stored.filter((name) => !whole.includes(name))).toEqual([])
    expect(whole.length + none.length).toBe(tried.length)
    expect(found.filter(({ envelopes, draft }) => draft === envelopes > 0)).toEqual([])
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: whole.length * 3 })
    expect(await textsOf(survey, pair)).toEqual([...whole].sort())
    // Otherwise no kill struck where it could do harm.
    expect(stored.length).toBeGreaterThan(kills / 2)
    expect(tried.length - stored.length).toBeGreaterThan(kills / 4)
    if (engine === 'sqlite') expect(await integrity(survey)).toEqual([{ integrity_check: 'ok' }])
  },
  300_000,
)

test('writers that store envelope by envelope leave torn responses when they are killed', async () => {
  const survey = await aSurveyOpen()
  const { context, place, code } = survey
  const task = { place, survey: code, today: context.today, hour: context.hour, careless: true }

  const notes = await killWriters(task, 30, 3)

  const found = await Promise.all(namesOf(notes, 'tries').map((name) => lookFor(survey, name)))
  const torn = found.filter(({ envelopes }) => envelopes === 1 || envelopes === 2)
  expect(torn.length).toBeGreaterThan(0)
}, 360_000)

function namesOf(notes: Note[], said: Note['said']): string[] {
  return notes.filter((note) => note.said === said).map(({ rootKey }) => rootKey)
}

async function lookFor({ context: { responses }, code }: OpenSurvey, name: string) {
  const rootKey = new Uint8Array(Buffer.from(name, 'hex'))
  const receipt = receiptFor(rootKey, code)
  const ids = [
    answersIdFor(receipt, code),
    textIdFor(receipt, code, 'what'),
    textIdFor(receipt, code, 'story'),
  ]
  const there = await Promise.all(ids.map((id) => hasEnvelope(responses, id)))
  const draft = (await findDraft(responses, draftIdFor(rootKey, code))) !== undefined
  return { name, envelopes: there.filter(Boolean).length, draft }
}

async function textsOf({ context }: OpenSurvey, pair: OpenSurvey['pair']): Promise<string[]> {
  const opened = (await openAll(context.responses, pair)) as { question?: string; text: string }[]
  return opened
    .filter(({ question }) => question === 'what')
    .map(({ text }) => text)
    .sort()
}

async function integrity({ context }: OpenSurvey) {
  return (await sql`pragma integrity_check`.execute(context.responses)).rows
}
