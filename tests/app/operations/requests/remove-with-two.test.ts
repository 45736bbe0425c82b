import { expect, test } from 'vitest'

import { addKeyOwner } from '#db/register/queries/key-owners'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { findRequest } from '#db/register/queries/requests'
import { endAccount } from '#app/operations/people/change-colleague'
import { approveRemoval } from '#app/operations/requests/approve'
import { declineRequest, takeBackRequest } from '#app/operations/requests/decide'
import { removeOrAsk } from '#app/operations/requests/remove-or-ask'
import type { StaffContext } from '#app/operations/staff-context'

import { engines } from '../../../support/fresh-stores'
import { newHolder, publishNow, register, soundSurvey } from '../a-network'
import { must } from '../answering'
import { aPerson, codesOf, letAlone, seen, twoHolders, type Person } from './four-eyes'

/** Amara and Bo work here; besides theirs there is Chi’s key. */
async function threeKeys(engine?: (typeof engines)[number]) {
  const place = await twoHolders(engine)
  const chi = await newHolder('Chi')
  must(await register(place.context, chi))
  return { ...place, chi }
}

async function askFor(context: StaffContext, name: string): Promise<string> {
  const { request } = must(await removeOrAsk(context, { name }))
  if (!request) throw new Error('It was removed at once.')
  return request.id
}

async function approveAs(context: Person, id: string) {
  const { shown } = await seen(context, id)
  return approveRemoval(context, { id, shown })
}

function decline(context: Person, id: string) {
  return declineRequest(context, { id, revision: 1, reason: 'I want to keep it.' })
}

const namesIn = async ({ register: db }: StaffContext) =>
  (await listKeyHolders(db)).map(({ name }) => name)

test.each(engines)('on %s a key goes only once a second person approves', async (engine) => {
  const { amara, bo, context } = await threeKeys(engine)
  must(await publishNow(context, soundSurvey()))

  const id = await askFor(amara, 'Chi')
  expect(await namesIn(context)).toEqual(['Amara', 'Bo', 'Chi'])
  expect(await codesOf(approveAs(amara, id))).toEqual(['own-request'])
  expect(must(await approveAs(bo, id))).toEqual({ left: 2 })

  expect(await namesIn(context)).toEqual(['Amara', 'Bo'])
  expect(await findRequest(context.register, id)).toMatchObject({
    ...{ kind: 'remove-key', state: 'approved', decider: 'Bo', holder: 'Chi' },
  })
  const entries = (await listLog(context.register)).slice(-2)
  expect(entries.map(({ who, what, subject }) => `${who}: ${what} ${subject}`)).toEqual([
    'Bo: key holder removed Chi',
    'Bo: request approved Chi',
  ])
  expect(await findBrokenLogEntry(context.register)).toBeUndefined()
})

test('an administrator who holds no key may be the second person', async () => {
  const { amara, context } = await threeKeys()
  const ada = await aPerson(context, 'Ada', ['administrator'])
  const designer = await aPerson(context, 'Dao', ['designer'])
  const id = await askFor(amara, 'Chi')

  expect(await codesOf(approveAs(designer, id))).toEqual(['not-allowed'])
  expect(await codesOf(approveAs(ada, id))).toEqual(['done'])
})

test('whose key it is may agree, and does not keep it against everybody else', async () => {
  const { amara, bo, holders, context } = await threeKeys()
  const owner = { fingerprint: holders[1].fingerprint, person: bo.session.colleague.id }
  await addKeyOwner(context.register, owner)
  const id = await askFor(amara, 'Bo')

  await aPerson(context, 'Ada', ['administrator'])
  expect(await codesOf(decline(bo, id))).toEqual(['own-key-asked'])
  expect(await codesOf(approveAs(bo, id))).toEqual(['done'])
})

test('whose key it is may say no where nobody else could decide, and it can be asked anew', async () => {
  const { amara, bo, holders, context } = await threeKeys()
  const owner = { fingerprint: holders[1].fingerprint, person: bo.session.colleague.id }
  await addKeyOwner(context.register, owner)
  const id = await askFor(amara, 'Bo')

  expect(await codesOf(decline(bo, id))).toEqual(['done'])
  expect(await findRequest(context.register, id)).toMatchObject({ state: 'declined' })
  expect(await askFor(amara, 'Bo')).not.toBe(id)
})

test('whose key it is may say no to what nobody could approve, so that it can be asked anew', async () => {
  const { amara, bo, holders, context } = await threeKeys()
  const ada = await aPerson(context, 'Ada', ['administrator'])
  const owner = { fingerprint: holders[1].fingerprint, person: bo.session.colleague.id }
  await addKeyOwner(context.register, owner)
  must(await publishNow(context, soundSurvey()))
  const [first, second] = [await askFor(amara, 'Chi'), await askFor(amara, 'Bo')]
  must(await approveAs(ada, first))

  const anew = () => removeOrAsk(amara, { name: 'Bo', singleKey: 'Amara' })
  expect(await codesOf(anew())).toEqual(['waiting-already'])
  expect(await codesOf(decline(bo, second))).toEqual(['done'])
  const { request } = must(await anew())
  expect(must(await approveAs(bo, request?.id ?? ''))).toEqual({ left: 1 })
})

test('where nobody else could decide, or nobody has to, a key goes at once', async () => {
  const { amara, bo, context } = await threeKeys()
  const { id } = bo.session.colleague
  must(await endAccount(context, { id, revision: 1, evenSecond: true }))

  expect(must(await removeOrAsk(amara, { name: 'Chi' }))).toEqual({ left: 2 })
  await aPerson(context, 'Dao', ['key-holder'])
  await letAlone(context)
  expect(must(await removeOrAsk(amara, { name: 'Bo' }))).toEqual({ left: 1 })
})

test('the command line asks like anybody else where two could decide', async () => {
  const { bo, context } = await threeKeys()
  const id = await askFor({ ...context, who: 'command line' }, 'Chi')

  expect(await findRequest(context.register, id)).toMatchObject({ asked_by: null })
  expect(await codesOf(approveAs(bo, id))).toEqual(['done'])
})

test('a page that said otherwise about the second person removes nothing', async () => {
  const { amara, context } = await threeKeys()

  const blind = removeOrAsk(amara, { name: 'Chi', seen: { second: false } })

  expect(await codesOf(blind)).toEqual(['changed-meanwhile'])
  expect(await namesIn(context)).toContain('Chi')
})

test('asking again for the same key finds the request there is; taken back, nothing is left of it', async () => {
  const { amara, bo } = await threeKeys()
  const id = await askFor(amara, 'Chi')

  expect(await askFor(bo, 'Chi')).toBe(id)
  must(await takeBackRequest(amara, { id, revision: 1 }))
  expect(await codesOf(approveAs(bo, id))).toEqual(['decided-already'])
})

test('what became the last or the only other key since does not go without anybody’s knowing', async () => {
  const { amara, bo, context } = await threeKeys()
  must(await publishNow(context, soundSurvey()))
  const [first, second] = [await askFor(amara, 'Chi'), await askFor(amara, 'Bo')]
  const { shown } = await seen(bo, second)
  must(await approveAs(bo, first))

  expect(await codesOf(approveRemoval(bo, { id: second, shown }))).toEqual(['single-key-left'])
  expect(await codesOf(approveAs(bo, second))).toEqual(['single-key-left'])
  expect(await codesOf(removeOrAsk(bo, { name: 'Chi' }))).toEqual(['no-such-holder'])
})

test.each([['Amara', 'Bo'] as const, ['Bo', 'Amara'] as const])(
  'the last key of all goes by no request: neither after %s’s nor where it is the only one (%s)',
  async (gone, last) => {
    const { bo, context } = await twoHolders()
    const machine = { ...context, who: 'command line' }
    const ids = new Map<string, string>()
    for (const name of [gone, last]) {
      const { request } = must(await removeOrAsk(machine, { name, evenLast: true }))
      ids.set(name, request?.id ?? '')
    }
    const { shown } = await seen(bo, ids.get(last) ?? '')
    must(await approveAs(bo, ids.get(gone) ?? ''))

    const blind = approveRemoval(bo, { id: ids.get(last) ?? '', shown })
    expect(await codesOf(blind)).toEqual(['only-key'])
    expect(await codesOf(approveAs(bo, ids.get(last) ?? ''))).toEqual(['only-key'])
    expect(await codesOf(removeOrAsk(machine, { name: last, evenLast: true }))).toEqual([
      'only-key',
    ])
    expect(await namesIn(context)).toEqual([last])
  },
)

test('another key under the same name is not the one that was asked for', async () => {
  const { amara, bo, context, chi } = await threeKeys()
  const id = await askFor(amara, 'Chi')
  const other = await newHolder('Chi')
  await context.register
    .updateTable('key_holder')
    .set({ removed_on: context.today })
    .where('fingerprint', '=', chi.fingerprint)
    .execute()
  must(await register(context, other))

  expect(await codesOf(approveAs(bo, id))).toEqual(['no-such-holder'])
  expect(await namesIn(context)).toContain('Chi')
})
