import { expect, test } from 'vitest'

import { importMembers } from '#app/operations/import-members'
import type { MemberFields } from '#app/operations/member-row'
import { listLog } from '#db/register/queries/log'
import { listMembers } from '#db/register/queries/members'

import { engines } from '../../support/fresh-stores'
import { aNetwork } from './a-network'

const kenya = {
  ...{ name: 'Bar Hostess Alliance', country: 'ke', languages: 'en; SW', contact: 'x@example.org' },
  ...{ regional_network: 'Africa', voting: 'Yes', joined: '2011-05' },
}
const chile = { ...kenya, name: 'Fundación', country: 'CL', languages: 'es', voting: 'no' }

const fileOf = (...rows: MemberFields[]) => ({
  rows: rows.map((fields, at) => ({ row: at + 2, fields })),
  dryRun: false,
  removeMissing: false,
})

test.each(engines)('on %s members come in with the region of their country', async (engine) => {
  const { context } = await aNetwork(engine)

  await importMembers(context, fileOf(kenya, chile))

  const [first, second] = await listMembers(context.register)
  expect(first).toMatchObject({ country: 'KE', region: 'africa', languages: 'en sw', voting: 1 })
  expect(second).toMatchObject({ country: 'CL', region: 'latin_america', voting: 0 })
})

test('the same file again changes nothing, and one changed field changes one member', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya, chile))
  const before = await listMembers(context.register)

  const again = await importMembers(context, fileOf(kenya, chile))
  const changed = await importMembers(context, fileOf(kenya, { ...chile, voting: 'yes' }))

  expect(again).toMatchObject({ value: { added: 0, changed: 0, unchanged: 2 } })
  expect(changed).toMatchObject({ value: { added: 0, changed: 1, unchanged: 1 } })
  const after = await listMembers(context.register)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('one wrong row keeps the whole file out, and every problem names its row', async () => {
  const { context } = await aNetwork()
  const wrong = { ...kenya, name: '', country: 'XX', voting: 'perhaps', joined: '2011-13' }

  const refused = await importMembers(context, fileOf(kenya, wrong, { ...kenya, country: 'KE' }))

  const fields = ['name', 'country', 'voting', 'joined']
  expect(refused).toMatchObject({
    ok: false,
    problems: [
      ...fields.map((field) => ({ code: 'member-field', row: 3, field })),
      { code: 'member-twice', row: 4, first: 2 },
    ],
  })
  expect(await listMembers(context.register)).toEqual([])
})

test('a dry run says what would change and changes nothing', async () => {
  const { context } = await aNetwork()

  const dry = await importMembers(context, { ...fileOf(kenya, chile), dryRun: true })

  expect(dry).toMatchObject({ ok: true, value: { added: 2 } })
  expect(await listMembers(context.register)).toEqual([])
  expect(await listLog(context.register)).toEqual([])
})

test('members that a file does not name stay, unless they are to be removed', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya, chile))

  const kept = await importMembers(context, fileOf(kenya))
  const removed = await importMembers(context, { ...fileOf(kenya), removeMissing: true })

  expect(kept).toMatchObject({ value: { missing: 1, removed: 0 } })
  expect(removed).toMatchObject({ value: { missing: 0, removed: 1 } })
  expect(await listMembers(context.register)).toHaveLength(1)
})

test('a file without members removes nobody', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya, chile))

  const refused = await importMembers(context, { ...fileOf(), removeMissing: true })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'all-members-missing' }] })
  expect(await listMembers(context.register)).toHaveLength(2)
  expect(await importMembers(context, fileOf())).toMatchObject({ value: { missing: 2 } })
})
