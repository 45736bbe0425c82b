import { developmentLanguages, direction, languages } from '#app/i18n/languages'

import {
  development,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

const style = (lang: string) => `${development}/staff/style?lang=${lang}`

for (const lang of [...languages, ...developmentLanguages]) {
  test(`every part of the interface is accessible in ${lang}`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(style(lang))

    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', direction(lang))
    if (javaScriptEnabled) await expectAccessible(page, 'style')
    await takePictures(page, `style-${lang}`)
  })

  test(`every part of the interface in ${lang} fits a window of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.goto(style(lang))

    await expectNoSidewaysScroll(page)
  })
}

test('every part is accessible in the dark', async ({ page, javaScriptEnabled }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(style('en'))

  if (javaScriptEnabled) await expectAccessible(page, 'style in the dark')
  await takePictures(page, 'style-dark')
})

test('with forced colours every control still has an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(style('en'))

  const bare = await page
    .locator('input:not([type=hidden]), select, textarea, button')
    .evaluateAll((controls) =>
      controls
        .filter(
          (control) =>
            !(control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)),
        )
        .filter((control) => parseFloat(getComputedStyle(control).borderTopWidth) === 0)
        .map((control) => control.outerHTML),
    )
  expect(bare).toEqual([])
  await takePictures(page, 'style-forced-colours')
})

test('nothing moves for those who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(style('en'))

  const moving = await page.locator('*').evaluateAll((all) =>
    all
      .filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one)
        return parseFloat(transitionDuration) > 0.01 || animationName !== 'none'
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  )
  expect(moving).toEqual([])
})

test('targets are at least 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(style('en'))

  const small = await page
    .locator(
      'main button, main select, main input[type=text], main label:has(input), main summary, main a.link-button',
    )
    .evaluateAll((targets) =>
      targets
        .filter(
          (target) =>
            target.getClientRects().length > 0 && target.getBoundingClientRect().height < 44,
        )
        .map((target) => target.outerHTML.slice(0, 120)),
    )
  expect(small).toEqual([])
})

test('each problem in the summary leads to its field', async ({ page }) => {
  await page.goto(style('en'))
  const links = page.getByRole('alert').or(page.locator('.error-summary')).first().getByRole('link')

  expect(await links.count()).toBeGreaterThan(0)
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await expect(page.locator(target)).toHaveCount(1)
  }
})

test('no element carries a style of its own, which the content policy would block', async ({
  page,
}) => {
  await page.goto(style('en'))

  await expect(page.locator('[style]')).toHaveCount(0)
})
