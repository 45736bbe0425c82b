import { expect, test } from 'vitest'

import { importMembers } from '#app/operations/import-members'
import type { MemberFields } from '#app/operations/member-row'
import { removeMember } from '#app/operations/members/keep-member'
import { paths } from '#app/paths'
import { listMembers } from '#db/register/queries/members'

import { textOf } from '../../../support/page-forms'
import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { must } from '../../operations/answering'
import { aColleagueIn, sharedWorkplace } from '../at-the-door'

const workplace = sharedWorkplace()
const said = (client: PlainClient) => textOf(client.page.body)
const kenya: MemberFields = {
  ...{ name: 'Ñandú Alliance', country: 'KE', languages: 'sw en', contact: 'x@example.org' },
  ...{ regional_network: 'Africa network', voting: 'yes', joined: '2011-05' },
}
const typed = ({ languages, ...fields }: MemberFields) =>
  new URLSearchParams([
    ...Object.entries(fields),
    ...languages.split(' ').map((code) => ['languages', code]),
  ])

const membersNow = () => workIn(workplace.dataDir, ({ register }) => listMembers(register))

const removal = (reason: string) => new URLSearchParams({ do: 'remove', reason })

/** An organisation of this name in the register, and its page open. */
async function openMember(client: PlainClient, name: string): Promise<string> {
  await workIn(workplace.dataDir, async (context) => {
    const rows = [{ row: 2, fields: { ...kenya, name } }]
    must(await importMembers(context, { rows, dryRun: false, removeMissing: false }))
  })
  const id = (await membersNow()).find((member) => member.name === name)?.id ?? ''
  await client.open(paths.member(id))
  return id
}

test('an organisation is added, found by its name without accents, changed and removed', async () => {
  const client = await aColleagueIn(workplace, 'Adds Members')
  await client.open(paths.newMember())
  await client.press('do', { ...fieldsOf(kenya), languages: ['sw', 'en'] })
  expect(said(client)).toContain('The member was added.')
  await client.open(`${paths.members()}?name=NANDU+all&country=KE&region=africa&language=sw`)
  expect(said(client)).toContain('1 member found')
  expect(said(client)).toContain('Kenya')

  const [member] = await membersNow()
  await client.open(paths.member(member?.id ?? ''))
  await client.press('do', { voting: ['no'] }, 'change')
  expect(said(client)).toContain('Your changes are saved.')
  expect(await membersNow()).toMatchObject([{ voting: 0, languages: 'sw en' }])
  await client.post(client.page.path, removal('It left the network.'))

  expect(said(client)).toContain('The member was taken out of the register.')
  expect(await membersNow()).toEqual([])
})

test('what is wrong is said at each field, and all that was typed comes back', async () => {
  const client = await aColleagueIn(workplace, 'Makes Slips')
  await client.open(paths.newMember())

  await client.press('do', { ...fieldsOf(kenya), name: [''], joined: ['in May'] })

  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('Write the name of the organisation.')
  expect(said(client)).toContain('Write a year, a month or a day')
  expect(client.page.body).toContain('value="in May"')
  expect(client.page.body).toContain('value="x@example.org"')
  expect(client.page.body).toMatch(/<option value="KE" selected=""/)
})

test('a long name wraps, runs in its own direction, and is at home where people live', async () => {
  const client = await aColleagueIn(workplace, 'Reads Arabic')
  const name = `جمعية (الأمل)! ${'a long name '.repeat(10)}`.trim()

  await openMember(client, name)
  expect(client.page.body).toMatch(new RegExp(`<textarea[^>]*name="name"[^>]*>${patternOf(name)}<`))
  expect(client.page.body).toContain(`<bdi>${name}</bdi></h1>`)
  expect(client.page.body).not.toContain('value="AQ"')
  await client.open(paths.members())
  expect(client.page.body).toContain(`<bdi>${name}</bdi></a>`)
})

function patternOf(words: string): string {
  return words.replace(/[()!]/g, '\\$&')
}

test('a form that is sent twice adds one organisation', async () => {
  const client = await aColleagueIn(workplace, 'Clicks Twice')
  await client.open(paths.newMember())
  const mark = /name="mark" value="([^"]+)"/.exec(client.page.body)?.[1] ?? ''
  const sent = typed({ ...kenya, name: 'Twice' })
  sent.append('mark', mark)

  await client.post(paths.newMember(), sent)
  sent.set('name', 'Twice again')
  await client.post(paths.newMember(), sent)

  expect(said(client)).toContain('This was done already')
  expect((await membersNow()).map(({ name }) => name)).not.toContain('Twice again')
})

test('the second of two who change one organisation sees both, and may put theirs in its place', async () => {
  const [first, second] = await Promise.all([
    aColleagueIn(workplace, 'Is First'),
    aColleagueIn(workplace, 'Is Second'),
  ])
  const id = await openMember(first, 'Two at once')
  await second.open(paths.member(id))
  await first.press('do', { contact: ['first@example.org'] }, 'change')

  await second.press('do', { contact: ['second@example.org'] }, 'change')
  expect(second.page.status).toBe(422)
  expect(said(second)).toContain('Somebody else changed this member while you were writing')
  expect(said(second)).toMatch(/first@example\.org\s+second@example\.org/)
  expect(second.page.body).toContain('value="second@example.org"')
  await second.press('do', {}, 'change')

  expect(said(second)).toContain('Your changes are saved.')
  expect((await membersNow()).find((each) => each.id === id)?.contact).toBe('second@example.org')
})

test('removing takes a reason, and an organisation that is gone has no page', async () => {
  const client = await aColleagueIn(workplace, 'Removes Members')
  const id = await openMember(client, 'On its way out')

  await client.post(client.page.path, removal(' '))
  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('Write why it is taken out.')
  await workIn(workplace.dataDir, (context) => removeMember(context, { id, reason: 'Left.' }))

  await client.post(client.page.path, removal('Left.'))
  expect(client.page.status).toBe(404)
})

test('long lists have pages that keep what was asked', async () => {
  const client = await aColleagueIn(workplace, 'Turns Pages')
  await workIn(workplace.dataDir, async (context) => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      row: at + 2,
      fields: { ...kenya, country: 'PE', name: `Perú ${String(at)}` },
    }))
    must(await importMembers(context, { rows, dryRun: false, removeMissing: false }))
  })

  await client.open(`${paths.members()}?name=peru&page=2`)

  expect(said(client)).toContain('120 members found')
  expect(client.page.links).toContain('/staff/members?name=peru&page=3')
  await client.open(`${paths.members()}?name=peru&page=999`)
  expect(client.page.links).not.toContain('/staff/members?name=peru&page=4')
})

test('looking for those who read a language leaves the page in the language of its reader', async () => {
  const client = await aColleagueIn(workplace, 'Reads English')
  await client.open(paths.members())
  const [search] = client.page.body.match(/<form role="search".*?<\/form>/s) ?? ['']
  const asked = Array.from(search.matchAll(/ name="(\w+)"/g), ([, name]) => name)

  expect(asked).toEqual(['name', 'country', 'region', 'language'])
  await client.open(`${paths.members()}?name=&country=&region=&language=ru`)
  expect(client.page.body).toContain('<html lang="en"')
})

test('a search that finds nobody says so, and offers all', async () => {
  const client = await aColleagueIn(workplace, 'Finds Nobody')

  await client.open(`${paths.members()}?name=%25_%27%3B--&country=XX&language=toolong`)

  expect(said(client)).toContain('0 members found')
  expect(said(client).match(/Show all members/g)).toHaveLength(1)
  expect(client.page.links).toContain('/staff/members')
})

function fieldsOf({ languages: _languages, ...fields }: MemberFields): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}
