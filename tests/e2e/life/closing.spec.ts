import type { Page } from '@playwright/test'

import { paths } from '#app/paths'

import { answerWhole } from '../../support/answer-whole'
import { PlainClient } from '../../support/plain-client'
import { address, anotherDevice, comeTo, control, goOn } from '../support/life'
import { countEnvelopes, countUnder } from '../support/life-stores'
import { network } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(10|22)/ })

const typed = 'Words that come too late'

test('whoever is still on the way when a survey closes is told so, and one response stays', async ({
  page,
  browser,
}) => {
  const { slug, code } = network.takeSurveyToClose()
  const { receipt } = await answerWhole(new PlainClient(address), {
    survey: network.survey(code),
    lang: 'en',
  })
  const sent = countUnder(receipt, code)
  const pages = { typing: await anotherDevice(browser), reading: await anotherDevice(browser) }
  await comeTo(page, code, 'check')
  await comeTo(pages.typing, code, 'words')
  await control(pages.typing, 'message').fill(typed)
  await pages.reading.goto(paths.intro('en', code))
  const withdrawing = await openWithdrawal(await pages.reading.context().newPage(), code, receipt)

  network.close(slug)
  await Promise.all([page, pages.typing, pages.reading].map((each) => goOn(each).click()))
  await goOn(withdrawing).click()

  for (const each of [page, pages.typing, pages.reading, withdrawing]) {
    await expect(each.getByRole('heading', { level: 1 })).toHaveText('These questions are closed')
  }
  await expect(pages.typing.locator('.typed')).toHaveText(typed)
  for (const step of ['words', 'check', 'later', 'return', 'withdraw', 'code', 'start']) {
    await page.goto(pathOf(code, step))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('These questions are closed')
  }
  expect(countUnder(receipt, code)).toBe(sent)
  expect(countEnvelopes(code, 'answers')).toBe(1)
  for (const each of Object.values(pages)) await each.context().close()
})

async function openWithdrawal(page: Page, code: string, receipt: string): Promise<Page> {
  await page.goto(paths.withdraw('en', code))
  await control(page, 'receipt').fill(receipt)
  return page
}
