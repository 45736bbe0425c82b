import type { Browser, Page, Request } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { addResponses } from '#app/operations/add-responses'
import { paths } from '#app/paths'

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

const marked = 'Only key holders may ever read this'
const responses = 24
const said = [
  `${marked}. They came at night. Nobody spoke!`,
  `${marked}. هم \u200Fجاؤوا ليلا. We were heard.`,
  `${marked} <b>and</b> no more.`,
]
const typed = {
  french: 'Personne n’a parlé',
  other: 'On se taisait',
  note: 'Ask the network about it',
}

test('two key holders code, translate and note the same texts, and nothing of it is lost or leaks', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const { slug, code } = network.takeSurveyToClose()
  await answer(slug, code)
  network.close(slug)
  const amara = { page, sent: listenTo(page) }
  const bo = await anotherBrowser(browser)
  await open(amara.page, slug, 'amara')
  await open(bo.page, slug, 'bo')
  await readTexts(amara.page)
  await readTexts(bo.page)

  await test.step('a theme that one adds is there for the other', async () => {
    await page.getByText('Add a theme', { exact: true }).click()
    const form = page.locator('[data-new-theme]')
    await form.locator('input').first().fill('Silence')
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(theme(page)).toBeVisible()
    await inStep(page)
    await inStep(bo.page)
    await expect(theme(bo.page)).toBeVisible()
    await expectAccessible(page, 'reading room')
    await takePictures(page, 'reading')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('a text is coded with the keyboard alone', async () => {
    await expect(theme(page)).toBeDisabled()
    await page.locator('[data-original]').focus()
    for (const key of [']', ']', 'Shift+ArrowLeft', 'Shift+ArrowRight']) {
      await page.keyboard.press(key)
    }
    await expect(page.locator('.reading-chosen').first()).toBeVisible()
    await page.keyboard.press('1')
    await expect(theme(page)).toBeChecked()
    await expect(page.locator('[data-coded]')).toHaveText('\u2068Silence\u2069')
    await page.keyboard.press('u')
    await expect(page.locator('[data-coded]')).toHaveCount(0)
    await page.keyboard.press('1')
    await page.keyboard.press('f')
    await expect(page.locator('[data-finished=true]')).toBeVisible()
    await expect(page.locator('[data-counts]')).toContainText('finished by you: 1')
    await expectAccessible(page, 'reading room, a text that is finished')
    await inStep(page)
  })

  await test.step('without a line the other goes on, sees nothing of it and loses nothing', async () => {
    await inStep(bo.page)
    await expect(bo.page.locator('[data-others]')).toContainText('Their themes are shown once')
    await expect(bo.page.locator('[data-coded]')).toHaveCount(0)
    await bo.page.context().setOffline(true)
    await translate(bo.page, typed.other)
    await bo.page.getByLabel('A note on this text').fill(typed.note)
    await bo.page.getByRole('button', { name: 'Add this note' }).click()
    await bo.page.getByRole('button', { name: 'I have finished with this text' }).click()
    await expect(bo.page.locator('[data-trouble=no-line]')).toBeVisible()
    await expect(bo.page.locator('[data-unsent="3"]')).toBeVisible()
    await expect(bo.page.locator('[data-coded]')).toHaveCount(0)
    await expect(bo.page.locator('[data-coder]')).toContainText(/Only .Amara. gave: .Silence/)
    await translate(page, typed.french)
    await inStep(page)
  })

  await test.step('with the line both have all of it, and settle where they differ', async () => {
    await bo.page.context().setOffline(false)
    await inStep(bo.page)
    await inStep(page)
    for (const each of [page, bo.page]) {
      await expect(each.locator('[data-settle] li')).toHaveCount(2)
      await expect(each.locator('[data-settle]')).toContainText(typed.french)
      await expect(each.locator('[data-settle]')).toContainText(typed.other)
      await expect(each.locator('[data-note]')).toContainText(typed.note)
    }
    await expectAccessible(page, 'reading room, disputed')
    await page.locator('[data-settle] li', { hasText: typed.other }).getByRole('button').click()
    await inStep(page)
    await inStep(bo.page)
    await expect(bo.page.locator('[data-settle]')).toHaveCount(0)
    await expect(bo.page.getByLabel('Translation: French')).toHaveValue(typed.other)
  })

  await test.step('texts stand for themselves: markup, signs and searching', async () => {
    await page.getByLabel('Search in the texts').fill('and</b>')
    await page.locator('.reading-line').first().click()
    await expect(page.locator('[data-original]')).toContainText('<b>and</b>')
    await page.getByLabel('Search in the texts').fill('جاؤوا')
    await page.locator('.reading-line').first().click()
    await expect(page.locator('[data-original] [data-code="200F"]')).toHaveAccessibleName(
      'invisible sign that turns the direction of writing (U+200F)',
    )
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })

  await test.step('what is typed stays typed on the way through other texts and parts', async () => {
    await page.getByLabel('A note on this text').fill('half a note')
    await page.getByRole('link', { name: 'Numbers' }).click()
    await expect(page.locator('#completeness')).toBeVisible()
    await page.goBack()
    await page.getByRole('button', { name: 'Next text' }).click()
    await expect(page.getByLabel('A note on this text')).toHaveValue('')
    await page.getByRole('button', { name: 'Previous text' }).click()
    await expect(page.getByLabel('A note on this text')).toHaveValue('half a note')
  })

  await test.step('only sealed edits were sent, and nothing is kept or named', async () => {
    for (const { page: each, sent } of [amara, bo]) {
      const posted = sent.filter((request) => request.method() === 'POST' && isJournal(request))
      expect(posted).not.toEqual([])
      const all = sent.map((request) => `${request.url()} ${request.postData() ?? ''}`).join(' ')
      for (const words of [marked, 'Silence', ...Object.values(typed)]) {
        expect(all).not.toContain(words)
        expect(await each.title()).not.toContain(words)
        expect(decodeURIComponent(each.url())).not.toContain(words)
      }
      expect(await each.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    }
    await bo.page.context().close()
  })
})

async function answer(slug: string, code: string): Promise<void> {
  const survey = network.survey(code)
  const lines = Array.from({ length: responses }, (_, n) => {
    const answers = {
      ...answersFor(survey, n + 1),
      message: `${said[n % said.length] ?? ''} (${n})`,
    }
    return JSON.stringify({ lang: 'en', answers })
  })
  await workIn(network.dataDir, async (context) =>
    must(await addResponses(context, { slug, file: fileOfLines(lines) })),
  )
}

function listenTo(page: Page): Request[] {
  const sent: Request[] = []
  page.on('request', (request) => sent.push(request))
  return sent
}

async function anotherBrowser(browser: Browser) {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  return { page, sent: listenTo(page) }
}

async function open(page: Page, slug: string, holder: string): Promise<void> {
  await becomeColleague(page, network, { name: `${holder} ${randomUUID()}`, roles: ['key-holder'] })
  await page.goto(paths.analysisOf(slug))
  const fetching = page.locator('main form[method=post] button')
  if ((await fetching.count()) > 0) await fetching.click()
  await page.locator('#key-file').setInputFiles(join(network.kept, `${holder}.key`))
  await page.locator('#key-passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Open the answers' }).click()
  await expect(page.locator('#completeness')).toBeVisible({ timeout: 30_000 })
}

async function readTexts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read and code' }).click()
  await expect(page.locator('#reading-room')).toBeFocused()
  await expect(page.locator('[data-journal-state=kept]')).toBeVisible()
  await page.locator('#reading-question').selectOption('message')
  await page.getByLabel('Search in the texts').fill('(6)')
  await expect(page.locator('[data-listed="1"]')).toBeVisible()
  await page.locator('.reading-line').click()
}

const theme = (page: Page) => page.getByRole('checkbox', { name: 'Silence' })

async function translate(page: Page, words: string): Promise<void> {
  const picks = page.locator('#reading-into')
  await picks.selectOption('fr')
  await page.getByLabel('Translation: French').fill(words)
  await page.getByRole('button', { name: 'Keep this translation' }).click()
  await expect(page.locator('.reading-translation [data-typed=false]')).toBeAttached()
}

/** As when the computer wakes: all that is there is fetched, and all that waits is sent. */
async function inStep(page: Page): Promise<void> {
  const listed = page.waitForResponse((answer) => isJournal(answer.request()))
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await listed
  await expect(page.locator('[data-journal-state=kept][data-unsent="0"]')).toBeVisible()
}

function isJournal(request: Request): boolean {
  return new URL(request.url()).pathname.endsWith('/journal')
}
