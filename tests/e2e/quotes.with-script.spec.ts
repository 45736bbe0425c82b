import type { Browser, Page } from '@playwright/test'
import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { catalogue, datedSurvey } from '#app/cli/demo/dated-survey'
import { addResponses } from '#app/operations/add-responses'
import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'

import { publishNow } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { fileOfLines } from '../app/operations/responses-in-lines'
import { answersFor } from '../support/answers-for'
import { passphrase } from '../support/published'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { network } from './support/network'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

const told = 'They beat us in Nairobi 🙂 and nobody came for weeks.'
const silent = 'Do not quote this from me.'

test('two key holders bring a quote from an answer to its approval', async ({ page, browser }) => {
  test.setTimeout(360_000)
  const { slug } = await closedSurvey()
  await openWorkshop(page, slug, 'amara')

  await test.step('whoever did not agree is not quoted', async () => {
    await readText(page, silent)
    await expect(page.locator('[data-consent=not-agreed]')).toBeVisible()
    await expect(asksForQuote(page)).toHaveCount(0)
    await expectAccessible(page, 'mark a quote, not agreed')
  })

  await test.step('by keys alone, what the check names is taken out and what it does not', async () => {
    await readText(page, told)
    await asksForQuote(page).click()
    await expect(page.locator('[data-mark-quote=agreed]')).toBeFocused()
    await takeOutByKeys(page)
    await expect(marking(page).locator('.written-words')).toHaveText(
      'They beat us in [a town] 🙂 and nobody came for [a while].',
    )
    await expectAccessible(page, 'mark a quote')
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await takePictures(page, 'quotes-mark')
    await page.setViewportSize({ width: 1280, height: 900 })
    await marking(page).getByLabel('Region beside it').selectOption('africa')
    await marking(page).getByRole('button', { name: 'Mark as a quote' }).click()
    await expect(page.locator('[data-mark-quote=marked]')).toBeFocused()
  })

  await test.step('it is translated, and a translation is looked at as the original is', async () => {
    await page.getByRole('link', { name: 'Go to the quotes' }).click()
    await expect(page.locator('#quotes-title')).toBeFocused()
    await expect(card(page)).toHaveAttribute('data-state', 'waiting')
    await expect(card(page).locator('[data-can=own-work]')).toBeVisible()
    await translate(page, 'es', 'Nos pegaron en [una ciudad] 🙂 y nadie vino en [un tiempo].')
    await translate(page, 'fr', 'On nous a battues à Nairobi 🙂')
    await expect(card(page).locator('[data-obstacle=tells]')).toBeVisible()
    await card(page)
      .getByRole('button', { name: /Take out .*Nairobi/ })
      .click()
    await card(page).getByRole('button', { name: 'Keep this translation: French' }).click()
    await expect(card(page).locator('[data-obstacle]')).toHaveCount(0)
    await expectAccessible(page, 'quotes')
    await takePictures(page, 'quotes-desk')
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect(page.getByText('All that you did is kept')).toBeVisible()
  })

  const other = await secondHolder(browser, slug)

  await test.step('a second key holder reads it beside its text and approves it', async () => {
    await expect(card(other)).toContainText('Marked by Amara.')
    await other.locator('summary', { hasText: 'The text that it comes from' }).click()
    await expect(card(other).locator('mark')).toHaveText(told)
    await card(other).getByRole('button', { name: 'Approve this quote' }).click()
    await expect(card(other)).toHaveAttribute('data-state', 'approved')
    await expect(card(other)).toBeFocused()
    await expectAccessible(other, 'quotes, approved')
    await expect(other.getByText('All that you did is kept')).toBeVisible()
  })

  await test.step('any change makes the approval void, and the first holder is told', async () => {
    await knock(page)
    await expect(card(page)).toHaveAttribute('data-state', 'approved')
    await translate(page, 'fr', 'On nous a frappées à [une ville] 🙂')
    await expect(card(page)).toHaveAttribute('data-state', 'waiting')
    await expect(card(page).locator('[data-who=void]')).toContainText('Bo')
  })

  await test.step('a refusal says why, and a withdrawn quote can be brought back', async () => {
    await expect(page.getByText('All that you did is kept')).toBeVisible()
    await knock(other)
    await expect(card(other)).toHaveAttribute('data-state', 'waiting')
    await card(other).getByRole('button', { name: 'Refuse, and say why' }).click()
    await card(other).getByLabel('Why it should not').fill('The town is small.')
    await card(other).getByRole('button', { name: 'Refuse this quote' }).click()
    await expect(card(other)).toHaveAttribute('data-state', 'refused')
    await card(other).getByRole('button', { name: 'Withdraw this quote' }).click()
    await expect(card(other)).toHaveCount(0)
    await other.getByRole('button', { name: 'Bring it back' }).click()
    await expect(card(other)).toHaveAttribute('data-state', 'refused')
  })
  await other.context().close()
})

/** A survey of its own that asks whether it may quote, answered by thirty and closed. */
async function closedSurvey(): Promise<Survey> {
  const mark = randomInt(10_000, 99_999)
  const survey = await workIn(network.dataDir, async (context) => {
    const days = { opens: -14, closes: 45 }
    const dated = await datedSurvey(catalogue, 'funding-priorities-2026', context.today, days)
    const own: Survey = { ...dated, slug: `${dated.slug}-${mark}`, code: `q${mark}` }
    must(await publishNow(context, own))
    const file = fileOfLines(Array.from({ length: 30 }, (_, n) => lineOf(own, n)))
    must(await addResponses(context, { slug: own.slug, file }))
    return own
  })
  network.close(survey.slug)
  return survey
}

function lineOf(survey: Survey, n: number): string {
  const words = n === 0 ? told : n === 1 ? silent : 'We were heard, and we sat together.'
  const own = { region: 'africa', tell_donors: words, may_quote: n === 1 ? 'no' : 'yes' }
  return JSON.stringify({ lang: 'en', answers: { ...answersFor(survey, n), ...own } })
}

async function openWorkshop(page: Page, slug: string, holder: 'amara' | 'bo'): Promise<void> {
  await becomeColleague(page, network, { name: `Dana ${randomUUID()}`, roles: ['key-holder'] })
  await page.goto(paths.analysisOf(slug))
  await page.locator('main form button').first().click()
  await page.locator('#key-file').setInputFiles(join(network.kept, `${holder}.key`))
  await page.locator('#key-passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Open the answers' }).click()
  await expect(page.locator('#completeness')).toBeVisible({ timeout: 40_000 })
}

async function secondHolder(browser: Browser, slug: string): Promise<Page> {
  const context = await browser.newContext()
  const other = await context.newPage()
  await openWorkshop(other, slug, 'bo')
  await other.locator('a[href="#quotes"]').click()
  return other
}

/** What others wrote is fetched when a line comes back, and would be soon anyhow. */
async function knock(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

const card = (page: Page) => page.locator('[data-quote]')
const marking = (page: Page) => page.locator('[data-mark-quote=agreed]')

const asksForQuote = (page: Page) => page.getByRole('button', { name: 'Mark it as a quote' })

/** Opens the one text that holds these words, and chooses all of it. */
async function readText(page: Page, words: string): Promise<void> {
  await page.locator('a[href="#reading"]').click()
  await page.locator('#reading-question').selectOption('tell_donors')
  await page.locator('#reading-search').fill(words)
  await expect(page.locator('[data-listed="1"]')).toBeVisible()
  await page.locator('.reading-line').click()
  await page.locator('[data-step=whole]').click()
}

/** From the named city to a word that nobody names, without a mouse. */
async function takeOutByKeys(page: Page): Promise<void> {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Tab', 'End')
  await expect(page.locator('[role=option]:focus')).toHaveText('weeks')
  await press('Enter')
  await expect(page.locator('[role=option]:focus')).toContainText('[…]')
  const takeOut = marking(page).getByRole('button', { name: /Take out .*Nairobi/ })
  for (let n = 0; n < 10 && !(await takeOut.evaluate(isFocused)); n += 1) await press('Tab')
  await press('Enter')
  await expect(takeOut).toHaveCount(0)
  const instead = marking(page).getByLabel('What stands there instead').last()
  for (let n = 0; n < 20 && !(await instead.evaluate(isFocused)); n += 1) await press('Tab')
  await press('ControlOrMeta+a')
  await page.keyboard.type('[a while]')
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}

async function translate(page: Page, lang: string, words: string): Promise<void> {
  const button = card(page).getByRole('button', { name: 'Translate' })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  const own = card(page).locator(`[data-translate=${lang}]`)
  await own.locator('textarea').fill(words)
  await own.getByRole('button', { name: 'Keep this translation' }).click()
  await expect(own.getByRole('button', { name: 'Keep this translation' })).toHaveCount(0)
}
