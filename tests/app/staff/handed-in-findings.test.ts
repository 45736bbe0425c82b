import { beforeAll, expect, test } from 'vitest'

import { paths } from '#app/paths'
import { listReleases } from '#db/register/queries/releases'

import type { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { publishNow, soundSurvey } from '../operations/a-network'
import { on } from '../operations/a-survey-open'
import { must } from '../operations/answering'
import { bytesOfRelease, counted, releaseOf } from '../operations/releases-made'
import { post } from './at-the-door'
import { fieldsOf, said, twoAtWork } from './two-at-work'

const { workplace, people } = twoAtWork()
const other = 'another-one'

beforeAll(() =>
  workIn(workplace.dataDir, async (context) => {
    const then = { ...context, ...on('2026-02-01') }
    must(await publishNow(then, counted))
    must(await publishNow(then, { ...soundSurvey(), slug: other, code: 'c2d3' }))
  }),
)

const { slug } = counted

/** Hands findings in as the workshop does. */
async function handIn(client: PlainClient, release: string, survey = slug) {
  const body = new FormData()
  body.set('release', release)
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(workplace.address + paths.analysisRelease(survey), {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { Cookie: cookie, Accept: 'application/json' },
  })
  return { status: answer.status, told: (await answer.json()) as Answered }
}

interface Answered {
  to?: string
  request?: string
  already?: boolean
  problems?: { code: string; text: string }[]
}

const aRelease = (wanted: Parameters<typeof releaseOf>[1] = {}) =>
  workIn(workplace.dataDir, (context) => releaseOf(context, wanted))

test('findings are refused before anybody fetched the answers, of another survey, and with a number changed', async () => {
  const { amara } = people
  const release = await aRelease()
  const codes = async (body: string, survey?: string) => {
    const { status, told } = await handIn(amara, body, survey)
    return [status, ...(told.problems ?? []).map(({ code }) => code)]
  }

  expect(await codes(bytesOfRelease(release))).toEqual([409, 'never-handed-out'])
  must(await fetchOf(amara))
  expect(await codes(bytesOfRelease(release), other)).toEqual([422, 'other-survey'])
  expect(await codes('<b>no release</b>')).toEqual([422, 'other-survey'])
  const [first, ...rest] = release.tables
  const spoiled = { ...release, tables: [{ ...first, base: 1 }, ...rest] } as typeof release
  const { status, told } = await handIn(amara, bytesOfRelease(spoiled))
  expect([status, told.problems?.map(({ code }) => code)]).toEqual([422, ['unsound-release']])
  expect(told.problems?.[0]?.text).toContain('nothing was handed in')
})

async function fetchOf(client: PlainClient) {
  const { status } = await client.post(paths.analysisOrder(slug), new URLSearchParams())
  return status === 200
    ? { ok: true as const, value: status }
    : { ok: false as const, problems: [] }
}

test('a second person reads findings in their own session just as everybody will, then they are out', async () => {
  const { amara, bo } = people
  const quotes = [{ question: 'story', text: 'It rained & rained.', lang: 'en' as const }]
  const release = await aRelease({ quotes, messages: { en: 'Pay us fairly.' } })
  const body = bytesOfRelease(release)

  const handed = await handIn(amara, body)

  const id = handed.told.request ?? ''
  expect(handed.told).toEqual({
    to: paths.request(id, { done: 'asked' }),
    request: id,
    already: false,
  })
  expect((await handIn(amara, body)).told).toMatchObject({ request: id, already: true })
  await amara.open(handed.told.to ?? '')
  expect(amara.page.body).not.toContain('value="approve"')
  const seen: string[][] = []
  for (const by of ['', 'led'])
    seen.push(findingsIn((await bo.open(paths.request(id, { in: 'en', by }) + '&lang=fr')).body))
  await bo.open(paths.request(id))
  await post(bo, paths.request(id), { ...fieldsOf(bo, { button: 'approve' }), do: 'approve' })

  expect(said(bo)).toContain('Approved: it is done.')
  const stored = await workIn(workplace.dataDir, ({ register: db }) => listReleases(db, slug))
  expect(stored.map((each) => each.body)).toEqual([body])
  const again = (await handIn(amara, body)).told
  expect(again).toEqual({ to: paths.consultation(slug, 'released'), already: true })
  await amara.open(again.to ?? '')
  expect(said(amara)).toContain('The findings are published.')
  const published: string[][] = []
  for (const by of [null, 'led'])
    published.push(findingsIn((await bo.open(paths.findingsOf('en', slug, { by }))).body))
  expect(seen[0]?.length).toBeGreaterThan(4)
  expect(seen[0]).not.toEqual(seen[1])
  expect(seen).toEqual(published)
  expect(seen.flat().join()).toContain('It rained &amp; rained.')
})

/** Everything that a page says of findings, part by part, whatever page it stands on. */
function findingsIn(html: string): string[] {
  const article = /<article class="findings[^"]*"[^>]*>(.*?)<\/article>/s.exec(html)?.[1] ?? ''
  const plain = article.replace(/<ul class="findings-ways">.*?<\/ul>/gs, '')
  const sections = plain.match(
    /<section class="(finding|findings-part)[ "][^>]*>(?:(?!<section).)*?<\/section>/gs,
  )
  const lead = /<p class="lead">.*?<\/p>/s.exec(plain)?.[0] ?? ''
  const citation = /<p class="findings-citation">.*?<\/p>/s.exec(plain)?.[0] ?? ''
  return [lead, ...(sections ?? []), citation].map((part) => part.replace(/:r[0-9a-z]+:/gi, ''))
}
