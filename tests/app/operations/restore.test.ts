import { copyFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { erase } from '#app/operations/erase'
import { endToken } from '#app/operations/programs/end-token'
import { findProgram } from '#app/operations/programs/find-program'
import { makeToken } from '#app/operations/programs/make-token'
import { removeKeyHolder } from '#app/operations/remove-key-holder'
import { restore } from '#app/operations/restore'
import { closeStores, openStores, type Stores } from '#db/connection'
import { onlyOne } from '#db/only-one'
import { listApiTokens } from '#db/register/queries/api-tokens'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { listSurveyKeys } from '#db/register/queries/survey-keys'

import { blockTable } from '../../support/block-table'
import { engines } from '../../support/fresh-stores'
import {
  aNetwork,
  aPublishedSurvey,
  newHolder,
  publishNow,
  register,
  soundSurvey,
} from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { backedUp } from './backups'
import { rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const stops = engines.flatMap((engine) =>
  (
    [
      ['responses', 'envelope', 0],
      ['register', 'log', 60],
    ] as const
  ).map(([store, table, left]) => [engine, store, table, left] as const),
)

test.each(stops)(
  'on %s a restore that broke off in the %s is refused to all but a new restore',
  async (engine, store, table, left) => {
    const { context: source } = await aPublishedSurvey()
    await addResponses(source, { slug: 'a-survey', file: fileOfLines(responseLines(40)) })
    const backup = await backedUp(source)
    const { context, place } = await aNetwork(engine)

    const unblock = await blockTable(context[store], table)
    await expect(restore(context, backup)).rejects.toThrow('blocked')
    await unblock()
    const counts = await rowCounts(context.responses)
    expect(counts.envelope).toBe(left)
    expect(await context.register.selectFrom('survey').select('code').execute()).toEqual([])
    await expect(openStores(place)).rejects.toMatchObject({ problem: { code: 'half-restored' } })

    const stores = await openStores(place, { halfRestored: true })
    must(await restore({ ...context, ...stores }, backup))
    await closeStores(stores)
    await closeStores(await openStores(place))
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: 60 })
  },
)

test.each(engines)('on %s only one restore is at work', async (engine) => {
  const backup = await backedUp((await aPublishedSurvey()).context)
  const { context } = await aNetwork(engine)

  const second = await onlyOne(context, 'restore', () => restore(context, backup))

  expect(second).toEqual({ ok: false, problems: [{ code: 'restore-under-way' }] })
})

test('keys of another day give a removed holder nothing back, and say who lacks what', async () => {
  const { context, holders } = await aPublishedSurvey()
  const early = await backedUp(context)
  const chen = await newHolder('Chen')
  const wrapped = [{ survey: 'k7m2', wrapped: new Uint8Array([1]) }]
  must(await register(context, chen, wrapped as never))
  must(await removeKeyHolder(context, { name: 'Amara' }))
  const late = await backedUp(context)
  const { context: elsewhere } = await aNetwork()

  const told = must(await restore(elsewhere, { file: late.file, keysFile: early.keysFile }))

  expect(told).toMatchObject({ withoutKeys: [], lacking: [{ name: 'Chen', slug: 'a-survey' }] })
  const keys = await listSurveyKeys(elsewhere.register, 'k7m2')
  expect(keys.map(({ holder }) => holder)).toEqual([holders[1].fingerprint])
  const refused = await removeKeyHolder(elsewhere, { name: 'Bo' })
  const problem = { code: 'last-key-holder', name: 'Bo', slugs: ['a-survey'] }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('keys of a survey that was erased or is not in the backup stay out', async () => {
  const { context } = await aPublishedSurvey()
  const before = await backedUp(context)
  must(await publishNow(context, { ...soundSurvey({ code: 'q5r8' }), slug: 'another' }))
  const both = await backedUp(context)
  const kept = await keysAfter(before.file, both.keysFile)
  const copy = `${both.keysFile}.copy`
  copyFileSync(both.keysFile, copy)
  must(await erase({ ...context, ...on('2027-03-02') }, { slug: 'a-survey' }))
  const later = await backedUp(context)

  expect(kept).toEqual(['k7m2', 'k7m2'])
  expect(await keysAfter(later.file, copy)).toEqual(['q5r8', 'q5r8'])
})

async function keysAfter(file: string, keysFile: string): Promise<string[]> {
  const { context } = await aNetwork()
  must(await restore(context, { file, keysFile }))
  const keys = await context.register.selectFrom('survey_key').select('survey').execute()
  return keys.map(({ survey }) => survey)
}

test('surveys whose retention is over are named after a restore', async () => {
  const backup = await backedUp((await aPublishedSurvey()).context)
  const { context } = await aNetwork()

  const told = must(await restore({ ...context, ...on('2027-03-02') }, backup))

  expect(told.overdue).toEqual([{ slug: 'a-survey', retentionOn: '2027-03-01' }])
})

test('after a restore without keys a key holder can be added, and is told what is lost', async () => {
  const { file } = await backedUp((await aPublishedSurvey()).context)
  const { context } = await aNetwork()
  must(await restore(context, { file }))

  const added = await register(context, await newHolder('Chen'))

  expect(added).toEqual({ ok: true, value: { surveys: 0, withoutKeys: ['a-survey'] } })
})

test('programs read nothing after a restore, and each token that ends is named and noted', async () => {
  const { context } = await aPublishedSurvey()
  const make = async (name: string) =>
    must(await makeToken(context, { name, surveys: [], expiresOn: '2026-06-30' }))
  const [website, map] = [await make('The website'), await make('A map')]
  const backup = await backedUp(context)
  must(await endToken(context, { id: await idOf(context, 'A map') }))
  const { context: elsewhere } = await aNetwork()

  const told = must(await restore(elsewhere, backup))

  expect(told.endedTokens).toEqual(['A map', 'The website'])
  for (const { token } of [website, map])
    expect(await findProgram(elsewhere, token)).toMatchObject({ ok: false })
  const noted = (await listLog(elsewhere.register)).filter(({ what }) => what === 'token ended')
  expect(noted.map(({ subject }) => subject)).toEqual(['A map', 'The website'])
  expect(await findBrokenLogEntry(elsewhere.register)).toBeUndefined()
})

async function idOf({ register: db }: Stores, name: string): Promise<string> {
  const tokens = await listApiTokens(db, { page: 1, each: 10 })
  return tokens.find((token) => token.name === name)?.id ?? ''
}
