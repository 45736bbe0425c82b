import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { close } from '#app/operations/close'
import { addSheets } from '#app/operations/entry/add-sheets'
import { enterResponse } from '#app/operations/entry/enter-response'
import type { SealedSheet } from '#app/operations/entry/sealed-sheet'
import { sealSheet, type Gathering } from '#app/operations/entry/seal-sheet'
import { makeBundle } from '#app/operations/make-bundle'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, requireSurveyKey, soundSurvey } from './a-network'
import { must } from './answering'
import { openAll, rowCounts } from './opened'

const slug = 'a-survey'
const talks = soundSurvey({ unit: 'group', entered: ['interview', 'discussion'] })
const secret = randomBytes(32)

const typed = (n: number) => ({
  ...{ slug, sheet: randomBytes(32), mode: 'discussion' as const, people: 7, lang: 'en' as const },
  answers: { area: 'north', story: `Told in group ${n}.` },
})

async function sealed(context: Gathering, count: number): Promise<SealedSheet[]> {
  const sheets: SealedSheet[] = []
  for (let n = 0; n < count; n += 1) sheets.push(must(await sealSheet(context, typed(n))))
  return sheets
}

/** A survey whose answers were handed out. */
async function handedOut(engine = usualEngine) {
  const { context, holders } = await aPublishedSurvey(engine, talks)
  must(await enterResponse(context, typed(0)))
  must(await close(context, { slug }))
  must(await makeBundle(context, { slug }))
  const key = await requireSurveyKey(context, 'k7m2', holders[0])
  const gathering = { ...context, secret }
  return { context: gathering, stored: () => openAll(context.responses, key) }
}

test.each(engines)(
  'on %s ten late sheets are stored together, each of them once',
  async (engine) => {
    const { context, stored } = await handedOut(engine)
    const sheets = await sealed(context, 10)
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: 2 })

    const first = must(await addSheets(context, { slug, sheets }))
    const again = must(await addSheets(context, { slug, sheets }))

    expect([first, again]).toEqual([
      { added: 10, already: 0 },
      { added: 0, already: 10 },
    ])
    const texts = (await stored()).flatMap((each) =>
      typeof each === 'object' && each && 'text' in each ? [each.text] : [],
    )
    expect(texts).toHaveLength(11)
    expect(texts).toContain('Told in group 9.')
  },
)

test('fewer than ten new ones are refused, whatever was stored before lies beside them', async () => {
  const { context } = await handedOut()
  const sheets = await sealed(context, 10)
  const more = await sealed(context, 9)
  must(await addSheets(context, { slug, sheets }))
  const before = await rowCounts(context.responses)

  expect(await addSheets(context, { slug, sheets: more })).toMatchObject({
    problems: [{ code: 'too-few-sheets', count: 9, least: 10 }],
  })
  expect(await addSheets(context, { slug, sheets: [...sheets, ...more] })).toMatchObject({
    problems: [{ code: 'too-few-sheets', count: 9, least: 10 }],
  })
  const doubled = [...more, ...more]
  expect(await addSheets(context, { slug, sheets: doubled })).toMatchObject({
    problems: [{ code: 'too-few-sheets', count: 9 }],
  })
  expect(await rowCounts(context.responses)).toEqual(before)
})

test('a sheet alone is not taken once the answers were handed out', async () => {
  const { context } = await handedOut()

  expect(await enterResponse(context, typed(1))).toMatchObject({ problems: [{ code: 'bundled' }] })
})

test('a sheet that was changed, or that another server or survey sealed, stores none', async () => {
  const { context } = await handedOut()
  const sheets = await sealed(context, 10)
  const [first, second] = sheets
  if (!first || !second) throw new Error('Nothing was sealed.')
  const elsewhere = await sealed({ ...context, secret: randomBytes(32) }, 1)
  const wrong: SealedSheet[] = [
    ...elsewhere,
    { ...first, envelopes: second.envelopes },
    { ...first, envelopes: first.envelopes.slice(0, 1) },
    { ...first, envelopes: first.envelopes.map((each) => ({ ...each, kind: 'answers' as const })) },
    { ...first, mark: '' },
    { envelopes: [], mark: first.mark },
  ]

  for (const each of wrong) {
    const done = await addSheets(context, { slug, sheets: [each, ...sheets] })
    expect(done).toMatchObject({ problems: [{ code: 'foreign-sheet' }] })
  }
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 2 })
})
