import { beforeAll, expect, test } from 'vitest'

import { dayAfter } from '#app/operations/day-after'
import { paths } from '#app/paths'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'

import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { publishNow, soundSurvey } from '../../operations/a-network'
import { must } from '../../operations/answering'
import { aColleagueIn, post, sharedWorkplace } from '../at-the-door'

const workplace = sharedWorkplace()
const today = new Date().toISOString().slice(0, 10)
const clients: { designer?: PlainClient; translator?: PlainClient } = {}

beforeAll(async () => {
  clients.designer = await aColleagueIn(workplace, 'Camila', ['designer'])
  clients.translator = await aColleagueIn(workplace, 'Dmitri', ['translator'])
}, 60_000)

test('a designer brings a file in, and its page says what comes next', async () => {
  const client = designer()

  const { status, location } = await upload(client, current('brought-in', 'b2n3'))
  const page = await client.open(location)

  expect([status, location]).toEqual([303, paths.consultation('brought-in', 'brought')])
  expect(page.body).toContain('The check found no error.')
  expect(page.body).toContain('A key holder publishes it.')
  expect((await client.open(paths.consultations())).body).toContain('brought-in')
})

test('a form that is sent twice brings in once, and says so', async () => {
  const client = designer()
  const form = await newForm(client)
  await upload(client, current('sent-twice', 't2c3'), form)

  const again = await upload(client, current('sent-twice', 't2c3'), form)

  expect(again.status).toBe(422)
  expect(again.body).toContain('nothing happened twice')
})

test.each([
  ['export default survey()', 'This file holds no data that we can read.'],
  [{ a: 1 }, 'This is not a file made by'],
])('%j comes back with a sentence, above and at its field', async (content, sentence) => {
  const answer = await upload(designer(), content)

  expect(answer.status).toBe(422)
  expect(answer.body.split(sentence)).toHaveLength(3)
})

test('what is no survey is told place by place in the language of its reader', async () => {
  const client = await aColleagueIn(workplace, 'Fatou', ['designer'])
  await post(client, paths.account(), { on: paths.staff(), lang: 'fr' })

  const answer = await upload(client, { ...current('broken', 'b4k5'), opens: 'bientôt' })

  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Ce fichier ne contient pas d’enquête complète.')
  expect(answer.body).toContain('«\u00a0bientôt\u00a0»')
})

test('of two who replace a draft the second sees it, and nothing is lost', async () => {
  const client = designer()
  await upload(client, current('for-two', 'f2t3'))
  const to = paths.newConsultation('for-two')
  const [mine, theirs] = [await newForm(client, to), await newForm(client, to)]
  await upload(client, current('for-two', 'f2t3', 'By the other'), theirs, to)

  const late = await upload(client, current('for-two', 'f2t3', 'By me'), mine, to)

  expect(late.status).toBe(422)
  expect(late.body).toContain('Camila brought in other data')
  expect((await client.open(paths.consultation('for-two'))).body).toContain('By the other')
})

test('a draft is taken away with one button', async () => {
  const client = designer()
  await upload(client, current('taken-away', 'a5w6'))
  await client.open(paths.consultation('taken-away'))

  const page = await client.press('do', {}, 'take-away')

  expect(page.body).toContain('The draft was taken away.')
  expect((await client.open(paths.consultation('taken-away'))).status).toBe(404)
})

test('a translator sees the page and has no button on it', async () => {
  await upload(designer(), current('read-only', 'r2d3'))
  const client = translator()

  const page = await client.open(paths.consultation('read-only'))
  const sent = { do: 'take-away', revision: '1' }
  const refused = await post(client, paths.consultation('read-only'), sent)

  expect(page.status).toBe(200)
  expect(client.formWith('do')).toBeUndefined()
  expect(refused.status).toBe(403)
})

test('whoever comes to a paused survey reads so, and it goes on as if nothing had been', async () => {
  const slug = await anOpenOne('paused-one', 'p2s3')
  const client = designer()
  await client.open(paths.consultation(slug))
  const paused = await client.press('do', {}, 'pause')
  const there = await client.open(paths.intro('en', 'p2s3'))

  await client.open(paths.consultation(slug))
  const resumed = await client.press('do', {}, 'resume')
  const after = await client.open(paths.intro('en', 'p2s3'))

  expect(paused.body).toContain('The consultation is paused.')
  expect(there.body).toContain('These questions are paused')
  expect(resumed.body).toContain('The consultation goes on.')
  expect(after.body).not.toContain('These questions are paused')
})

test('closing wants the title or the short name typed, and then there is no way back', async () => {
  const [slug, title] = ['closed-one', 'Laws where you live']
  const survey = current(slug, 'c2s3', title)
  await workIn(workplace.dataDir, async (context) => must(await publishNow(context, survey, slug)))
  const client = designer()
  const close = (typed: string) => post(client, paths.consultation(slug), { do: 'close', typed })
  for (const typed of ['', title.slice(1), title.toUpperCase()])
    expect((await close(typed)).status).toBe(422)
  const slip = await close('closed one')
  const closed = await close(` ${title.replace(' ', '  ')} `)

  expect(slip.body).toContain(`To confirm, type the title: ${title}`)
  expect(slip.body).toContain(`You can also type the short name: ${slug}`)
  expect(slip.body).toContain(`Type the title exactly as it stands here: ${title}`)
  expect(closed.body).toContain('The consultation is closed.')
  expect(closed.body).toMatch(/Fewer than 5.*Key holders see the exact number\./)
  expect(client.formWith('do')).toBeUndefined()
  const [asked = '', commands = ''] = closed.body.split('How it is done at a terminal')
  expect(asked).toMatch(/A key holder does this: \w+/)
  expect(asked).not.toContain('npm run soundings')
  expect(commands).toContain(`npm run soundings -- bundle ${slug}`)
})

test('a survey is extended on the page of its dates, and respondents see the new day', async () => {
  const slug = await anOpenOne('longer-one', 'l2r3')
  const client = designer()
  await client.open(paths.consultationDates(slug))
  const seen = client.page.forms.find(({ action }) => action.endsWith('/dates'))
  const fields = Object.fromEntries((seen?.controls ?? []).map(({ name, value }) => [name, value]))
  const past = await post(client, paths.consultationDates(slug), {
    ...fields,
    closes: '2020-01-01',
  })
  const later = { ...fields, closes: dayAfter(today, 60) }
  const saved = await post(client, paths.consultationDates(slug), later)

  expect(past.status).toBe(422)
  expect(past.body).toContain('The last day has passed. Choose today or later.')
  expect(past.body).toContain('value="2020-01-01"')
  expect(saved.body).toContain('The dates were changed.')
})

test('the first page says what closes soon and what is paused', async () => {
  await anOpenOne('soon-over', 's2n3', 5)
  const slug = await anOpenOne('on-hold', 'h2d3')
  const client = designer()
  await client.open(paths.consultation(slug))
  await client.press('do', {}, 'pause')

  const { body } = await client.open(paths.staff())

  expect(body).toMatch(/“soon-over” closes on/)
  expect(body).toMatch(/“on-hold” is paused since/)
})

test('the first page lists what is open, with the days left and answers in steps', async () => {
  const slug = await anOpenOne('open-now', 'o2n3', 12)
  const auditor = await aColleagueIn(workplace, 'Aud', ['auditor'])

  const { body } = await translator().open(paths.staff())

  expect(body).toMatch(new RegExp(`href="${paths.consultation(slug)}">open-now</a>`))
  expect(body).toMatch(/1[123] days left/)
  expect(body).toContain('fewer than 5 answers')
  expect((await auditor.open(paths.staff())).body).not.toContain('Open now')
})

test('there is no page for a consultation that does not exist', async () => {
  const client = designer()

  expect((await client.open(paths.consultation('nowhere'))).status).toBe(404)
  expect((await client.open(paths.consultationDates('nowhere'))).status).toBe(404)
  expect((await client.open(paths.newConsultation('nowhere'))).status).toBe(404)
})

function designer(): PlainClient {
  if (!clients.designer) throw new Error('Camila has not signed in.')
  return clients.designer
}

function translator(): PlainClient {
  if (!clients.translator) throw new Error('Dmitri has not signed in.')
  return clients.translator
}

function current(slug: string, code: string, title = slug, days = 30): Survey {
  const dates = { opens: dayAfter(today, -5), closes: dayAfter(today, days) }
  const retention = dayAfter(today, days + 200)
  const survey = soundSurvey({ ...dates, retention, code, title, access: 'open link' })
  return { ...survey, slug }
}

async function anOpenOne(slug: string, code: string, days = 30): Promise<string> {
  const survey = current(slug, code, slug, days)
  await workIn(workplace.dataDir, async (context) => must(await publishNow(context, survey, slug)))
  return slug
}

/** The hidden fields of the form with the file, as one showing of the page has them. */
async function newForm(client: PlainClient, path = paths.newConsultation()) {
  await client.open(path)
  const form = client.formWith('do')
  const hidden = (form?.controls ?? []).filter(({ kind }) => kind === 'fixed')
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]))
}

async function upload(
  client: PlainClient,
  content: string | object,
  fields?: Record<string, string>,
  path = paths.newConsultation(),
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields ?? (await newForm(client, path))))
    body.set(name, value)
  const text = typeof content === 'string' ? content : canonical(content)
  body.set('file', new Blob([text], { type: 'application/json' }), 'draft.json')
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { Accept: 'text/html', Cookie: cookie }
  const sent = { method: 'POST', redirect: 'manual', headers, body } as const
  const answer = await fetch(client.address + path, sent)
  const location = answer.headers.get('location') ?? ''
  // A page that comes back lies at an address of its own.
  const back = location.includes('again=')
    ? await fetch(new URL(location, client.address), { headers })
    : answer
  return { status: back.status, location, body: await back.text() }
}
