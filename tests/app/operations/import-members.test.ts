import { expect, test } from 'vitest'

import { importMembers, planMembers } from '#app/operations/import-members'
import type { FileFields } from '#app/operations/member-row'
import { listLog } from '#db/register/queries/log'
import { listMembers } from '#db/register/queries/members'

import { engines } from '../../support/fresh-stores'
import { aNetwork } from './a-network'
import { must } from './answering'

const kenya = {
  ...{ name: 'Bar Hostess Alliance', country: 'ke', languages: 'en; SW', contact: 'x@example.org' },
  ...{ regional_network: 'Africa', voting: 'Yes', joined: '2011-05' },
}
const chile = { ...kenya, name: 'Fundación', country: 'CL', languages: 'es', voting: 'no' }

const fileOf = (...rows: FileFields[]) => ({
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

test('of columns that a file lacks known members keep what they have, and new ones have nothing', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya))
  const fewer = { country: 'KE', contact: 'new@example.org', voting: 'no' }
  const file = fileOf({ name: kenya.name, ...fewer }, { name: 'Newcomer', ...fewer })

  const change = await importMembers(context, file)

  expect(change).toMatchObject({ value: { added: 1, changed: 1 } })
  expect(await listMembers(context.register)).toMatchObject([
    { languages: 'en sw', contact: 'new@example.org', voting: 0, joined: '2011-05' },
    { languages: '', contact: 'new@example.org', regional_network: '', joined: '' },
  ])
})

test('what a file leaves empty is emptied, also of known members', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya))

  await importMembers(context, fileOf({ ...kenya, joined: '', languages: '' }))

  expect(await listMembers(context.register)).toMatchObject([{ languages: '', joined: '' }])
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

test('rows that cannot be read hide nothing of what is wrong with the others', async () => {
  const { context } = await aNetwork()
  const { rows } = fileOf({ ...kenya, voting: 'perhaps' })
  const narrow = { code: 'width', row: 3, found: 2, wanted: 7 } as const

  const refused = await planMembers(context, { rows: [...rows, narrow] })

  expect(refused).toMatchObject({ problems: [{ row: 2, field: 'voting' }, narrow] })
})

test('a country may be called by its name in any language of the network', async () => {
  const { context } = await aNetwork()
  const names = ['Kenya', 'Россия', '中国', 'Perú', 'Côte d’Ivoire']
  const rows = names.map((country, at) => ({ ...kenya, name: `No. ${String(at)}`, country }))

  must(await importMembers(context, fileOf(...rows, { ...kenya, name: 'No. 9', country: 'cn' })))

  const countries = (await listMembers(context.register)).map(({ country }) => country)
  expect(countries).toEqual(['KE', 'RU', 'CN', 'PE', 'CI', 'CN'])
})

test('a name that two countries bear is refused, and both are named', async () => {
  const { context } = await aNetwork()

  const refused = await importMembers(context, fileOf({ ...kenya, country: 'Congo' }))

  const countries = ['CD', 'CG']
  const code = 'member-country-unclear'
  expect(refused).toMatchObject({ problems: [{ code, row: 2, value: 'Congo', countries }] })
})

test('a language of two letters is one that there is', async () => {
  const { context } = await aNetwork()
  const wrong = await planMembers(context, fileOf({ ...kenya, languages: 'en xx' }))
  const right = await planMembers(context, fileOf({ ...kenya, languages: 'sw PT-br luo zh' }))

  const field = 'languages'
  expect(wrong).toMatchObject({ problems: [{ code: 'member-field', field, value: 'en xx' }] })
  expect(right).toMatchObject({ value: { added: [{ languages: 'sw pt-br luo zh' }] } })
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

test('a plan names every change, and agreeing to it does just that', async () => {
  const { context } = await aNetwork()
  await importMembers(context, fileOf(kenya, chile))
  const peru = { ...kenya, name: 'Perú', country: 'PE' }
  const { rows } = fileOf({ ...kenya, joined: '' }, peru)

  const plan = must(await planMembers(context, { rows }))
  const agreed = { ...fileOf({ ...kenya, joined: '' }, peru), agreed: plan.mark }

  expect(plan).toMatchObject({
    ...{ added: [{ name: 'Perú' }], unchanged: 0, missing: [{ name: 'Fundación' }] },
    changed: [{ before: { joined: '2011-05' }, after: { joined: '' } }],
  })
  expect(await importMembers(context, agreed)).toMatchObject({ value: { added: 1, changed: 1 } })
})

test('what was agreed to is not done to a register that changed meanwhile', async () => {
  const { context } = await aNetwork()
  const { rows } = fileOf(kenya)
  const { mark } = must(await planMembers(context, { rows }))
  await importMembers(context, fileOf(chile))

  const refused = await importMembers(context, { ...fileOf(kenya), agreed: mark })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'members-changed-meanwhile' }] })
  expect(await listMembers(context.register)).toHaveLength(1)
})

test('voting is understood in the languages of the network', async () => {
  const { context } = await aNetwork()
  const said = ['oui', 'Sí', 'да', '是', 'non', 'нет', '否']
  const rows = said.map((voting, at) => ({ ...kenya, name: `No. ${String(at)}`, voting }))

  await importMembers(context, fileOf(...rows))

  const voting = (await listMembers(context.register)).map((member) => member.voting)
  expect(voting).toEqual([1, 1, 1, 1, 0, 0, 0])
})

test.each(engines)(
  'on %s thousands come in at once, and as many are changed and leave',
  async (engine) => {
    const { context } = await aNetwork(engine)
    const many = Array.from({ length: 2500 }, (_, at) => ({ ...kenya, name: `No. ${String(at)}` }))
    const changed = many.slice(0, 1500).map((fields) => ({ ...fields, voting: 'no' }))

    const first = await importMembers(context, fileOf(...many))
    const second = await importMembers(context, { ...fileOf(...changed), removeMissing: true })

    expect(first).toMatchObject({ value: { added: 2500 } })
    expect(second).toMatchObject({ value: { changed: 1500, removed: 1000 } })
    expect(await listMembers(context.register)).toHaveLength(1500)
  },
)

test('a file in which every row is wrong is refused, however long it is', async () => {
  const { context } = await aNetwork()
  const nobody = { name: '', country: '', languages: '!', contact: '', regional_network: '' }
  const rows = Array.from({ length: 50_000 }, () => ({ ...nobody, voting: '', joined: 'x' }))

  const refused = await importMembers(context, fileOf(...rows))

  expect(refused.ok ? 0 : refused.problems.length).toBe(250_000)
})
