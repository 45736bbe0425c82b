import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { threePages } from '../app/operations/a-survey-open'
import { linkTo, plan } from '../app/operations/preview/a-planned-survey'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork, network } from './support/network'
import {
  development,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

// Our script is told to let the browser send; and a page that lacks something comes back.
test.use({ provoked: /422/ })

// Not translated, so that English stands in for what a language lacks.
const languages = ['en', 'fr', 'es', 'ru', 'zh'] as const
const survey = { ...threePages, slug: 'previewed', code: 'p4v5', languages: [...languages] }

function linkIn({ dataDir }: { dataDir: string }): Promise<string> {
  return workIn(dataDir, async (context) => {
    await plan(context.register, survey)
    return (await linkTo(context, survey.slug, `Members ${randomUUID()}`)).token
  })
}

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`a preview in ${lang} is accessible and fits a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const token = await linkIn(developmentNetwork)
    const look = async (name: string, path: string) => {
      await page.goto(`${development}${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      // The page in the frame has landmarks of its own, and is looked at by itself.
      if (name === 'of staff') await page.locator('iframe').evaluate((frame) => frame.remove())
      if (javaScriptEnabled) await expectAccessible(page, `preview ${name}`)
    }
    const somebody = { name: `Bo ${randomUUID()}`, roles: ['designer' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, lang, at: development })
    await page.setViewportSize({ width: 320, height: 640 })
    await look('of staff', paths.previewOf(survey.slug))
    await look('comments', paths.commentsOf(survey.slug))
    for (const at of ['', '/1', '/check', '/later', '/thanks', '/paper'])
      await look(`place ${at}`, `/${lang}/look/${token}${at}`)
    await takePictures(page, `preview-${lang}`)
  })
}

test('somebody walks through a preview and says what they would change', async ({ page }) => {
  await page.goto(`/en/look/${await linkIn(network)}`)
  await page.locator('main button[name=go]').click()
  await page.getByLabel('North').check()
  await page.getByText('On: Did you visit?').click()
  await page.locator('[name="look-text.visited"]').fill('Visit whom?')
  await page.locator('button[name=look-say][value=visited]').click()
  await expect(page.getByText('Your comment has arrived')).toBeVisible()
  await expect(page.getByLabel('North')).toBeChecked()

  await page.locator('main button[name=go]').click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await page
    .getByRole('radiogroup', { name: 'Did you visit?' })
    .getByLabel('No', { exact: true })
    .check()
  await page.locator('main button[name=go]').click()
  await page.getByLabel('What happened?').fill('It rained')
  await page.locator('main button[name=go]').click()
  await expect(page.getByText('It rained')).toBeVisible()
  await page.locator('main button[name=go]').click()

  await expect(page.getByText('Nothing was sent')).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})
