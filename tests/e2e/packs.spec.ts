import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { paths } from '#app/paths'
import { canonical } from '#surveys/canonical'

import { becomeColleague } from './support/colleague'
import { developmentNetwork, network } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const slug = 'past-meetings'
const pages = [paths.packs(), paths.packsOf(slug), paths.packWaiting(slug, chosen())]
const kept = [paths.downloads(), paths.tokens()]

function chosen() {
  return { format: 'html', in: 'en', for: 'everybody' }
}

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`the pages of findings to take away in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 640 })
    const roles = ['administrator' as const, 'consultant' as const]
    const somebody = { name: `Chen ${randomUUID()}`, roles, at: development }
    await becomeColleague(page, developmentNetwork, somebody)
    for (const path of [...pages, ...kept]) {
      const mark = path.includes('?') ? '&' : '?'
      await page.goto(`${development}${path}${mark}lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, path)
    }
  })
}

test('a consultant takes the release away with keys alone', async ({ page }) => {
  await becomeColleague(page, network, { name: `Dana ${randomUUID()}`, roles: ['consultant'] })
  await page.goto(paths.packsOf(slug))
  await page.getByRole('button', { name: 'JSON' }).focus()
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await coming

  expect(file.suggestedFilename()).toBe(`${slug}.json`)
  const release = JSON.parse(await readFile(await file.path(), 'utf8')) as object
  expect(release).toMatchObject({ survey: slug })
  await page.goto(paths.packs())
  await expect(page.getByRole('table')).toContainText('JSON')
  expect(canonical(release)).toContain('soundings.release/1')
})
