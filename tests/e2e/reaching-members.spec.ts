import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { becomeColleague } from './support/colleague'
import { codes, developmentNetwork } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /422/ })

for (const lang of ['zh', 'ru', 'ar']) {
  test(`codes, reminders and reach in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const { slug } = developmentNetwork.survey(codes.longest)
    const somebody = { name: `Cy ${randomUUID()}`, roles: ['designer' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
    await page.setViewportSize({ width: 320, height: 640 })
    const look = async (name: string) => {
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, name)
    }
    for (const path of [paths.codesOf(slug), paths.remindersOf(slug), paths.reachOf(slug)]) {
      await page.goto(`${development}${path}?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await look(path)
    }
    await page.goto(`${development}${paths.codesOf(slug)}?lang=${lang}`)
    await page.locator('#batch').fill(`Letters ${randomUUID()}`)
    await page.locator('#count').fill('3')
    await page.locator('button[value=make]').click()
    await look('a small batch')
    await page.locator('#knows').check()
    await page.locator('button[value=make]').click()
    await expect(page.locator('.slip')).toHaveCount(3)
    await look('slips')
  })
}

test('on paper ten slips fill a sheet, and nothing else is printed', async ({ page }) => {
  const { slug } = developmentNetwork.survey(codes.longest)
  const somebody = { name: `Cy ${randomUUID()}`, roles: ['designer' as const] }
  await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
  await page.goto(development + paths.codesOf(slug))
  await page.locator('#batch').fill(`Letters ${randomUUID()}`)
  await page.locator('#count').fill('21')
  await page.locator('button[value=make]').click()

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.locator('.rail')).toBeHidden()
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheets.match(/\/Type \/Page\b/g)).toHaveLength(3)
})
