import { paths } from '#app/paths'

import { readPage } from '../../support/page-forms'
import { comeTo, control, goOn } from '../support/life'
import { actsOn, shownOn } from '../support/life-conditions'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422/ })

const survey = codes.everyType

for (const [step, acts] of Object.entries(actsOn)) {
  test(`on “${step}” questions come and go with the answers, as the server has it after`, async ({
    page,
  }) => {
    await comeTo(page, survey, step, { role: 'cooked' })
    await expect.poll(() => shownOn(page)).toEqual([])
    for (const { does, shows } of acts) {
      await does(page)
      await expect.poll(() => shownOn(page)).toEqual(shows)
      await expect(control(page, 'shown')).toHaveValue(shows.join(' '))
    }
    const loaded = page.waitForEvent('load')
    await goOn(page).click()
    await loaded

    const html = await (await page.request.get(pathOf(survey, step))).text()
    const seen = readPage(html).questions.filter(({ depends, hidden }) => depends && !hidden)
    expect(seen.map(({ id }) => id)).toEqual(acts.at(-1)?.shows)
  })
}

test('on “views” questions follow the table, the ranking and the texts', async ({ page }) => {
  await comeTo(page, survey, 'views')
  await expect.poll(() => shownOn(page)).toEqual(['ask_again'])
  await control(page, 'change.talks', 'less').check()
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'ask_again'])
  await page.getByRole('button', { name: 'Add Music in the evening' }).click()
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'dance', 'ask_again'])
  await page.getByRole('button', { name: 'Add Travel that is paid' }).click()
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'dance', 'ask_again'])
  await page.getByRole('button', { name: 'Up Travel that is paid' }).click()
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'fare', 'dance', 'ask_again'])
  await page.getByRole('button', { name: 'Remove Music in the evening' }).click()
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'fare', 'ask_again'])
  await control(page, 'idea').fill('A song')
  await expect.poll(() => shownOn(page)).toEqual(['talks', 'fare', 'tell_others'])
})

test('what a hidden question holds is still there when it comes back, but is not sent', async ({
  page,
}) => {
  await comeTo(page, survey, 'part')
  await control(page, 'role', 'spoke').check()
  await control(page, 'minutes').fill('33')
  await control(page, 'role', 'listened').check()
  const loaded = page.waitForEvent('load')
  await goOn(page).click()
  await loaded
  await page.goto(paths.check('en', survey))
  await expect(page.locator('main')).not.toContainText('33 minutes')

  await page.goto(pathOf(survey, 'part'))
  await expect(control(page, 'minutes')).toBeHidden()
  await control(page, 'role', 'spoke').check()
  await expect(control(page, 'minutes')).toHaveValue('33')
})
