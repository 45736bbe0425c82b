import type { Page } from '@playwright/test'

import { press, questionOn, type, typedOn } from '../support/journey'
import { comeToEveryType } from '../support/every-type'
import { codes, network } from '../support/network'
import { anchorOf } from '../support/places'
import { expect, test } from '../support/test'
import { mistakes, mistakesWithoutScript, type Mistakes } from './mistakes'

test.use({ provoked: /Failed to load resource.*(422|400)/ })

for (const [place, mistake] of mistakes.entries()) {
  const { step, said } = mistake
  const fields = Object.keys(said).join(', ')
  test(`mistakes ${place + 1}, on the page ${step}: each is told, and leads to ${fields}`, ({
    page,
    javaScriptEnabled,
  }) => expectTold(page, mistake, javaScriptEnabled ? 1 : 3))
}

for (const mistake of mistakesWithoutScript) {
  const [said = ''] = Object.values(mistake.said)
  test(`without script a ranking says: ${said}`, ({ page, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled, 'By buttons nobody can rank so.')
    return expectTold(page, mistake, 1)
  })
}

test('a choice that the page does not have, or a question, is not taken', async ({ page }) => {
  await comeToEveryType(page, 'en', 'part')
  const role = page.locator(`#${anchorOf(codes.everyType, 'role')}`)
  await role.evaluate((radio: HTMLInputElement) => {
    radio.value = 'nonsense'
    radio.checked = true
  })
  await press(page, 'go')
  await expect(page.locator('.error-summary')).toContainText('Choose one of the answers shown.')

  await role.evaluate((radio: HTMLInputElement) => (radio.name = 'no_question'))
  await role.check()
  await press(page, 'go')
  await expect(page.getByRole('alert')).toContainText('We could not keep this page')
  await expect(page).toHaveTitle(/^Error: /)
})

/** Without script, questions called up by others come one step at a time. */
async function expectTold(page: Page, { step, typed, said }: Mistakes, steps: number) {
  await comeToEveryType(page, 'en', step)
  const summary = page.locator('.error-summary')
  const links = summary.getByRole('link')
  for (let left = steps; left > 0; left -= 1) {
    await typeWhatIsSeen(page, typed)
    await press(page, 'go')
    if ((await links.count()) === Object.keys(said).length) break
  }

  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator(':focus')).toHaveClass(/error-summary/)
  expect(sorted(await typedOn(page))).toEqual(sorted(typed))
  await expect(links).toHaveText(
    Object.values(said).map((words) => new RegExp(`${literal(words)}$`)),
  )
  for (const [place, name] of Object.keys(said).entries()) {
    await expectLink(page, place, name, Object.values(said)[place] ?? '')
  }
  const again = await page.reload()
  expect(again?.status()).toBe(422)
}

async function expectLink(page: Page, place: number, name: string, words: string) {
  const link = page.locator('.error-summary').getByRole('link').nth(place)
  const question = name.split('.')[0] ?? ''
  const { texts } = network.survey(codes.everyType)
  expect(await link.textContent()).toContain(`${texts.en?.[`${question}.text`] ?? '?'} – `)
  await link.click()
  const focused = await page.locator(':focus').evaluate((control) => {
    const named = control.matches('[name]') ? control : control.querySelector('[name]')
    return named?.getAttribute('name')
  })
  expect(focused).toMatch(new RegExp(`^${name.replace('*', '')}`))
  await expect(questionOn(page, question)).toContainText(words)
}

async function typeWhatIsSeen(page: Page, typed: Mistakes['typed']) {
  const questionOf = (name: string) => name.split('.')[0] ?? ''
  for (const id of new Set(Object.keys(typed).map(questionOf))) {
    if (!(await questionOn(page, id).isVisible())) continue
    const own = Object.entries(typed).filter(([name]) => questionOf(name) === id)
    await type(page, Object.fromEntries(own))
  }
}

/** The order of choices may be another for everybody. */
function sorted(values: Mistakes['typed']) {
  return Object.fromEntries(Object.entries(values).map(([name, given]) => [name, given.toSorted()]))
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
