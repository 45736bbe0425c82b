import { expect, test } from 'vitest'

import type { MemberFields } from '#app/operations/member-row'
import { addMember, changeMember, removeMember } from '#app/operations/members/keep-member'
import { memberMark } from '#app/operations/members/members-plan'
import type { StaffContext } from '#app/operations/staff-context'
import { listLog } from '#db/register/queries/log'
import { findMember, listMembers } from '#db/register/queries/members'

import { engines } from '../../../support/fresh-stores'
import { aNetwork } from '../a-network'
import { must } from '../answering'

const kenya: MemberFields = {
  ...{ name: ' Bar  Hostess\nAlliance ', country: 'ke', languages: 'sw en sw', voting: 'yes' },
  ...{ contact: 'x@example.org', regional_network: 'Africa', joined: '2011-05' },
}

async function withMember(engine?: Parameters<typeof aNetwork>[0]) {
  const { context } = await aNetwork(engine)
  const { id } = must(await addMember(context, { fields: kenya }))
  return { context, id, seen: await markOf(context, id) }
}

async function markOf({ register }: StaffContext, id: string): Promise<string> {
  const member = await findMember(register, id)
  return member ? memberMark(member) : ''
}

test.each(engines)('on %s an organisation comes in, tidied, with its region', async (engine) => {
  const { context, id } = await withMember(engine)

  expect(await findMember(context.register, id)).toEqual({
    ...{ id, name: 'Bar Hostess Alliance', country: 'KE', region: 'africa', languages: 'sw en' },
    ...{ contact: 'x@example.org', regional_network: 'Africa', voting: 1, joined: '2011-05' },
  })
})

test('the log tells of it without its name', async () => {
  const { context, id, seen } = await withMember()
  await changeMember(context, { id, seen, fields: { ...kenya, voting: 'no', joined: '' } })
  await removeMember(context, { id, reason: ' It left. ' })

  const log = await listLog(context.register)
  expect(log.map(({ what, subject, facts }) => [what, subject, facts])).toEqual([
    ['member added', `member ${id.slice(0, 8)}`, '{}'],
    ['member changed', `member ${id.slice(0, 8)}`, '{"changed":["voting","joined"]}'],
    ['member removed', `member ${id.slice(0, 8)}`, '{"reason":"It left."}'],
  ])
  expect(JSON.stringify(log)).not.toContain('Hostess')
})

test('all that is wrong is told at once, and nothing comes in', async () => {
  const { context } = await aNetwork()
  const fields = { ...kenya, name: ' ', country: '', contact: 'x'.repeat(301), joined: '2011-13' }

  const refused = await addMember(context, { fields })

  expect(refused).toMatchObject({
    ok: false,
    problems: [
      { code: 'member-field', field: 'name' },
      { code: 'member-field', field: 'country' },
      { code: 'member-field-long', field: 'contact', most: 300 },
      { code: 'member-field', field: 'joined' },
    ],
  })
  expect(await listMembers(context.register)).toEqual([])
})

test('no two in a country bear one name, whatever its case; in another country they may', async () => {
  const { context, id } = await withMember()
  const again = { ...kenya, name: 'BAR HOSTESS ALLIANCE' }

  expect(await addMember(context, { fields: again })).toEqual({
    ok: false,
    problems: [{ code: 'member-there', id, name: 'Bar Hostess Alliance' }],
  })
  const uganda = must(await addMember(context, { fields: { ...again, country: 'UG' } }))
  const moved = { id: uganda.id, seen: await markOf(context, uganda.id), fields: again }
  expect(await changeMember(context, moved)).toMatchObject({ problems: [{ code: 'member-there' }] })
})

test('of two who change one organisation the second is told', async () => {
  const { context, id, seen } = await withMember()

  must(await changeMember(context, { id, seen, fields: { ...kenya, voting: 'no' } }))
  const second = await changeMember(context, { id, seen, fields: { ...kenya, joined: '2012' } })

  expect(second).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  expect(await findMember(context.register, id)).toMatchObject({ voting: 0, joined: '2011-05' })
})

test('saving what stands there already is not noted', async () => {
  const { context, id, seen } = await withMember()

  must(await changeMember(context, { id, seen, fields: kenya }))

  expect(await listLog(context.register)).toHaveLength(1)
})

test('one that is gone is neither changed nor removed, and removing takes a reason', async () => {
  const { context, id, seen } = await withMember()

  expect(await removeMember(context, { id, reason: '  ' })).toMatchObject({
    problems: [{ code: 'reason-missing' }],
  })
  expect(await removeMember(context, { id, reason: 'x'.repeat(301) })).toMatchObject({
    problems: [{ code: 'reason-long', most: 300 }],
  })
  must(await removeMember(context, { id, reason: 'It left.' }))
  const gone = { ok: false, problems: [{ code: 'member-gone' }] }
  expect(await removeMember(context, { id, reason: 'It left.' })).toEqual(gone)
  expect(await changeMember(context, { id, seen, fields: kenya })).toEqual(gone)
})

test('whoever may not keep members cannot', async () => {
  const { context, id, seen } = await withMember()
  const auditor: StaffContext = { ...context, roles: ['auditor'] }
  const refused = { ok: false, problems: [{ code: 'not-allowed', right: 'keep members' }] }

  expect(await addMember(auditor, { fields: kenya })).toEqual(refused)
  expect(await changeMember(auditor, { id, seen, fields: kenya })).toEqual(refused)
  expect(await removeMember(auditor, { id, reason: 'x' })).toEqual(refused)
})
