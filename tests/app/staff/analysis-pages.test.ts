import { beforeAll, expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { erase } from '#app/operations/erase'
import { paths } from '#app/paths'
import { fromBase64url } from '#app/vault/base64url'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listLog } from '#db/register/queries/log'

import type { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { publishNow, soundSurvey, type Holder } from '../operations/a-network'
import { on } from '../operations/a-survey-open'
import { must } from '../operations/answering'
import { fileOfLines, responseLines } from '../operations/responses-in-lines'
import { aColleagueIn, post } from './at-the-door'
import { fieldsOf, inDays, said, twoAtWork } from './two-at-work'

const { workplace, people } = twoAtWork()
const closed = 'closed-one'
const empty = { opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' }

beforeAll(() =>
  workIn(workplace.dataDir, async (context) => {
    const then = { ...context, ...on('2026-02-01') }
    const withCode = (slug: string, code: string, more = {}) => {
      const survey = { ...soundSurvey({ ...empty, ...more }), slug, code }
      return publishNow(then, survey).then(must)
    }
    await withCode(closed, 'c2d3')
    await withCode('still-open', 'c2d4', { closes: inDays(40), retention: inDays(400) })
    await withCode('erased-one', 'c2d5', { retention: '2026-06-01' })
    must(await addResponses(then, { slug: closed, file: fileOfLines(responseLines(12)) }))
    must(await erase(context, { slug: 'erased-one' }))
  }),
)

const inRegister = (slug: string) =>
  workIn(workplace.dataDir, ({ register: db }) => findSurveyBySlug(db, slug))

const handedOut = () =>
  workIn(workplace.dataDir, async ({ register: db }) =>
    (await listLog(db)).filter(({ what }) => what === 'bundle handed out'),
  )

/** What a browser reads that asks for the shell of the workshop. */
function shellOn({ page }: PlainClient) {
  const held = /<div data-analysis="" ([^>]*)>/.exec(page.body)?.[1] ?? ''
  const pairs = [...held.matchAll(/data-([a-z-]+)="([^"]*)"/g)]
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  )
}

test('before it has closed, the page says when it does and fetches nothing', async () => {
  const { amara } = people
  await amara.open(paths.analysisOf('still-open'))

  expect(said(amara)).toMatch(/has not closed yet.*It closes for good: .*\d{4}/s)
  expect(amara.page.body).not.toContain('data-analysis')
  await post(amara, paths.analysisOf('still-open'), { mark: 'one' })
  expect(await inRegister('still-open')).toMatchObject({ bundled_on: null, closed_on: null })
  expect(await handedOut()).toEqual([])
})

test('after erasure nothing is left to fetch', async () => {
  const { amara } = people
  await amara.open(paths.analysisOf('erased-one'))

  expect(said(amara)).toContain('The answers were erased on')
  expect(amara.page.forms.filter(({ action }) => action.includes('analysis'))).toEqual([])
  const asked = await amara.open(paths.analysisHead('erased-one'))
  expect(asked.status).toBe(409)
})

test('what fetching means is said before; then the shell knows all that the script needs', async () => {
  const { amara } = people
  await amara.open(paths.analysisOf(closed))
  expect(said(amara)).toMatch(/closes the consultation for good.*batches of ten or more/s)
  expect(said(amara)).toMatch(
    /-- bundle closed-one .* -- release closed-one .* -- open closed-one/s,
  )
  const form = fieldsOf(amara, { to: /\/analysis$/ })

  await post(amara, paths.analysisOf(closed), form)

  expect(amara.page.path).toMatch(/\/analysis\?order=[\w-]+$/)
  const shell = shellOn(amara)
  expect(shell).toMatchObject({ slug: closed, release: paths.analysisRelease(closed) })
  for (const part of ['worker', 'wasm']) expect(shell[part]).toMatch(/^\/build\/[\w-]+\.\w+$/)
  expect(JSON.parse(shell['at-hand'] ?? '')).toMatchObject([{ keys: [{ survey: 'c2d3' }] }, {}])
  expect(shell.journal).toBe(paths.journalOf(closed))
  const holders = JSON.parse(shell.holders ?? '') as { fingerprint: string; name: string }[]
  expect(holders).toContainEqual({
    ...{ fingerprint: workplace.key?.fingerprint, name: workplace.key?.name },
  })
  const words = /<script type="application\/json" data-analysis-words="">([^<]*)</.exec(
    amara.page.body,
  )?.[1]
  expect(JSON.parse(words ?? '')).toMatchObject({ lang: 'en', words: { reading: {} } })
  expect(amara.page.body).toContain('data-needs-script')
  expect(await handedOut()).toMatchObject([{ who: 'Amara', subject: closed }])

  await post(amara, paths.analysisOf(closed), form)
  expect(amara.page.path).toBe(paths.analysisOf(closed))
  expect(await handedOut()).toHaveLength(1)
})

test('head and parts bring what opens the answers, and nothing of it may be kept on the way', async () => {
  const { amara } = people
  const { head, orders, part } = shellOn(amara)
  const heading = await amara.open(head ?? '')
  const begun = await amara.post(orders ?? '', new URLSearchParams())
  const told = JSON.parse(heading.body) as { head: Told; me: string[]; parts: number }
  const { order } = JSON.parse(begun.body) as { order: string }

  const lines = await amara.open(`${part}1?order=${order}`)

  for (const { headers } of [heading, begun, lines])
    expect(headers.get('cache-control')).toBe('no-store')
  expect(lines.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
  const opened = await openedWith(workplace.key as Holder, told.head, lines.body)
  expect([told.parts, told.head.envelopes, opened]).toEqual([1, 18, 18])
  expect(await handedOut()).toHaveLength(2)
})

interface Told {
  survey: string
  envelopes: number
  wrapped: { holder: string; wrapped: string }[]
}

/** How many lines of a part a holder can open. */
async function openedWith({ pair, fingerprint: holder }: Holder, head: Told, body: string) {
  const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array()
  const copy = head.wrapped.find((each) => each.holder === holder)?.wrapped ?? ''
  const place = { survey: head.survey, holder }
  const key = must(await unwrapSurveyKey(pair, place, bytes(copy)))
  const lines = body.trim().split('\n')
  const opened = await Promise.all(
    lines.map((line) => {
      const {
        id,
        kind,
        body: sealed,
      } = JSON.parse(line) as Record<'id' | 'body', string> & {
        kind: 'answers' | 'text'
      }
      return openEnvelope(key, { survey: head.survey, kind, id: bytes(id) }, bytes(sealed))
    }),
  )
  return opened.filter(({ ok }) => ok).length
}

test('what stands in the way comes as data, with a sentence in the language of its reader', async () => {
  const { amara, bo } = people
  await workIn(workplace.dataDir, async (context) =>
    must(
      await addResponses(context, { slug: closed, file: fileOfLines(responseLines(10, 'late')) }),
    ),
  )
  const { order } = JSON.parse(
    (await amara.post(paths.analysisOrder(closed), new URLSearchParams())).body,
  ) as { order: string }
  const part = (n: string, shown: string) =>
    `${paths.analysisPart(closed, n)}?${new URLSearchParams({ order: shown, lang: 'fr' })}`
  const codeAt = async (client: PlainClient, path: string) => {
    const { status, body, headers } = await client.open(path)
    expect(headers.get('content-type')).toBe('application/problem+json')
    const { problems } = JSON.parse(body) as { problems: { code: string; text: string }[] }
    return [status, problems[0]?.code, problems[0]?.text.slice(0, 20)]
  }

  expect(await codeAt(amara, `${paths.analysisHead('still-open')}?lang=fr`)).toEqual([
    ...[409, 'not-closed-yet', 'La consultation est '],
  ])
  expect(await codeAt(bo, part('1', order))).toEqual([
    ...[409, 'order-unknown', 'Ce serveur ne connaî'],
  ])
  expect(await codeAt(amara, part('2', order))).toEqual([
    ...[404, 'no-such-part', 'Cette partie des rép'],
  ])
  await workIn(workplace.dataDir, async (context) =>
    must(
      await addResponses(context, { slug: closed, file: fileOfLines(responseLines(10, 'last')) }),
    ),
  )
  expect(await codeAt(amara, part('1', order))).toEqual([
    ...[409, 'order-changed', 'Des réponses ont été'],
  ])
})

test('whoever has signed out is led to the door, and a designer is turned away', async () => {
  const at = (path: string, method = 'GET') =>
    fetch(workplace.address + path, { method, redirect: 'manual' }).then(({ status }) => status)
  const camila = await aColleagueIn(workplace, 'Camila', ['designer'])

  expect(await at(paths.analysisHead(closed))).toBe(302)
  expect(await at(paths.analysisOrder(closed), 'POST')).toBe(401)
  expect(await at(paths.analysisRelease(closed), 'POST')).toBe(401)
  expect((await camila.open(paths.analysisOf(closed))).status).toBe(403)
  expect((await camila.open(paths.analysisHead(closed))).status).toBe(403)
  await camila.open(paths.consultation(closed))
  expect(camila.page.links).not.toContain(paths.analysisOf(closed))
})

test('the page of a closed consultation and the first page lead key holders here', async () => {
  const { amara } = people

  await amara.open(paths.consultation(closed))
  expect(amara.page.links).toContain(paths.analysisOf(closed))
  await amara.open(paths.consultation('still-open'))
  expect(amara.page.links).not.toContain(paths.analysisOf('still-open'))
  await amara.open(paths.staff())
  expect(amara.page.links).toContain(paths.analysisOf(closed))
})

test('without a key of one’s own the page names those who could open the answers', async () => {
  await workIn(workplace.dataDir, async ({ register: db }) => {
    await db.deleteFrom('survey_key').where('survey', '=', 'c2d4').execute()
    await db
      .updateTable('survey')
      .set({ closed_on: '2026-03-02' })
      .where('code', '=', 'c2d4')
      .execute()
  })

  await people.amara.open(paths.analysisOf('still-open'))

  expect(said(people.amara)).toContain('Nobody holds a key to them any more.')
  expect(people.amara.page.body).not.toContain('data-analysis')
})
