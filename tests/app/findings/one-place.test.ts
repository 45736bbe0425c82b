import { expect, test } from 'vitest'

import { keepPage } from '#app/kept-pages'
import { findReleased } from '#app/operations/find-released'
import type { StaffContext } from '#app/operations/staff-context'
import { tellOutcome } from '#app/operations/tell-outcome'
import { loader as json } from '#app/routes/$lang.findings.$slug[.]json'
import { loader as docx } from '#app/routes/$lang.findings.$slug[.]docx'
import { loader as page } from '#app/routes/$lang.findings.$slug'
import { publishedPlaces } from '#app/findings/places'

import { hardRelease } from '../../support/hard-report'
import { aNetwork } from '../operations/a-network'
import { must } from '../operations/answering'
import { keepReleased } from '../operations/released-network'
import { asking } from './a-released-survey'

const slug = 'hard-2026'

async function stored(): Promise<StaffContext> {
  const { context } = await aNetwork()
  await keepReleased(context.register, await hardRelease())
  return context
}

const address = (query: string, lang = 'en') => `/${lang}/findings/${slug}${query}`
const viewOf = async (context: StaffContext, query: string) =>
  (await page(asking(context, address(query)))).view

test('the places of a release are those that have numbers of their own', async () => {
  const context = await stored()
  const released = must(await findReleased(context, slug))
  const rows = Object.values(released.release.rows).flat()

  const places = publishedPlaces(released, 'fr').flatMap(({ region, countries }) => [
    ...(region ? [region.code] : []),
    ...countries.map(({ code }) => code),
  ])

  expect(places).toContain('KE')
  for (const code of places) expect(rows.map((row) => row.code)).toContain(code)
})

test('a country is shown beside everybody, however it is written and whatever else is asked', async () => {
  const context = await stored()
  for (const query of ['?for=KE', '?for=ke', '?for=KE&by=area&of=story']) {
    const view = await viewOf(context, query)

    expect(view?.seen).toEqual({ by: null, of: null, for: 'KE' })
    expect(view?.report.cut).toMatchObject({ code: 'KE', label: 'Kenya' })
    expect(view?.report.cut?.instead).toBeUndefined()
    const seen = view?.chapters.flatMap(({ questions }) => questions.map(({ by }) => by)) ?? []
    expect(seen.filter((by) => by === view?.report.cut?.breakdown).length).toBeGreaterThan(3)
  }
})

test('a country without numbers of its own shows a wider place and says why', async () => {
  const context = await stored()
  const view = await viewOf(context, '?for=TZ')

  expect(view?.report.cut?.code).not.toBe('TZ')
  expect(view?.report.cut?.instead).toContain('Tanzania')
  expect(view?.seen.for).toBe('TZ')
})

test('no place at all is everybody', async () => {
  const context = await stored()
  const view = await viewOf(context, '?for=')

  expect(view?.report.cut).toBeUndefined()
  expect(view).toEqual(await viewOf(context, ''))
})

test('a place that does not exist is not there, neither as a page nor as a file', async () => {
  const context = await stored()
  const missing = { init: { status: 404 } }
  for (const place of ['ZZ', 'mars', 'Africa', '__proto__', 'constructor', 'KE,UG', 'KE%00']) {
    const query = `?for=${place}`
    await expect(page(asking(context, address(query)))).rejects.toMatchObject(missing)
    await expect(docx(asking(context, address(`.docx${query}`)))).rejects.toMatchObject(missing)
  }
})

test('the JSON file is whole, whatever place is asked for', async () => {
  const context = await stored()
  const [whole, cut] = [
    await json(asking(context, address('.json'))),
    await json(asking(context, address('.json?for=KE'))),
  ]

  expect(await cut.text()).toBe(await whole.text())
})

test('a page that was drawn is not made again, until what was done is told', async () => {
  const context = await stored()
  const first = asking(context, address('?for=UG', 'ru'))
  await page(first)
  await keepPage(nameIn(first), '<p>drawn</p>')

  const second = asking(context, address('?for=ug&by=nothing', 'ru'))
  expect(await page(second)).toEqual({ view: null })
  expect(nameIn(second)).toBe(nameIn(first))
  must(await tellOutcome(context, { slug, texts: { en: 'We met.' } }))
  const third = asking(context, address('?for=UG', 'ru'))

  expect((await page(third)).view?.report.outcome).toEqual(['We met.'])
  expect(nameIn(third)).not.toBe(nameIn(first))
})

test('views that no findings have share one name, so that nobody fills the store with them', async () => {
  const context = await stored()
  const names = ['', '?by=x', '?by=__proto__&of=y', '?of=story', '?by=area&of=nothing', '?x=1']
  const found = new Set<string>()
  for (const query of names) {
    const asked = asking(context, address(query))
    await page(asked)
    found.add(nameIn(asked))
  }

  expect(found.size).toBe(1)
})

function nameIn({ context: { same } }: ReturnType<typeof asking>): string {
  if (!same) throw new Error('This page is not kept.')
  return same.name
}
