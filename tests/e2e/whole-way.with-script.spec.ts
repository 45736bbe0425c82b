import type { Browser, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'

import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'

import { answersFor } from '../support/answers-for'
import { press, setDay, tick, typeInto } from './support/hands'
import { aNewNetwork, type NewNetwork } from './support/new-network'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const slug = 'access-to-health-2026'
const password = 'three calm umbrellas'
const passphrase = 'seven quiet herons over water'

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 })

let network: NewNetwork

test.beforeAll(async () => {
  network = await aNewNetwork(passphrase)
})

test.afterAll(() => network.end())

test('from an empty folder to a pack in the hands of a consultant, by keyboard alone', async ({
  page: amara,
  browser,
}) => {
  test.setTimeout(420_000)
  await test.step('the first administrator sets the network up and makes a key', async () => {
    await setUp(amara)
    await makeKey(amara, 'amara')
  })

  const bo = await newColleague(amara, browser, 'Bo', ['key-holder'])
  const camila = await newColleague(amara, browser, 'Camila', ['designer'])

  await test.step('a second key holder makes a key of their own, which the first lets in', async () => {
    await bo.goto(network.address + paths.newKey())
    await makeKey(bo, 'bo')
    await letIn(amara)
  })

  await test.step('the designer takes a survey from the catalogue and gives it its days', () =>
    plan(camila))

  await test.step('a key holder asks to publish it, and the second one approves', async () => {
    await amara.goto(network.address + paths.publication(slug))
    await expectAccessible(amara, 'publication')
    await press(amara, amara.locator('form[data-makes-survey-keys] button'))
    await expect(amara.locator('.notice-success')).toBeVisible()
    expect(new URL(amara.url()).pathname).toMatch(/^\/staff\/requests\//)
    await approveWaiting(bo, network.file('bo.key'))
    const intro = await amara.request.get(`${network.address}/en/q5r8`)
    expect(intro.status()).toBe(200)
  })

  await test.step('people answer, and the designer closes it', async () => {
    network.run('respond', slug, '--file', answersFile(60))
    await camila.goto(network.address + paths.consultation(slug))
    await typeInto(camila, 'close-name', slug)
    await press(camila, camila.locator('button[value=close]'))
    await expect(camila.locator('.notice-success')).toContainText('closed')
  })

  await test.step('a key holder counts, and the other approves what is to be published', async () => {
    const [bundle, release] = [network.file('bundle'), network.file('release.json')]
    network.run('bundle', slug, '--out', bundle)
    const key = network.file('amara.key')
    network.run('release', slug, '--bundle', bundle, '--key', key, '--out', release)
    expect(network.run('accept', release, '--json')).toContain('request')
    await approveWaiting(bo)
  })

  const elodie = await newColleague(amara, browser, 'Elodie', ['consultant'], slug)
  await test.step('the consultant takes the pack away, and sees nothing else', async () => {
    const pack = await takePack(elodie)
    expect(Object.keys(unzipSync(pack))).toContain('xl/workbook.xml')
    for (const shut of [paths.people(), paths.consultations(), paths.log()]) {
      const answer = await elodie.request.get(network.address + shut)
      expect(answer.status()).toBe(403)
    }
  })

  await test.step('the log tells all of it, unbroken', async () => {
    await amara.goto(network.address + paths.log())
    const told = await amara.locator('main').innerText()
    for (const deed of ['Consultation published', 'Release accepted', 'Findings taken away'])
      expect.soft(told).toContain(deed)
  })
})

async function setUp(page: Page): Promise<void> {
  await page.goto(network.setUpLink)
  await expectAccessible(page, 'set-up')
  await typeInto(page, 'network', 'Many Umbrellas')
  await typeInto(page, 'contact', 'hello@umbrellas.example')
  await typeInto(page, 'name', 'Amara')
  for (const field of ['password', 'again']) await typeInto(page, field, password)
  await press(page, page.locator('main form button'))
  await expect(page).toHaveURL(network.address + paths.newKey())
}

/** Makes a key and keeps its file, as it would be kept on a stick. */
async function makeKey(page: Page, name: string): Promise<void> {
  await expectAccessible(page, 'new key')
  for (const field of ['passphrase', 'again']) await typeInto(page, field, passphrase)
  await press(page, page.locator('[data-make]'))
  const link = page.locator('[data-file]')
  await expect(link).toBeVisible({ timeout: 30_000 })
  const saved = page.waitForEvent('download')
  await press(page, link)
  const file = network.file(`${name}.key`)
  await (await saved).saveAs(file)
  await page.locator('#chosen').setInputFiles(file)
  await press(page, page.locator('[data-made] button'))
  await expect(page.locator('main .notice-success')).toBeVisible()
  expect(readFileSync(file, 'utf8')).not.toContain(passphrase)
}

/** Whoever lets a key in compares it, and shows that they have their own. */
async function letIn(page: Page): Promise<void> {
  await page.goto(network.address + paths.keyHolders())
  await press(page, page.locator('.waiting-keys a'))
  await expectAccessible(page, 'waiting key')
  await tick(page, page.locator('[name=compared]'))
  await page.locator('#own').setInputFiles(network.file('amara.key'))
  await typeInto(page, 'own-passphrase', passphrase)
  await press(page, page.locator('button[value=let-in]'))
  await expect(page).toHaveURL(/done=let-in/, { timeout: 30_000 })
  await expect(page.locator('main .notice-success')).toBeVisible()
}

async function newColleague(
  administrator: Page,
  browser: Browser,
  name: string,
  roles: Role[],
  limit = '',
): Promise<Page> {
  await administrator.goto(network.address + paths.invitations())
  await typeInto(administrator, 'name', name)
  for (const role of roles)
    await tick(administrator, administrator.locator(`[name=roles][value=${role}]`))
  if (limit !== '')
    await tick(administrator, administrator.locator(`[name=surveys][value=${limit}]`))
  await press(administrator, administrator.locator('main form button'))
  const link = await administrator.locator('#made-link').innerText()
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  for (const field of ['password', 'again']) await typeInto(page, field, password)
  await press(page, page.getByRole('main').getByRole('button'))
  await expect(page).toHaveURL(network.address + paths.staff())
  return page
}

async function plan(page: Page): Promise<void> {
  await page.goto(network.address + paths.newConsultation())
  const offer = page.locator('form', { has: page.locator(`[name=slug][value=${slug}]`) })
  await press(page, offer.locator('button'))
  await expectAccessible(page, 'planned consultation')
  await expectNoSidewaysScroll(page)
  await page.goto(network.address + paths.consultationDates(slug))
  await setDay(page, 'opens', dayFromToday(0))
  await setDay(page, 'closes', dayFromToday(30))
  await setDay(page, 'retention', dayFromToday(365))
  await press(page, page.locator('main form button'))
  await expect(page).toHaveURL(network.address + paths.consultation(slug, 'dates'))
}

/** With a key file, whoever approves sees first that it opens what is to be published. */
async function approveWaiting(page: Page, key?: string): Promise<void> {
  await page.goto(network.address + paths.requests())
  await press(page, page.locator('main table a, main li a').first())
  await expectAccessible(page, 'request')
  if (key !== undefined) await tryKey(page, key)
  await press(page, page.locator('button[value=approve]'))
  await expect(page).toHaveURL(/done=approved/, { timeout: 90_000 })
  await expect(page.locator('.notice-success')).toBeVisible()
}

async function tryKey(page: Page, key: string): Promise<void> {
  await page.locator('#tried').setInputFiles(key)
  await typeInto(page, 'tried-passphrase', passphrase)
  await press(page, page.locator('[data-tries-key] button'))
  await expect(page.locator('[data-works]')).toBeVisible({ timeout: 30_000 })
}

async function takePack(page: Page): Promise<Buffer> {
  await page.goto(network.address + paths.packs())
  await press(page, page.locator(`a[href="${paths.packsOf(slug)}"]`))
  await expectAccessible(page, 'packs')
  await press(page, page.locator('button[value=xlsx]'))
  // The page looks again by itself until the file is made.
  await expect(page.locator('.notice-success')).toBeVisible({ timeout: 120_000 })
  const saved = page.waitForEvent('download')
  await press(page, page.locator('main button[value=xlsx]'))
  return readFileSync(await (await saved).path())
}

/** Whole responses that the survey takes, each from other dice. */
function answersFile(count: number): string {
  const survey = JSON.parse(readFileSync(`build/catalogue/${slug}.json`, 'utf8')) as Survey
  const lines = Array.from({ length: count }, (_none, path) =>
    JSON.stringify({ lang: survey.languages[path % 5], answers: answersFor(survey, path) }),
  )
  const file = network.file('answers.ndjson')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
