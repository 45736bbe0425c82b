import type { APIRequestContext, APIResponse } from '@playwright/test'

import { languages } from '#app/i18n/languages'
import { paths } from '#app/paths'

import { comeTo } from '../support/life'
import { isSpent, storedOf } from '../support/life-stores'
import { codes, network } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(04|10)/ })

const previews = ['WhatsApp/2.23.20.0', 'TelegramBot (like TwitterBot)', 'facebookexternalhit/1.1']

test('a link that a chat app looks at creates and spends nothing, at any address', async ({
  request,
}) => {
  const { code } = network.takeSurveyToClose()
  const accessCode = network.takeCode()
  const before = [code, codes.closed, codes.notYetOpen].map(storedOf)
  for (const survey of [code, codes.longest, codes.closed, codes.notYetOpen]) {
    const steps = everyStep(survey, accessCode)
    const answers = await Promise.all(steps.map((step) => look(request, `/en/${survey}${step}`)))
    for (const [seen, head] of answers) {
      expect(head.status()).toBe(seen.status())
      expect(seen.status()).toBeLessThan(500)
      expect(seen.headers()['set-cookie'] ?? 'Max-Age=0').toContain('Max-Age=0')
    }
  }
  expect([code, codes.closed, codes.notYetOpen].map(storedOf)).toEqual(before)
  expect(isSpent(accessCode, codes.longest)).toBe(false)
})

test('looking at every address with answers begun changes nothing of them', async ({
  page,
  context,
}) => {
  const { code } = network.takeSurveyToClose()
  await comeTo(page, code, 'amounts')
  const before = storedOf(code)
  const cookies = await context.cookies()
  // The last page takes leave of whoever has sent; these answers are not sent.
  for (const step of everyStep(code, '')) await look(page.request, `/fr/${code}${step}`)

  expect(storedOf(code)).toEqual(before)
  expect(await context.cookies()).toEqual(cookies)
})

function everyStep(survey: string, accessCode: string): string[] {
  const ours = ['code', 'start', 'check', 'thanks', 'later', 'return', 'withdraw', 'paper']
  const pages = network.survey(survey).pages.flatMap(({ id }, place) => [id, String(place + 1)])
  const steps = [...ours, 'privacy', ...pages].map((step) => `/${step}`)
  const withFields = [`/code?code=${accessCode}&go=`, `/start?code=${accessCode}`, '/check?go=']
  return ['', ...steps, ...withFields]
}

function look(request: APIRequestContext, path: string): Promise<[APIResponse, APIResponse]> {
  const agent = previews[path.length % previews.length] ?? ''
  const asked = { headers: { 'User-Agent': agent }, maxRedirects: 0 }
  return Promise.all([request.get(path, asked), request.head(path, asked)])
}

test('an address of no survey, and of no page, leads on from a clear page', async ({ page }) => {
  await comeTo(page, codes.everyType, 'place')
  const nowhere = [paths.intro('en', 'zzzz'), paths.page('en', codes.everyType, 'nowhere')]
  for (const path of [...nowhere, paths.withdraw('en', 'zzzz'), paths.start('en', 'zzzz')]) {
    const answer = await page.goto(path)

    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').last()).toBeVisible()
  }
})

test('a page of questions without answers begun says so, and how to go on', async ({ page }) => {
  const answer = await page.goto(pathOf(codes.everyType, 'amounts'))

  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'We cannot find your answers on this device',
  )
  await expect(page.getByRole('link', { name: 'Enter my return code' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to the first page' })).toBeVisible()
})

test('a link to the start leads to the page where one may begin', async ({ page, context }) => {
  for (const lang of languages) {
    await page.goto(paths.start(lang, codes.everyType))
    await expect(page).toHaveURL(paths.intro(lang, codes.everyType))
  }
  expect(await context.cookies()).toEqual([])
})
