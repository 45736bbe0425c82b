import { beforeAll, expect, test } from 'vitest'

import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import { countComments, listComments } from '#db/register/queries/previews'

import { PlainClient } from '../../support/plain-client'
import { textOf } from '../../support/page-forms'
import { workIn } from '../../support/work-in'
import { threePages as survey } from '../operations/a-survey-open'
import { linkTo, plan } from '../operations/preview/a-planned-survey'
import { aColleagueIn, post, sharedWorkplace } from './at-the-door'

const shared = sharedWorkplace()
const people = new Map<Role, PlainClient>()
const { slug } = survey
const page = paths.previewOf(slug)

beforeAll(async () => {
  await workIn(shared.dataDir, ({ register }) => plan(register, survey))
  for (const role of ['designer', 'translator', 'auditor'] as const)
    people.set(role, await aColleagueIn(shared, `A ${role}`, [role]))
}, 60_000)

test('a designer makes a link, with which anybody answers everything and nothing is kept', async () => {
  const member = await byLinkOf('Members in Asia')
  const before = await stored()

  await member.press('go')
  await member.press('go', { area: ['north'], visited: ['yes'] })
  await member.press('go', { what: ['My marked sister'] })
  await member.press('go', { story: ['My marked story'] })
  const check = textOf(member.page.body)
  await member.press('go')

  expect(check).toContain('My marked sister')
  expect(textOf(member.page.body)).toContain('Nothing was sent')
  expect(await stored()).toEqual(before)
  expect(member.cookies.size).toBe(0)
})

test('the pages of a preview tell nobody what they are about', async () => {
  const member = await byLinkOf('Members in Africa')
  await member.press('go')
  const { headers, body, path } = member.page

  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('set-cookie')).toBeNull()
  expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).toBe('Preview: Page 1 of 2 · Soundings')
  expect(path).not.toMatch(/survey|place/)
})

test('only the workplace frames a preview, and one without scripts runs none', async () => {
  const { token } = await workIn(shared.dataDir, (context) => linkTo(context, slug, 'Frames'))
  const policies = await Promise.all(
    [`/en/look/${token}/1`, `/en/look/${token}.plain/1`, '/en', page].map(policyOf),
  )

  expect(policies.map(({ scripts }) => scripts)).toEqual([
    "script-src 'self'",
    "script-src 'none'",
    "script-src 'self'",
    expect.stringContaining("script-src 'self' 'nonce-"),
  ])
  expect(policies.map(({ ancestors, frame }) => [ancestors, frame])).toEqual([
    ["frame-ancestors 'self'", 'SAMEORIGIN'],
    ["frame-ancestors 'self'", 'SAMEORIGIN'],
    ["frame-ancestors 'none'", 'DENY'],
    ["frame-ancestors 'none'", 'DENY'],
  ])
})

test('the frame of a colleague shows what was chosen, and ends when they sign out', async () => {
  const designer = await aColleagueIn(shared, 'Somebody who leaves', ['designer'])
  await designer.open(paths.previewOf(slug, { at: '2', in: 'fr', scripts: 'off' }))
  const frame = /<iframe[^>]* src="([^"]+)"/.exec(designer.page.body)?.[1] ?? ''
  const stranger = new PlainClient(shared.address)

  const shown = await stranger.open(frame)
  await designer.open(paths.staff())
  await post(designer, paths.signOut(), {})
  const after = await stranger.open(frame)

  expect(frame).toMatch(/^\/fr\/look\/[\w-]+\.plain\/2$/)
  expect(shown.body).not.toContain('<script')
  expect([shown.status, after.status]).toEqual([200, 410])
  expect(shown.body).toContain('What for?')
  expect(shown.body).not.toContain('look-say')
})

test('a frame with scripts calls itself no sandbox, which it could not be', async () => {
  const designer = colleague('designer')
  const frameWith = async (scripts: 'on' | 'off') => {
    await designer.open(paths.previewOf(slug, { scripts }))
    return /<iframe[^>]*>/.exec(designer.page.body)?.[0]
  }

  expect(await frameWith('on')).not.toContain('sandbox')
  expect(await frameWith('off')).toContain('sandbox="allow-forms allow-same-origin"')
})

test('what members say is read, settled and taken away as a file', async () => {
  const member = await byLinkOf('Members in Europe')
  await member.press('go')
  await member.press('look-say', { 'look-text.visited': ['=1+1 is unclear'] }, 'visited')
  await member.press('look-say', { 'look-text.': ['Too long'] }, '')
  const translator = colleague('translator')

  await translator.open(paths.commentsOf(slug))
  const read = textOf(translator.page.body)
  const [first] = await commentsNow()
  await post(translator, paths.commentsOf(slug), { do: 'settle', comment: first?.id ?? '' })
  const settled = textOf(translator.page.body)
  const { body, headers } = await translator.open(paths.commentsFileOf(slug))

  expect(read).toContain('=1+1 is unclear')
  expect(read).toContain('Not done yet (2)')
  expect(read).toContain('by the link for Members in Europe')
  expect(settled).toContain('Not done yet (1)')
  expect(headers.get('content-disposition')).toContain(`${slug}-comments.csv`)
  expect(body).toContain(",'=1+1 is unclear,en,")
})

test('a comment that names somebody is removed for good', async () => {
  const member = await byLinkOf('Members who name')
  await member.press('look-say', { 'look-text.': ['Ask Mary about this'] }, '')
  const named = (await commentsNow()).find(({ text }) => text.includes('Mary'))
  const designer = colleague('designer')

  await post(designer, paths.commentsOf(slug), { do: 'remove', comment: named?.id ?? '' })
  const removed = textOf(designer.page.body)
  await post(designer, paths.commentsOf(slug), { do: 'settle', comment: named?.id ?? '' })

  expect(removed).toContain('The comment was removed.')
  expect(textOf(designer.page.body)).toContain('Somebody else removed this comment')
  expect(JSON.stringify(await commentsNow())).not.toContain('Mary')
})

test('a link that was taken back ends at once, also in the middle of a walk', async () => {
  const member = await byLinkOf('Members who are late')
  await member.press('go')
  const designer = colleague('designer')
  await designer.open(page)
  const about = designer.page.body.slice(designer.page.body.indexOf('Members who are late') - 400)
  const id = /name="link" value="([\w-]+)"/.exec(about)?.[1] ?? ''

  await post(designer, page, { do: 'take-back', link: id })
  const taken = textOf(designer.page.body)
  await member.press('go', { area: ['north'], visited: ['no'] })
  await post(designer, page, { do: 'take-back', link: id })

  expect(taken).toContain('The link was taken back.')
  expect(member.page.status).toBe(410)
  expect(textOf(member.page.body)).toContain('This link has ended')
  expect(textOf(designer.page.body)).toContain('has ended or was taken back meanwhile')
})

test('a form sent twice makes one link, and one with a slip keeps what was typed', async () => {
  const designer = colleague('designer')
  await designer.open(page)
  const mark = markIn(designer)
  const sent = { do: 'make', mark, forWhom: 'Sent twice', days: '3' }

  await post(designer, page, sent)
  await post(designer, page, sent)
  const twice = designer.page
  await post(designer, page, { ...sent, mark: `${mark}x`, days: '' })

  expect(twice.status).toBe(422)
  expect(textOf(twice.body)).toContain('This link was made already')
  expect(twice.body.match(/<b dir="auto">Sent twice/g)).toHaveLength(1)
  expect(designer.page.status).toBe(422)
  expect(designer.page.body).toMatch(/name="forWhom"[^>]*value="Sent twice"/)
})

test('a translator sees the preview and its comments, and makes no link', async () => {
  const translator = colleague('translator')
  const seen = await translator.open(page)
  const made = await post(translator, page, { do: 'make', forWhom: 'Mine', days: '3', mark: 'm1' })
  const taken = await post(translator, page, { do: 'take-back', link: 'x' })

  expect(seen.status).toBe(200)
  expect(seen.body).not.toContain('name="forWhom"')
  expect(seen.body).not.toContain('make a link below')
  expect((await colleague('designer').open(page)).body).toContain('make a link below')
  expect([made.status, taken.status]).toEqual([403, 403])
})

test('an auditor sees nothing of it, and a survey that is not there shows nothing', async () => {
  const auditor = colleague('auditor')
  const designer = colleague('designer')
  const doors = [page, paths.commentsOf(slug), paths.commentsFileOf(slug)]
  const refused = []
  for (const door of doors) refused.push((await auditor.open(door)).status)

  expect(refused).toEqual([403, 403, 403])
  expect((await designer.open(paths.previewOf('nothing'))).status).toBe(404)
  expect((await designer.open(paths.commentsOf('nothing'))).status).toBe(404)
})

async function byLinkOf(forWhom: string): Promise<PlainClient> {
  const designer = colleague('designer')
  await designer.open(page)
  const mark = markIn(designer)
  await post(designer, page, { do: 'make', mark, forWhom, days: '7' })
  const link = /<code id="link-en"[^>]*>([^<]+)<\/code>/.exec(designer.page.body)?.[1] ?? ''
  const member = new PlainClient(shared.address)
  await member.open(new URL(link).pathname)
  return member
}

function colleague(role: Role): PlainClient {
  const found = people.get(role)
  if (!found) throw new Error(`Nobody is ${role} here.`)
  return found
}

function markIn({ page: { body } }: PlainClient): string {
  return /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

/** Everything that answering could have left behind. */
function stored() {
  return workIn(shared.dataDir, async ({ register, responses }) => ({
    drafts: await responses.selectFrom('draft').selectAll().execute(),
    codes: await responses.selectFrom('return_code').selectAll().execute(),
    envelopes: await responses.selectFrom('envelope').selectAll().execute(),
    comments: await countComments(register, slug),
    log: await register.selectFrom('log').selectAll().execute(),
    forms: await register.selectFrom('form_done').selectAll().execute(),
  }))
}

function commentsNow() {
  return workIn(shared.dataDir, ({ register }) => listComments(register, slug))
}

async function policyOf(path: string) {
  const { headers } = await fetch(shared.address + path, { redirect: 'manual' })
  const parts = headers.get('content-security-policy')?.split('; ') ?? []
  const part = (name: string) => parts.find((each) => each.startsWith(name))
  const frame = headers.get('x-frame-options')
  return { scripts: part('script-src'), ancestors: part('frame-ancestors'), frame }
}
