import { expect, test } from 'vitest'

import type { StaffContext } from '#app/operations/staff-context'
import { loader as json } from '#app/routes/$lang.findings.$slug[.]json'
import { loader as page } from '#app/routes/$lang.findings.$slug'

import { aClosedSurvey, counted } from '../operations/releases-made'
import { aReleasedSurvey, asking } from './a-released-survey'

test('the JSON file is the stored release, byte for byte', async () => {
  const { context, slug, body } = await aReleasedSurvey({ en: 'Ça va — 好' })

  const answer = await json(asking(context, `/en/findings/${slug}.json`))

  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(body))).toBe(true)
  expect(answer.headers.get('Content-Type')).toBe('application/json')
  expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${slug}.json"`)
})

test('whoever has a file already is only told so', async () => {
  const { context, slug } = await aReleasedSurvey()
  const path = `/en/findings/${slug}.json`
  const first = await json(asking(context, path))
  const tag = first.headers.get('ETag') ?? ''

  const again = await json(asking(context, path, { 'If-None-Match': `"other", ${tag}` }))
  const other = await json(asking(context, path, { 'If-None-Match': '"other"' }))

  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(other.status).toBe(200)
  expect(await other.text()).toBe(await first.text())
})

test('neither files nor pages set a cookie', async () => {
  const { context, slug } = await aReleasedSurvey()

  const answer = await json(asking(context, `/en/findings/${slug}.json`))

  expect(answer.headers.getSetCookie()).toEqual([])
})

test.each([
  ['a survey that nobody knows', 'en', 'nothing-like-it'],
  ['a word of the machine', 'en', '__proto__'],
  ['a language that we lack', 'xx', counted.slug],
])('%s has no findings, neither as a page nor as a file', async (_, lang, slug) => {
  const { context } = await aReleasedSurvey()

  await expectNothing(context, lang, slug)
})

test('a survey that was not released has no findings yet', async () => {
  const { context } = await aClosedSurvey()

  await expectNothing(context, 'en', counted.slug)
})

async function expectNothing(context: StaffContext, lang: string, slug: string) {
  const missing = { init: { status: 404 } }
  const path = `/${lang}/findings/${slug}`
  await expect(json(asking(context, `${path}.json`))).rejects.toMatchObject(missing)
  await expect(page(asking(context, path))).rejects.toMatchObject(missing)
}

test('a language that the survey lacks leads to one that it has', async () => {
  const { context, slug } = await aReleasedSurvey()

  const thrown: unknown = await page(asking(context, `/zh/findings/${slug}?by=led`)).catch(
    (redirect: unknown) => redirect,
  )

  expect((thrown as Response).headers.get('Location')).toBe(`/en/findings/${slug}?by=led&asked=zh`)
})
