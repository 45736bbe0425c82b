import { arrived, expected, newMark, withMark } from '../support/arrived'
import { comeToEveryType, everyType, manyAnswers, walkEveryType } from '../support/every-type'
import { answerPage, loading, press, type, typedOn, walkOn, type Way } from '../support/journey'
import { codes, network } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*(410|422)/ })

const { everyType: code, longest } = codes
const questionsOf = ({ survey }: Way, step: string) =>
  survey.pages.find(({ id }) => id === step)?.questions ?? []

test('the Back link keeps what was just typed, right or wrong, and what was typed before', async ({
  page,
}) => {
  await comeToEveryType(page, 'en', 'amounts')
  const typed = { ease: ['3'], people: ['very many'] }
  await type(page, typed)

  await press(page, 'back')
  await expect(page).toHaveURL(/\/2(#more)?$/)
  expect(await typedOn(page)).toMatchObject({ role: ['spoke'], minutes: ['12'] })
  await press(page, 'go')

  await expect(page).toHaveURL(/\/3(#more)?$/)
  expect(await typedOn(page)).toEqual(typed)
})

test('on the first page the Back link leads to the introduction, from where one goes on', async ({
  page,
}) => {
  await comeToEveryType(page, 'en', 'place')
  await type(page, { home: ['KE'] })
  await press(page, 'back')

  await expect(page).toHaveURL(/\/en\/z9t4$/)
  await page.locator('main .notice a').click()
  await expect(page).toHaveURL(/\/1(#more)?$/)
  expect(await typedOn(page)).toMatchObject({ home: ['KE'] })
})

for (const name of ['privacy', 'leaving', 'accessibility']) {
  test(`the way to “${name}” in the foot keeps what was just typed, right or wrong`, async ({
    page,
  }) => {
    await comeToEveryType(page, 'en', 'amounts')
    const typed = { ease: ['3'], people: ['very many'] }
    await type(page, typed)

    await loading(page, () => page.locator(`footer button[value=${name}]`).click())
    await expect(page).toHaveURL(new RegExp(`/en(/${code})?/${name}$`))
    await expect(page.locator('footer a')).toHaveCount(name === 'privacy' ? 3 : 2)
    await page.goBack()

    await expect(page).toHaveURL(/\/3(#more)?$/)
    expect(await typedOn(page)).toEqual(typed)
  })
}

test('Back and Forward of the browser, and reloading, lose nothing that was sent', async ({
  page,
}) => {
  await walkEveryType(page, 'en', 'views')
  const kept = async (step: string) => {
    await expect(page).toHaveURL(new RegExp(`${pathOf(code, step)}(#more)?$`))
    return typedOn(page)
  }
  await page.goBack()
  // Without script the page was met once more for what its answers called up.
  const amounts = await kept('amounts')
  expect(amounts).toMatchObject({ people: ['120'], newcomers: ['30'] })
  await page.reload()
  expect(await kept('amounts')).toEqual(amounts)
  while (!page.url().includes('/2')) await page.goBack()
  expect(await kept('part')).toMatchObject({ role: ['spoke'], minutes: ['12'] })
  while (!page.url().includes('/4')) await page.goForward()

  await walkOn(page, everyType('en'), 'check')
  await expect(page.locator('main')).toContainText('A “quiet” room')
})

test('a page sent twice by reloading it is the same page', async ({ page }) => {
  await comeToEveryType(page, 'en', 'amounts')
  await type(page, { people: ['501'] })
  await press(page, 'go')
  await page.reload()

  await expect(page.locator('.error-summary')).toBeVisible()
  expect(await typedOn(page)).toEqual({ people: ['501'] })
})

test('Continue pressed twice goes on by one page', async ({ page }) => {
  await comeToEveryType(page, 'en', 'place')
  const way = everyType('en', { ...manyAnswers, home: 'VC' })
  await answerPage(page, questionsOf(way, 'place'), way.answers)
  if (await page.locator('[data-question=known]').isHidden()) await press(page, 'go')

  await loading(page, () => page.locator('main button[name=go]').dblclick())

  await expect(page).toHaveURL(/\/2(#more)?$/)
  await page.waitForLoadState('networkidle')
  await expect(page).toHaveURL(/\/2(#more)?$/)
  await press(page, 'back')
  expect(await typedOn(page)).toMatchObject({ home: ['VC'] })
})

test('Send pressed twice sends one response, and its number is still shown', async ({ page }) => {
  const mark = newMark()
  const { survey } = everyType('ru')
  const answers = withMark(survey, manyAnswers, mark)
  await comeToEveryType(page, 'ru', 'check', answers)

  await loading(page, () => page.locator('main button[name=go]').dblclick())

  await expect(page).toHaveURL(/\/thanks$/)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.digits')).toHaveText(/^(\d{4}[\s-]){5}\d{4}$/)
  const { closed, texts } = expected(survey, 'ru', answers)
  const sent = await arrived(code, mark, closed)
  expect(sent.texts).toEqual(texts)
  expect(sent.closed).toBeGreaterThan(0)
})

test('Begin pressed twice begins once, and spends one code', async ({ page }) => {
  await page.goto(`/en/${longest}/code`)
  await page.locator('#code').fill(network.takeCode().toLowerCase())

  await loading(page, () => page.locator('main button[name=go]').dblclick())

  await expect(page).toHaveURL(/\/en\/k7m2\/1$/)
  await page.waitForLoadState('networkidle')
  await expect(page).toHaveURL(/\/en\/k7m2\/1$/)
  await expect(page.locator('.error-summary')).toHaveCount(0)
})

test('going back from the thanks sends nothing again and shows no answers', async ({ page }) => {
  const mark = newMark()
  const answers = withMark(everyType('en').survey, manyAnswers, mark)
  await comeToEveryType(page, 'en', 'check', answers)
  await press(page, 'go')
  await expect(page).toHaveURL(/\/thanks$/)

  await page.goBack().catch(() => undefined)

  await expect(page.locator('main')).not.toContainText(mark)
  const { closed, texts } = expected(everyType('en').survey, 'en', answers)
  expect((await arrived(code, mark, closed)).texts).toEqual(texts)
})
