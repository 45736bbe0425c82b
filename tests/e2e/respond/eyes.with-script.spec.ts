import { tours } from '../support/every-page'
import { expectAccessible, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*(410|422|ERR_FAILED)/ })
test.describe.configure({ timeout: 420_000 })

// Axe itself needs a browser that runs scripts.
test('every page of the way in ru is accessible where our script never arrives', async ({
  page,
}) => {
  await page.route(/\.js$/, (route) => route.abort())
  await tours['of the way'](page, 'ru', (name) => {
    return expectAccessible(page, `${name} without our script`)
  })
})
