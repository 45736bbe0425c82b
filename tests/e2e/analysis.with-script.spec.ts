import type { Page, Request, Route } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { addResponses } from '#app/operations/add-responses'
import { paths } from '#app/paths'

import { must } from '../app/operations/answering'
import { fileOfLines } from '../app/operations/responses-in-lines'
import { answersFor } from '../support/answers-for'
import { passphrase } from '../support/published'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { run } from './support/command'
import { joinRegions } from './support/join-regions'
import { network } from './support/network'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'
import { holdWorkers, killWorker } from './support/workers'

const responses = 520
const marked = 'Only key holders may ever read this'

test.use({ provoked: /net::ERR_FAILED/ })

test('a key holder opens, counts and releases in the browser, and nothing opened leaves it', async ({
  page,
}, { outputDir }) => {
  test.setTimeout(420_000)
  const { slug, code } = network.takeSurveyToClose()
  await answer(slug, code)
  network.close(slug)
  const key = join(network.kept, 'amara.key')
  const sent: Request[] = []
  page.on('request', (request) => sent.push(request))
  await holdWorkers(page)
  await becomeColleague(page, network, { name: `Dana ${randomUUID()}`, roles: ['key-holder'] })
  await page.goto(paths.analysisOf(slug))
  await page.locator('main form button').click()
  await expect(page.locator('#key-file')).toBeVisible()
  await expectAccessible(page, 'workshop, locked')
  sent.length = 0

  await test.step('a wrong file and a wrong passphrase are told apart', async () => {
    await unlock(page, 'package.json', passphrase)
    await expect(page.locator('[data-trouble=not-a-key-file]')).toBeVisible({ timeout: 20_000 })
    await unlock(page, key, 'another umbrella')
    await expect(page.locator('[data-trouble=wrong-passphrase]')).toBeVisible({ timeout: 20_000 })
  })

  await test.step('a broken line and a stop lose nothing, and it goes on where it was', async () => {
    await page.route(/\/part\/2\?/, (route) => route.abort(), { times: 1 })
    await unlock(page, key, passphrase)
    await expect(page.locator('[data-trouble=no-line]')).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('.progress-words')).toContainText('Opened: 500 of')
    await page.route(/\/part\/2\?/, (route) => stopThen(page, route), { times: 1 })
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('[data-trouble=stopped]')).toBeVisible()
    await page.route(/\/part\/3\?/, (route) => route.abort(), { times: 1 })
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('#completeness')).toBeVisible({ timeout: 30_000 })
    expect(partsIn(sent).filter((part) => part === '1')).toHaveLength(1)
  })

  await test.step('numbers stand while texts have still to come, and whatever needs those waits', async () => {
    const texts = page.locator('[data-texts=paused]')
    await expect(texts.locator('[data-trouble=no-line]')).toBeVisible({ timeout: 30_000 })
    await expect(texts.locator('.progress-words')).toHaveText(/^Texts opened: 480 of [\d,]+$/)
    await expect(page.getByRole('row', { name: `Responses counted ${responses}` })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Texts counted' })).toHaveCount(0)
    await expectAccessible(page, 'workshop, texts to come')
    await page.getByRole('link', { name: 'Release', exact: true }).click()
    await expect(page.getByText('This part opens as soon as all texts are open.')).toBeVisible()
    await texts.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('[data-texts=open]')).toHaveCount(1, { timeout: 30_000 })
    await expect(page.locator('#release')).toBeVisible()
    await page.getByRole('link', { name: 'Numbers', exact: true }).click()
    await expect(page.getByRole('row', { name: /^Texts counted [\d,]+$/ })).toBeVisible()
  })

  await test.step('the true counts are those of the answers that came', async () => {
    await expect(page.getByRole('row', { name: `Responses counted ${responses}` })).toBeVisible()
    expect(await shownCounts(page)).toMatchObject(await trueCounts(code))
    await expectAccessible(page, 'workshop, open')
  })

  await test.step('a worker that died is replaced, and filters and crossings count anew', async () => {
    await killWorker(page)
    await narrowAndCross(page, code)
  })

  await test.step('two rows that are joined stand as one in the preview, until that is undone', async () => {
    await page.getByRole('link', { name: 'Release', exact: true }).click()
    await joinRegions(page)
  })

  const bytes =
    await test.step('the release is that of the command line, byte for byte', async () => {
      await page.getByRole('link', { name: 'Release', exact: true }).click()
      await page.getByRole('button', { name: 'Make the numbers safe' }).click()
      await expect(page.locator('[data-made]')).toBeVisible({ timeout: 40_000 })
      await page.getByRole('button', { name: 'Français' }).click()
      await expect(page.locator('article[lang=fr] h2').first()).toBeVisible()
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      const posted = page.waitForRequest((request) => request.method() === 'POST')
      await page.getByRole('button', { name: 'Hand this release over' }).click()
      await expect(page.locator('[data-handed]')).toBeVisible({ timeout: 30_000 })
      return fieldIn((await posted).postData() ?? '')
    })
  expect(bytes).toBe(byCommand(slug, key, outputDir))

  await test.step('nothing else was sent, and nothing is kept', async () => {
    const [handed, ...more] = sent.filter((request) => request.method() !== 'GET')
    expect(handed?.url()).toContain(paths.analysisRelease(slug))
    expect(more).toEqual([])
    expect(new Set(sent.map((request) => new URL(request.url()).origin)).size).toBe(1)
    expect(sent.map((request) => request.url()).join(' ')).not.toContain(marked)
    expect(handed?.postData()).not.toContain(marked)
    expect(await keptBy(page)).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
    })
  })
})

async function answer(slug: string, code: string): Promise<void> {
  const survey = network.survey(code)
  const lines = Array.from({ length: responses }, (_, n) => {
    const answers = { ...answersFor(survey, n + 1), message: `${marked} ${n}` }
    return JSON.stringify({ lang: 'en', answers })
  })
  await workIn(network.dataDir, async (context) =>
    must(await addResponses(context, { slug, file: fileOfLines(lines) })),
  )
}

async function unlock(page: Page, file: string, typed: string): Promise<void> {
  await page.locator('#key-file').setInputFiles(file)
  await page.locator('#key-passphrase').fill(typed)
  await page.getByRole('button', { name: 'Open the answers' }).click()
}

function partsIn(sent: Request[]): string[] {
  return sent.flatMap((request) => /\/part\/(\d+)/.exec(request.url())?.[1] ?? [])
}

/** Stops while a part is on its way. */
async function stopThen(page: Page, route: Route): Promise<void> {
  await page.getByRole('button', { name: 'Stop' }).click()
  await route.continue()
}

const question = 'What did you do at the last meeting?'
const roles = {
  spoke: 'I spoke',
  listened: 'I listened',
  cooked: 'I cooked',
  absent: 'I was not there',
}

/** What the table of one question says, by its rows. */
async function shownCounts(page: Page): Promise<Record<string, number>> {
  await page.locator('summary', { hasText: question }).first().click()
  const table = page.getByRole('table', { name: question }).first()
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)))
  return Object.fromEntries(rows.map(([label = '', count = '']) => [label, Number(count)]))
}

async function answersIn(code: string): Promise<Record<string, unknown>[]> {
  const opened = await network.opened(code)
  return opened.flatMap(({ kind, plain }) =>
    kind === 'answers' ? [plain.answers as Record<string, unknown>] : [],
  )
}

async function trueCounts(code: string): Promise<Record<string, number>> {
  const answers = await answersIn(code)
  return Object.fromEntries(
    Object.entries(roles).map(([choice, label]) => [
      label,
      answers.filter(({ role }) => role === choice).length,
    ]),
  )
}

async function narrowAndCross(page: Page, code: string): Promise<void> {
  const spoke = (await answersIn(code)).filter(({ role }) => role === 'spoke').length
  await page.locator('summary', { hasText: 'Filters' }).click()
  await page.locator('#filter-column').selectOption('role')
  await page.getByRole('checkbox', { name: roles.spoke }).check()
  await page.getByRole('button', { name: 'Add this filter' }).click()
  await expect(page.getByText(`Responses counted here: ${spoke}`)).toBeVisible()
  await page.locator('#cross-row').selectOption('role')
  await page.locator('#cross-column').selectOption('again')
  await page.getByRole('button', { name: 'Show the table' }).click()
  const crossed = page.getByRole('table', { name: ' against ' })
  await expect(crossed.locator('tbody tr')).toHaveCount(1)
  await expect(crossed.locator('tbody td').last()).toHaveText(String(spoke))
}

/** The release as the command line makes it out of a bundle. */
function byCommand(slug: string, key: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const [bundle, release] = [join(folder, 'bundle'), join(folder, 'release.json')]
  run('bundle', slug, '--out', bundle)
  run('release', slug, '--bundle', bundle, '--key', key, '--out', release)
  return readFileSync(release, 'utf8')
}

/** The one field of a form that was sent in parts. */
function fieldIn(posted: string): string {
  return /name="release"\r\n\r\n([^]*?)\r\n--/.exec(posted)?.[1] ?? ''
}

/** How much of anything the browser keeps for this address. */
function keptBy(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}
