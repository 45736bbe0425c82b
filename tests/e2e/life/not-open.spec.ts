import { paths } from '#app/paths'

import { storedOf } from '../support/life-stores'
import { codes } from '../support/network'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(04|10|22)/ })

const standings = [
  { survey: codes.notYetOpen, said: 'Not open yet', dates: /You can answer from \d+ \w+ \d{4} to/ },
  { survey: codes.closed, said: 'These questions are closed', dates: /until \d+ \w+ \d{4}/ },
]

for (const { survey, said, dates } of standings) {
  for (const step of ['', '/code', '/start', '/check', '/later', '/withdraw', '/return']) {
    test(`/${survey}${step} says: ${said}`, async ({ page }) => {
      await page.goto(paths.intro('en', survey) + step)

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(said)
      await expect(page.locator('main')).toContainText(dates)
      await expect(page.locator('main button')).toHaveCount(0)
    })
  }

  test(`nothing can be begun where the page says: ${said}`, async ({ page, request }) => {
    const before = storedOf(survey)
    for (const step of [paths.start('en', survey), paths.enterCode('en', survey)]) {
      const form = { go: '', stamp: '', key: '', code: '7K2M-9QXD-4TBR-W8NC' }
      const answer = await request.post(step, { form, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      expect(answer.headers()['location']).toBe(paths.intro('en', survey))
    }
    await page.goto(paths.intro('en', survey))
    expect(await page.context().cookies()).toEqual([])
    expect(storedOf(survey)).toEqual(before)
  })
}
