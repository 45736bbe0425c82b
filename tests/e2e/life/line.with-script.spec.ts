import type { Page, Request } from '@playwright/test'

import { paths } from '#app/paths'

import { comeTo, control, goOn, grouped } from '../support/life'
import { countUnder } from '../support/life-stores'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (413|429|500|503)/ })

const survey = codes.everyType

test('over a lost connection the page and its words stay, and go by themselves when it is back', async ({
  page,
  context,
}) => {
  await comeTo(page, survey, 'words')
  await context.setOffline(true)
  await control(page, 'message').fill('Typed without a line.')
  await goOn(page).click()
  await expect(state(page, 'lost')).toBeVisible()
  await expect(state(page, 'lost')).toContainText('What you typed is still here')
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible()
  await expect(page).toHaveURL(pathOf(survey, 'words'))

  await control(page, 'message').pressSequentially(' And more meanwhile.')
  await context.setOffline(false)

  await expect(page).toHaveURL(paths.check('en', survey))
  await expect(page.locator('main')).toContainText('Typed without a line. And more meanwhile.')
})

test('whoever does not want to wait tries at once', async ({ page }) => {
  await comeTo(page, survey, 'words')
  let lost = true
  await page.route(`**${pathOf(survey, 'words')}`, (route) =>
    lost && route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await control(page, 'message').fill('Pressed by hand')
  await goOn(page).click()
  await expect(state(page, 'lost')).toBeVisible()
  lost = false
  await page.getByRole('button', { name: 'Try now' }).click()

  await expect(page).toHaveURL(paths.check('en', survey))
  await expect(page.locator('main')).toContainText('Pressed by hand')
})

for (const status of [413, 429, 500, 503]) {
  test(`a server that answers ${status} is asked again, and the page stays`, async ({ page }) => {
    await comeTo(page, survey, 'words')
    let asked = 0
    await page.route(`**${pathOf(survey, 'words')}`, (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      asked += 1
      const trouble = { status, contentType: 'text/html', body: '<h1>Trouble</h1>' }
      return asked === 1 ? route.fulfill(trouble) : route.fallback()
    })
    await control(page, 'message').fill('Asked twice')
    await goOn(page).click()
    await expect(state(page, 'busy')).toBeVisible()
    await expect(control(page, 'message')).toHaveValue('Asked twice')

    await expect(page).toHaveURL(paths.check('en', survey))
    expect(asked).toBe(2)
    await expect(page.locator('main')).toContainText('Asked twice')
  })
}

test('when the answer to sending is lost on the way, the receipt still comes, of one response', async ({
  page,
}) => {
  await comeTo(page, survey, 'check')
  let asked = 0
  await page.route(`**${paths.check('en', survey)}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    asked += 1
    if (asked > 1) return route.fallback()
    await route.fetch()
    return route.abort()
  })
  await goOn(page).click()

  await expect(page.locator('.digits')).toHaveText(grouped)
  expect(asked).toBe(2)
  const receipt = (await page.locator('.digits').textContent()) ?? ''
  expect(countUnder(receipt, survey)).toBeGreaterThan(0)
})

test('a double press sends once', async ({ page }) => {
  await comeTo(page, survey, 'words')
  const posts = postsOf(page)
  await goOn(page).dblclick()
  await expect(page).toHaveURL(paths.check('en', survey))
  expect(posts).toHaveLength(1)
  await goOn(page).dblclick()
  await expect(page.locator('.digits')).toHaveText(grouped)
  expect(posts).toHaveLength(2)
})

test('whatever is typed and pressed, what goes over the line is a multiple of 1024 bytes', async ({
  page,
}) => {
  await comeTo(page, survey, 'words')
  const posts = postsOf(page)
  for (const message of ['', 'Short', 'Длинно '.repeat(60), '☂'.repeat(300)]) {
    await control(page, 'message').fill(message)
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Français' }).click()
    await loaded
    await page.goto(pathOf(survey, 'words'))
  }
  for (const name of ['back', 'later', 'go']) {
    const loaded = page.waitForEvent('load')
    await page.locator(`main button[name=${name}]`).first().click()
    await loaded
    await page.goto(pathOf(survey, 'words'))
  }
  const lengths = posts.map((request) => request.postDataBuffer()?.length ?? 0)
  expect(lengths).toHaveLength(7)
  expect(lengths.map((length) => length % 1024)).toEqual(lengths.map(() => 0))
  expect(Math.min(...lengths)).toBeGreaterThan(0)
})

function state(page: Page, name: string) {
  return page.locator(`p[data-line=${name}]`)
}

function postsOf(page: Page): Request[] {
  const posts: Request[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request)
  })
  return posts
}
