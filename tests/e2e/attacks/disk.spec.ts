import { chromium, type BrowserContext, type Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { marksIn } from '../../attacks/marks-in-bytes'
import { bytesOf } from '../../attacks/seized-folder'
import { findWholeBrowser } from '../../support/find-browser.js'
import { newMark, withMark } from '../support/arrived'
import { everyType, manyAnswers } from '../support/every-type'
import { answerPage, walk } from '../support/journey'
import { expect, test } from '../support/test'

test.describe.configure({ timeout: 120_000 })

const mark = newMark()
const way = everyType('en', withMark(everyType('en').survey, manyAnswers, mark))
const texts = way.survey.texts.en ?? {}
const topics = ['pages.words.title', 'pages.views.title', 'title', 'role.text', 'hurdle.text']
const marks = [mark, ...topics.map((key) => texts[key] ?? key)]

test('the profile of a browser that sent answers holds none, and no question', async ({
  baseURL,
  javaScriptEnabled,
}) => {
  const left = await profileAfter({ baseURL, javaScriptEnabled }, async (page) => {
    await walk(page, way, 'thanks')
  })

  expect(left.marks).toEqual([])
  expect(left.cookies).toEqual([])
  // No page, and after Clear-Site-Data hardly even our style sheet.
  expect(left.cached.filter((path) => path !== '/build/')).toEqual([])
  // History stays, as every page about leaving says: addresses with a short code, and neutral titles.
  expect(left.history.map(({ title }) => title).join()).toContain('Thank you · Soundings')
  for (const { url, title } of left.history) expectNeutral(url, title)
})

test('nor does that of a browser that was left by quick exit amid an answer', async ({
  baseURL,
  javaScriptEnabled,
}) => {
  const left = await profileAfter({ baseURL, javaScriptEnabled }, async (page) => {
    await typeHalf(page)
    await page.locator('[data-quick-exit]').first().click()
    await page.waitForURL(/\/exit$/)
  })

  expect(left.marks).toEqual([])
  expect(left.cookies).toEqual([])
  expect(left.cached.filter((path) => path !== '/build/')).toEqual([])
  expect(left.history.length).toBeGreaterThan(2)
  for (const { url, title } of left.history) expectNeutral(url, title)
})

test('nor that of one that was closed amid an answer, though the locked cookie waits there', async ({
  baseURL,
  javaScriptEnabled,
}) => {
  const keys: string[] = []
  const left = await profileAfter({ baseURL, javaScriptEnabled }, async (page) => {
    await typeHalf(page)
    keys.push(...(await page.context().cookies()).map(({ value }) => value.split('.')[1] ?? ''))
    marks.push(...keys)
  })

  expect(keys.join()).toMatch(/^[\w-]{43}$/)
  expect(left.marks).toEqual([])
  expect(left.cached).toEqual(['/build/'])
  // Chromium writes down even a cookie that should go with the window; the threat model says so.
  expect(left.cookies).toEqual(['s'])
})

test('what a careless page keeps is found in the profile', async ({ javaScriptEnabled }) => {
  const careless = createServer((_request, response) => {
    response.setHeader('Set-Cookie', `said=${encodeURIComponent(mark)}; Max-Age=9999`)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<title>${texts.title ?? ''}</title><script>localStorage.said = '${mark}'</script>`,
    )
  })
  const baseURL = await listening(careless)
  const left = await profileAfter({ baseURL, javaScriptEnabled }, async (page) => {
    await page.goto('/')
  })
  careless.close()

  expect(left.marks).toContain(texts.title)
  expect(left.cookies).toEqual(['said'])
  if (javaScriptEnabled) expect(left.marks).toContain(mark)
})

async function typeHalf(page: Page): Promise<void> {
  await walk(page, way, 'amounts')
  const { questions } = way.survey.pages.find(({ id }) => id === 'amounts') ?? { questions: [] }
  await answerPage(page, questions, way.answers)
}

interface Setting {
  baseURL: string | undefined
  javaScriptEnabled: boolean | undefined
}

/** All that a browser has on the disk once somebody has used it and closed it. */
async function profileAfter(setting: Setting, use: (page: Page) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-profile-'))
  const context = await open(folder, setting)
  await use(await context.newPage())
  await context.close()
  const found = marksIn(bytesOf(folder), marks)
  const left = {
    ...{ marks: found, history: historyIn(folder) },
    ...{ cached: cachedIn(folder), cookies: cookiesIn(folder) },
  }
  rmSync(folder, { recursive: true })
  return left
}

function open(
  folder: string,
  { baseURL, javaScriptEnabled = true }: Setting,
): Promise<BrowserContext> {
  const executablePath = findWholeBrowser()
  return chromium.launchPersistentContext(folder, {
    ...(executablePath && { executablePath }),
    ...(baseURL && { baseURL }),
    javaScriptEnabled,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
  })
}

/** Their values are locked there with a key that the browser keeps, so names and places are asked for. */
function cookiesIn(folder: string): string[] {
  const files = ['Cookies', join('Network', 'Cookies')].map((name) => join(folder, 'Default', name))
  return files.filter(existsSync).flatMap((file) => {
    const database = new Sqlite(file, { readonly: true })
    const rows = database.prepare<[], { name: string }>('select name from cookies').all()
    database.close()
    return rows.map(({ name }) => name)
  })
}

/** Which of our addresses have something in the cache; what it is may be packed. */
function cachedIn(folder: string): string[] {
  const bytes = bytesOf(join(folder, 'Default', 'Cache'))
  return ['/build/', `/en/${way.survey.code}`, '/exit'].filter((path) => bytes.includes(path))
}

interface Visited {
  url: string
  title: string
}

function historyIn(folder: string): Visited[] {
  const database = new Sqlite(join(folder, 'Default', 'History'), { readonly: true })
  const visited = database.prepare<[], Visited>('select url, title from urls').all()
  database.close()
  return visited
}

function expectNeutral(url: string, title: string) {
  const { pathname, search, hash } = new URL(url)
  expect(pathname).toMatch(/^\/exit$|^\/[a-z]{2}(\/[a-z0-9]{4}(\/([a-z]+|\d))?)?$/)
  expect(way.survey.pages.map(({ id }) => id)).not.toContain(pathname.split('/')[3])
  expect(search).toMatch(/^(\?look=)?$/)
  expect(hash).toMatch(/^(#more)?$/)
  expect(title).toMatch(/^(New page|[A-Za-z ]+( \d+ of \d+)? · Soundings|)$/)
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://localhost:${(server.address() as AddressInfo).port}`)
    })
  })
}
