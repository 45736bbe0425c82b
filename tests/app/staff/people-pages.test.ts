import { beforeAll, expect, test } from 'vitest'

import type { Role } from '#app/operations/rights'
import { changeNetwork, type Network } from '#app/operations/people/network'
import { readScope } from '#app/operations/people/person'
import { paths } from '#app/paths'
import { listPeople } from '#db/register/queries/people'

import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { published, survey } from '../../surveys/findings/released-survey'
import { releasedWith } from '../../surveys/reports/released'
import { soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { network, password } from '../operations/people/a-workplace'
import { plan } from '../operations/preview/a-planned-survey'
import { keepReleasedAt } from '../operations/released-network'
import { aColleagueIn, post, sharedWorkplace } from './at-the-door'

const waiting = { ...soundSurvey(), slug: 'in-preparation', code: 'w8t5' }
const workplace = sharedWorkplace()
const shared: { amara?: PlainClient } = {}
const said = ({ page }: PlainClient) => textOf(page.body).replaceAll('\u00a0', ' ')

beforeAll(async () => {
  await keepReleasedAt({ dataDir: workplace.dataDir }, releasedWith(survey, published))
  await workIn(workplace.dataDir, ({ register }) => plan(register, waiting))
  shared.amara = new PlainClient(workplace.address)
  await post(shared.amara, '/staff/sign-in', { name: 'Amara', password })
}, 60_000)

/** Amara’s page of somebody who has these roles. */
async function pageOf(name: string, roles: Role[]) {
  await aColleagueIn(workplace, name, roles)
  const person = await personCalled(name)
  const amara = shared.amara as PlainClient
  await amara.open(paths.person(person.id))
  return { amara, person }
}

async function personCalled(name: string) {
  const all = await workIn(workplace.dataDir, ({ register }) => listPeople(register))
  const person = all.find((each) => each.name === name)
  if (!person) throw new Error(`There is no ${name}.`)
  return person
}

const choicesOf = ({ page }: PlainClient, field: string) =>
  page.forms.flatMap(({ controls }) => controls.filter(({ name }) => name === field))

test('a consultant is limited by boxes: consultations by title, countries by name', async () => {
  const { amara, person } = await pageOf('Chen', ['consultant'])
  expect(choicesOf(amara, 'surveys').map(({ value }) => value)).toEqual(
    expect.arrayContaining([survey.slug, waiting.slug]),
  )
  expect(said(amara)).toContain('For consultants')
  expect(said(amara)).toContain('Kenya')
  expect(amara.page.body).not.toContain('<textarea')

  const chosen = { roles: ['consultant'], surveys: [waiting.slug], countries: ['KE', 'FR'] }
  await amara.press('do', chosen, 'change')

  expect(amara.page.status).toBe(200)
  const scope = readScope((await personCalled(person.name)).scope)
  expect(scope).toEqual({ surveys: [waiting.slug], countries: ['FR', 'KE'] })
  expect(said(amara)).toContain('Africa (chosen: 1)')
  const on = choicesOf(amara, 'countries').filter((each) => each.on)
  expect(on.map(({ value }) => value).sort()).toEqual(['FR', 'KE'])
  await amara.open(paths.people())
  expect(said(amara)).toContain(waiting.texts.en?.title)
  expect(said(amara)).not.toContain(waiting.slug)
})

test('countries are called as the reader knows them', async () => {
  const { amara } = await pageOf('Rita', ['consultant'])

  await amara.open(`${amara.page.path}?lang=ru`)

  expect(said(amara)).toContain('Кения')
})

test('a limit that is none is refused, and all else stays as it was chosen', async () => {
  const { amara, person } = await pageOf('Wrong Limits', ['consultant'])
  const sent = new URLSearchParams({ do: 'change', revision: '1', roles: 'consultant' })
  for (const country of ['KE', 'Kenya']) sent.append('countries', country)

  await amara.post(paths.person(person.id), sent)

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('“Kenya” is not among the countries.')
  expect(said(amara)).toContain('Something needs another look')
  const on = choicesOf(amara, 'countries').filter((each) => each.on)
  expect(on.map(({ value }) => value)).toEqual(['KE'])
})

test('a page that came back has an address of its own, for whoever got it alone', async () => {
  const { amara, person } = await pageOf('Comes Back', ['designer'])
  await amara.post(paths.person(person.id), new URLSearchParams({ do: 'change', revision: '1' }))
  const { path, status } = amara.page
  expect([status, amara.hops.at(-2)?.status]).toEqual([422, 303])
  expect(path).toMatch(/\?again=[\w-]{16}$/)
  expect(amara.page.headers.get('cache-control')).toBe('no-store')

  await amara.open(paths.people())
  await amara.open(path)
  expect(said(amara)).toContain('Choose what this person may do.')

  const other = await aColleagueIn(workplace, 'Another Administrator', ['administrator'])
  await other.open(path)
  expect(other.page.status).toBe(200)
  expect(said(other)).not.toContain('Choose what this person may do.')
})

test('after signing out the page that came back is gone', async () => {
  const client = await aColleagueIn(workplace, 'Signs Out', ['administrator'])
  await post(client, paths.invitations(), { name: 'Typed before' })
  const { path } = client.page
  expect(client.page.status).toBe(422)
  expect(client.page.body).toContain('Typed before')

  await post(client, '/staff/sign-out', {})
  await client.open(path)

  expect(client.page.path).toMatch(/^\/staff\/sign-in\?on=/)
  expect(client.page.body).not.toContain('Typed before')
})

test('whoever may not open a page reads why, and whom to ask', async () => {
  const client = await aColleagueIn(workplace, 'Dmitri', ['translator'])

  await client.open(paths.log())

  expect(client.page.status).toBe(403)
  expect(said(client)).toMatch(/ask an administrator of your network: .*Amara/)
  expect(said(client)).not.toContain('website')
})

test('what another website sent is told apart from what a role does not allow', async () => {
  const answer = await fetch(workplace.address + paths.invitations(), {
    method: 'POST',
    body: new URLSearchParams({ name: 'Mallory' }),
    headers: { Origin: 'https://evil.example' },
  })
  const text = textOf(await answer.text())

  expect(answer.status).toBe(403)
  expect(text).toContain('did not come from a page of this workplace')
  expect(text).not.toMatch(/role|Amara/)
})

test('respondents read what the network calls itself, unless it wants no name there', async () => {
  const page = async () => (await fetch(`${workplace.address}/en`)).text()
  const call = (more: Partial<Network>) =>
    workIn(workplace.dataDir, (context) => changeNetwork(context, { ...network, ...more }))

  must(await call({ name: 'Many Umbrellas' }))
  expect(textOf(await page())).toContain('Many Umbrellas')
  expect(await page()).toMatch(/<title>[^<]*Soundings<\/title>/)

  must(await call({ name: 'Many Umbrellas', neutral: true }))
  expect(await page()).not.toMatch(/Many Umbrellas|class="mark"/)
})

test('a neutral first page names no topic, and a network that shows its name says what it is for', async () => {
  const page = async (lang: string) => (await fetch(`${workplace.address}/${lang}`)).text()
  const topic = /sex work|policy|travailleur|sexual|секс|性工作|主张/i

  for (const neutral of [false, true]) {
    must(
      await workIn(workplace.dataDir, (context) => changeNetwork(context, { ...network, neutral })),
    )
    for (const lang of ['en', 'fr', 'es', 'ru', 'zh'])
      expect(topic.test(textOf(await page(lang))), lang).toBe(!neutral)
  }
})

test.each([
  ...['', '/leaving', '/accessibility', '/findings', `/findings/${survey.slug}`, '/nothing-here'],
  ...['/z9z9', '', '/paper', '/privacy', '/return', '/thanks', '/code', '/later'].map(
    (place, at) => (at === 0 ? place : `/${survey.code}${place}`),
  ),
])('where no name is wanted, /en%s shows neither name nor umbrella', async (place) => {
  const called = { ...network, name: 'Many Umbrellas', neutral: true }
  must(await workIn(workplace.dataDir, (context) => changeNetwork(context, called)))

  const answer = await fetch(`${workplace.address}/en${place}`)
  const html = await answer.text()

  expect(html).toContain('sender-neutral')
  expect(html).not.toMatch(/Many Umbrellas|class="mark"/)
})

test('a link that invites is whole, and a button copies it where scripts run', async () => {
  const amara = shared.amara as PlainClient
  await amara.open(paths.invitations())
  const mark = /name="mark" value="([^"]+)"/.exec(amara.page.body)?.[1] ?? ''
  await post(amara, paths.invitations(), { name: 'Invited By Link', roles: 'auditor', mark })

  const { status, body } = amara.page
  expect(status).toBe(200)
  expect(/<code id="made-link"[^>]*>([^<]*)<\/code>/.exec(body)?.[1]).toContain(workplace.address)
  expect(body).toMatch(/<button[^>]*hidden=""[^>]*data-copy="made-link"[^>]*data-copied="Copied"/)
  expect(body).toMatch(/<script type="module" src="[^"]*preview/)
})

test.each([
  ['consultant', 'Findings to download: 1', 'The log is whole'],
  ['auditor', 'The log is whole. Entries: ', 'Findings to download'],
  ['translator', 'What waits for you, and what is on its way.', 'Findings to download'],
] as const)('a %s is led to what they came for: %s', async (role, own, others) => {
  const client = await aColleagueIn(workplace, `First page of the ${role}`, [role])

  await client.open(paths.staff())

  expect(said(client)).toContain(own)
  expect(said(client)).not.toContain(others)
  expect(said(client)).not.toContain('The second person is switched off')
})
