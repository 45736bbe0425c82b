import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { becomeColleague } from './support/colleague'
import { developmentNetwork } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /410|422/ })

const strange = 'a'.repeat(43)
const open = [paths.signIn(), paths.signOut(), paths.setUp(strange), paths.invitation(strange)]
const own = [paths.staff(), paths.account(), paths.staffPassword(), paths.staffFactor()]

for (const lang of ['en', 'ru', 'zh', 'ar', 'en-XA']) {
  test(`the pages at the door in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const look = async (path: string) => {
      await page.goto(`${development}${path}?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, path.replace(strange, ''))
    }
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of open) await look(path)
    const somebody = { name: `Bo ${randomUUID()}`, roles: ['designer' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
    for (const path of own) await look(path)
  })
}

test('what is wrong with a sign-in is said first, and takes the focus', async ({ page }) => {
  await page.goto(paths.signIn())
  await page.locator('#name').fill(`Nobody ${randomUUID()}`)
  await page.locator('#password').fill('a guess of mine')
  await page.keyboard.press('Enter')

  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.locator('#password')).toHaveValue('')
})
