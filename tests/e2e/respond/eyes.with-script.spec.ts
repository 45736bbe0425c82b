import { tours } from '../support/every-page'
import { expect, expectAccessible, takePictures, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*(410|422)/ })
test.describe.configure({ timeout: 180_000 })

const eyes = {
  'in the dark': { colorScheme: 'dark' },
  'with forced colours': { forcedColors: 'active' },
} as const

for (const [where, tour] of Object.entries(tours)) {
  for (const lang of ['en', 'ru']) {
    test(`every page ${where} in ${lang} is accessible`, async ({ page }) => {
      await tour(page, lang, (name) => expectAccessible(page, name))
    })
  }

  // Pages beside the way are made of the same parts.
  for (const [how, media] of where === 'of the way' ? Object.entries(eyes) : []) {
    test(`every page ${where} ${how} is accessible`, async ({ page }) => {
      await page.emulateMedia(media)
      await tour(page, 'en', async (name) => {
        await expectAccessible(page, `${name} ${how}`)
        await takePictures(page, `en-${name} ${how}`.replaceAll(' ', '-'))
      })
    })
  }
}

test.describe('where our script never arrives', () => {
  test.use({ provoked: /Failed to load resource.*(410|422|ERR_FAILED)/ })

  // Axe itself needs a browser that runs scripts.
  for (const lang of ['en', 'ru']) {
    test(`every page of the way in ${lang} is accessible`, async ({ page }) => {
      await page.route(/\.js$/, (route) => route.abort())
      const look = (name: string) => expectAccessible(page, `${name} without our script`)
      await tours['of the way'](page, lang, look)
    })
  }
})

test('with forced colours and less motion nothing moves, and every control has an edge', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await tours['of the way'](page, 'zh', async () => {
    const moving = await page.locator('*').evaluateAll((all) =>
      all
        .map((one) => ({ one, style: getComputedStyle(one) }))
        .filter(
          ({ style }) =>
            parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none',
        )
        .map(({ one }) => one.outerHTML.slice(0, 80)),
    )
    expect(moving).toEqual([])
    const bare = await page
      .locator('main :is(input[type=text], select, textarea, button:not(.back)):visible')
      .evaluateAll((all) =>
        all
          .filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0)
          .map((one) => one.outerHTML.slice(0, 200)),
      )
    expect(bare).toEqual([])
  })
})
