import { expect, test } from 'vitest'

import { changeNetwork } from '#app/operations/people/network'
import { setAccessEnd } from '#app/operations/packs/set-access-end'
import { endAccount } from '#app/operations/people/change-colleague'
import { findAccessEnd } from '#db/register/queries/access-ends'
import { listLog } from '#db/register/queries/log'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aColleague, aWorkplace, network, sessionOf } from '../people/a-workplace'

const hourOf = (time: string) => Math.floor(Date.parse(time) / 3_600_000)

/** A workplace at that hour, for sessions end by themselves after some. */
async function aWorkplaceAt(time: string, engine = usualEngine) {
  const { context } = await aWorkplace(engine)
  return { ...context, now: Date.parse(time), hour: hourOf(time) }
}

test.each(engines)('on %s the role counts until the last day is over', async (engine) => {
  const context = await aWorkplaceAt('2026-02-01T20:00Z', engine)
  const { token, session } = await aColleague(context, 'Chen', ['consultant', 'auditor'])
  must(await setAccessEnd(context, { id: session.colleague.id, before: '', day: '2026-02-01' }))
  const at = async (time: string) => {
    const { colleague, lastDay, isOver } = await sessionOf(
      { ...context, hour: hourOf(time) },
      token,
    )
    return { roles: colleague.roles, lastDay, isOver }
  }

  const lastDay = '2026-02-01'
  const roles = ['consultant', 'auditor']
  expect(await at('2026-02-01T23:00Z')).toEqual({ roles, lastDay, isOver: false })
  expect(await at('2026-02-02T00:00Z')).toEqual({ roles: ['auditor'], lastDay, isOver: true })
})

test('days end as the network’s do', async () => {
  const context = await aWorkplaceAt('2026-02-02T05:00Z')
  must(await changeNetwork(context, { ...network, timeZone: 'Pacific/Honolulu' }))
  const { token, session } = await aColleague(context, 'Chen', ['consultant'])
  must(await setAccessEnd(context, { id: session.colleague.id, before: '', day: '2026-02-01' }))
  const overAt = async (time: string) =>
    (await sessionOf({ ...context, hour: hourOf(time) }, token)).isOver

  expect(await overAt('2026-02-02T09:00Z')).toBe(false)
  expect(await overAt('2026-02-02T10:00Z')).toBe(true)
})

test('the end can be moved and taken away, and the log tells', async () => {
  const { context } = await aWorkplace()
  const { id } = (await aColleague(context, 'Chen', ['consultant'])).session.colleague
  must(await setAccessEnd(context, { id, before: '', day: '2026-03-01' }))
  must(await setAccessEnd(context, { id, before: '2026-03-01', day: '2026-04-01' }))
  must(await setAccessEnd(context, { id, before: '2026-04-01', day: '2026-04-01' }))
  must(await setAccessEnd(context, { id, before: '2026-04-01', day: '' }))

  const told = (await listLog(context.register)).filter(({ what }) => what === 'access end set')
  expect(await findAccessEnd(context.register, id)).toBeUndefined()
  expect(told.map(({ facts }) => (JSON.parse(facts) as { day: string }).day)).toEqual([
    ...['2026-03-01', '2026-04-01', ''],
  ])
})

test.each([
  ['tomorrow', 'day-unreadable'],
  ['2026-02-30', 'day-unreadable'],
  ['2026-13-01', 'day-unreadable'],
  ['0026-02-01', 'day-unreadable'],
])('“%s” is no day', async (day, code) => {
  const { context } = await aWorkplace()
  const { id } = (await aColleague(context, 'Chen', ['consultant'])).session.colleague

  const set = await setAccessEnd(context, { id, before: '', day })

  expect(set).toEqual({ ok: false, problems: [{ code }] })
})

test('two who set an end at once notice each other', async () => {
  const { context } = await aWorkplace()
  const { id } = (await aColleague(context, 'Chen', ['consultant'])).session.colleague
  must(await setAccessEnd(context, { id, before: '', day: '2026-03-01' }))

  const second = await setAccessEnd(context, { id, before: '', day: '2026-05-01' })

  expect(second).toEqual({ ok: false, problems: [{ code: 'day-changed-meanwhile' }] })
})

test('nobody is given an end whose account has ended', async () => {
  const { context } = await aWorkplace()
  const { id, revision } = (await aColleague(context, 'Chen', ['consultant'])).session.colleague
  must(await endAccount(context, { id, revision }))

  const set = await setAccessEnd(context, { id, before: '', day: '2026-03-01' })

  expect(set).toEqual({ ok: false, problems: [{ code: 'person-gone' }] })
})
