import { paths } from '#app/paths'

import {
  anotherDevice,
  comeTo,
  control,
  fieldsFor,
  goOn,
  takeReturnCode,
  typedOn,
} from '../support/life'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(10|22)/ })

const survey = codes.everyType

test('two surveys can be answered at once in one browser', async ({ page, context }) => {
  await comeTo(page, survey, 'check')
  const other = await context.newPage()
  await other.goto(paths.intro('en', codes.branching))
  await goOn(other).click()
  await expect(other.locator('main [data-journey]')).toBeVisible()
  const begun = other.url()

  await goOn(page).click()

  await expect(page).toHaveURL(paths.thanks('en', survey))
  await other.reload()
  await expect(other).toHaveURL(begun)
  await expect(other.locator('main [data-journey]')).toBeVisible()
  expect((await context.cookies())[0]?.value).toMatch(new RegExp(`^${codes.branching}[.][^~]+$`))
})

test('two tabs that keep different pages at the same moment lose nothing', async ({
  page,
  context,
}) => {
  const { answers } = await comeTo(page, survey, 'next')
  const other = await context.newPage()
  for (const [idea, people] of [
    ['first', '11'],
    ['second', '12'],
    ['third', '13'],
  ] as const) {
    await page.goto(`${pathOf(survey, 'views')}?to=check`)
    await other.goto(`${pathOf(survey, 'amounts')}?to=check`)
    await control(page, 'idea').fill(idea)
    await control(other, 'people').fill(people)
    const loaded = [page, other].map((each) => each.waitForEvent('load'))
    await Promise.all([page, other].map((each) => goOn(each).click()))
    await Promise.all(loaded)

    await page.goto(pathOf(survey, 'views'))
    await other.goto(pathOf(survey, 'amounts'))
    await expect(control(page, 'idea')).toHaveValue(idea)
    await expect(control(other, 'people')).toHaveValue(people)
  }
  await page.goto(pathOf(survey, 'part'))
  expect(await typedOn(page)).toEqual(fieldsFor(survey, 'part', answers))
})

test('on a shared device a second person is told of answers begun, and begins anew', async ({
  page,
  browser,
}) => {
  const hers = 'Words of the first person'
  await comeTo(page, survey, 'amounts', { role: { other: hers } })
  await page.goto(paths.later('en', survey))
  const code = await takeReturnCode(page)

  await page.goto(paths.intro('en', survey))
  await expect(page.locator('main')).toContainText('Answers have been begun in this browser')
  await expect(page.getByRole('link', { name: 'Go on with these answers' })).toBeVisible()
  await page.getByRole('button', { name: 'I agree, begin anew' }).click()

  await expect(page).toHaveURL(pathOf(survey, 'place'))
  expect(await typedOn(page)).toEqual({})
  for (const step of ['part', 'check']) {
    await page.goto(pathOf(survey, step))
    expect(await page.content()).not.toContain(hers)
  }
  const owner = await anotherDevice(browser)
  await owner.goto(paths.return('en', survey))
  await control(owner, 'code').fill(code)
  await goOn(owner).click()
  await expect(owner).toHaveURL(pathOf(survey, 'amounts'))
  await owner.goto(pathOf(survey, 'part'))
  await expect(control(owner, 'role.other')).toHaveValue(hers)
  await owner.context().close()
})
