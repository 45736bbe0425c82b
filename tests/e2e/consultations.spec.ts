import { randomUUID } from 'node:crypto'

import { bringIn } from '#app/operations/consultations/bring-in'
import { paths } from '#app/paths'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'

import { must } from '../app/operations/answering'
import { soundSurvey } from '../app/operations/a-network'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork, network } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /422/ })

const published = 'every-type'

for (const lang of ['en', 'ru', 'zh', 'ar', 'en-XA']) {
  test(`the pages of consultations in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const draft = aDraft()
    await workIn(developmentNetwork.dataDir, async (context) =>
      must(await bringIn(context, { value: draft })),
    )
    await page.setViewportSize({ width: 320, height: 640 })
    const roles = ['designer' as const, 'key-holder' as const]
    const somebody = { name: `Camila ${randomUUID()}`, roles }
    await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
    for (const [path, name] of [
      [paths.staff(), 'first page'],
      [paths.consultations(), 'consultations'],
      [paths.newConsultation(), 'bring in'],
      [paths.consultation(draft.slug), 'a draft'],
      [paths.consultationDates(draft.slug), 'dates of a draft'],
      [paths.consultation(published), 'an open consultation'],
      [paths.consultationDates(published), 'dates of an open consultation'],
      [paths.analysisOf(published), 'answers of an open consultation'],
    ] as const) {
      await page.goto(`${development}${path}?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, name)
    }
  })
}

test('a designer brings in a file with an error, mends it, and is told who publishes it', async ({
  page,
}) => {
  const survey = aDraft()
  const { closes, opens } = survey
  const somebody = { name: `Camila ${randomUUID()}`, roles: ['designer' as const] }
  await becomeColleague(page, network, somebody)
  await page.getByRole('link', { name: 'Consultations' }).click()
  await page.getByRole('link', { name: 'Bring in a consultation' }).first().click()
  await page.locator('#file').setInputFiles(fileOf({ ...survey, closes: opens, opens: closes }))
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Mend what the check found' })).toBeVisible()
  await expect(page.locator('#check ~ .check-list').first()).toContainText('before it opens')

  await page.getByRole('link', { name: 'Bring in the mended data' }).click()
  await page.locator('#file').setInputFiles(fileOf(survey))
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')

  await expect(page.getByRole('heading', { name: 'Publish it' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('A key holder publishes it.')
})

test('what is wrong with a file is said first, and takes the focus', async ({ page }) => {
  const somebody = { name: `Camila ${randomUUID()}`, roles: ['designer' as const] }
  await becomeColleague(page, network, somebody)
  await page.goto(paths.newConsultation())
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')

  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.locator('.error-summary')).toContainText('Choose a file.')
})

/** A survey that no other test knows, with days that are to come. */
function aDraft(): Survey {
  const own = randomUUID().replaceAll('-', '')
  const dates = { opens: '2090-01-15', closes: '2090-03-01', retention: '2091-03-01' }
  const code = `${own.slice(0, 5)}7`
  return { ...soundSurvey({ ...dates, code }), slug: `s${own.slice(0, 20)}` }
}

function fileOf(survey: Survey) {
  const buffer = Buffer.from(canonical(survey))
  return { name: 'draft.json', mimeType: 'application/json', buffer }
}
