import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { close } from '#app/operations/close'
import { makeBundle } from '#app/operations/make-bundle'
import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'
import { listEnvelopeIds } from '#db/responses/queries/envelopes-of-survey'
import * as kit from '#surveys/kit/kit'

import { publishNow } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { aSurvey } from '../surveys/a-survey'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork, network } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /422/ })

const abroad = kit.yesNo('abroad', 'Do you travel for meetings?')
const rows = { pay: 'Pay', rent: 'Rent' }
const columns = { worse: 'Worse', better: 'Better' }
const things = { pay: 'Pay', rest: 'Rest', safety: 'Safety' }

/** Questions of all kinds of controls, of which none is optional. */
const questions = [
  ...[kit.country('home', 'In which country?'), abroad],
  kit.single('why', 'Why?', { work: 'Work', friends: 'Friends' }, { when: abroad.is('yes') }),
  kit.multiple('needs', 'What do you need?', things, { other: 'Something else' }),
  kit.matrix('change', 'How did it change?', { rows, columns }),
  kit.ranking('order', 'In which order?', things, { top: 2 }),
  kit.scale('ease', 'How easy was it?', { from: 1, to: 5, labels: { 1: 'Hard', 5: 'Easy' } }),
  kit.number('people', 'How many people came?', { max: 500 }),
  kit.date('first', 'When did you first meet?', { precision: 'month', from: '1992', to: '2026' }),
  kit.longText('story', 'Your story?', { max: 500 }),
]

/** A survey to which staff enter what came otherwise. */
async function aTypedSurvey({ dataDir }: typeof network): Promise<Survey> {
  const made = aSurvey([kit.page('all', 'All', questions)], {
    ...{ code: `t${randomInt(10_000, 99_999)}`, kind: 'group discussion', unit: 'group' },
    ...{ opens: '2026-01-15', closes: '2099-03-01', retention: '2099-12-01' },
    entered: ['paper', 'interview', 'discussion'],
  })
  const slug = `typed-${randomUUID().slice(0, 8)}`
  const survey = { ...made, slug, texts: { ...made.texts, fr: made.texts.en ?? {} } }
  await workIn(dataDir, async (context) => must(await publishNow(context, survey)))
  return survey
}

const consultant = () => ({ name: `Noor ${randomUUID()}`, roles: ['consultant' as const] })

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`pages of entry in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const { slug } = await aTypedSurvey(developmentNetwork)
    await becomeColleague(page, developmentNetwork, { ...consultant(), at: development, lang })
    await page.setViewportSize({ width: 320, height: 640 })
    const look = async (name: string) => {
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, name)
    }
    await page.goto(development + paths.entry())
    await look('all that takes answers')
    await page.goto(development + paths.entryOf(slug))
    await look('how it came')
    await page.goto(development + paths.entryOf(slug, { mode: 'discussion', speaks: 'fr' }))
    await look('a discussion')
    await page.locator('[name=entry-go]').click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await look('a discussion that came back')
    await page.goto(development + paths.entryOf(slug, { mode: 'paper', speaks: 'en' }))
    await page.locator('[name=people]').fill('12')
    await page.locator('[name=entry-go]').click()
    await expect(page.locator('[name=entry-step]')).toHaveValue('second')
    await page.locator('[name=people]').fill('21')
    await page.locator('[name=entry-go]').click()
    await expect(page.locator('.entry-differences')).toHaveCount(1)
    await look('two typings that differ')
    await page.locator('[name=people]').fill('21')
    await page.locator('[name=entry-go]').click()
    await expect(page.locator('.entry-receipt dd')).toHaveText(/^(\d{4} ){5}\d{4}$/)
    await look('a stored sheet')
    await handOut(developmentNetwork, slug)
    await page.goto(development + paths.entryOf(slug))
    await look('late sheets')
    await page.goto(development + paths.entryOf(slug, { mode: 'interview', speaks: 'fr' }))
    await page.locator('[name=people]').fill('12')
    await page.locator('[name=entry-go]').click()
    await expect(page.locator('[name=entry-turn][value=next]')).toBeVisible()
    await look('a late sheet that waits')
    await page.locator('[name=entry-turn][value=add]').click()
    await expect(page.locator('[role=alert]')).toBeFocused()
    await look('a file that is missing')
  })
}

/** From now on what comes late is taken together only. */
async function handOut({ dataDir }: typeof network, slug: string): Promise<void> {
  await workIn(dataDir, async (context) => {
    must(await close(context, { slug }))
    must(await makeBundle(context, { slug }))
  })
}

test('late sheets are saved as a file, taken up by somebody else and stored together', async ({
  page,
  context,
}, { outputDir }) => {
  const { slug, code } = await aTypedSurvey(network)
  const stored = () =>
    workIn(
      network.dataDir,
      async ({ responses }) => (await listEnvelopeIds(responses, code)).length,
    )
  await handOut(network, slug)
  await becomeColleague(page, network, consultant())
  await page.goto(paths.entryOf(slug, { mode: 'interview', speaks: 'en' }))
  for (let n = 1; n <= 6; n += 1) {
    await page.locator('[name=people]').fill(String(10 + n))
    await page.locator('[name=entry-go]').click()
    if (n < 6) await page.locator('[value=next]').click()
  }
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the sealed sheets as a file' }).click()
  const file = join(outputDir, 'sheets.json')
  await (await saving).saveAs(file)

  await context.clearCookies()
  await becomeColleague(page, network, consultant())
  await page.goto(paths.entryOf(slug))
  await page.locator('[name=entry-file]').setInputFiles(file)
  await page.locator('[value=add]').click()
  await page.locator('[name=mode][value=interview]').check()
  for (let n = 7; n <= 10; n += 1) {
    await page.locator('[value=next]').click()
    await page.locator('[name=people]').fill(String(10 + n))
    await page.locator('[name=entry-go]').click()
  }
  expect(await stored()).toBe(0)
  await page.locator('[value=send]').click()

  await expect(page.locator('.notice-success')).toContainText('Sheets stored together: 10')
  expect(await stored()).toBe(10)
})

test('a consultant types a discussion by keyboard alone, and Enter sends no half of it', async ({
  page,
}) => {
  const { slug, code } = await aTypedSurvey(network)
  const stored = () =>
    workIn(
      network.dataDir,
      async ({ responses }) => (await listEnvelopeIds(responses, code)).length,
    )
  await becomeColleague(page, network, consultant())
  await page.goto(paths.entryOf(slug, { mode: 'discussion', speaks: 'en' }))

  await page.locator('#entry-people').focus()
  await page.keyboard.type('14')
  await page.keyboard.press('Enter')
  await expect(page.locator('#entry-people')).toBeFocused()
  expect(await stored()).toBe(0)
  await page.locator('[name=abroad]').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.locator('[name=people]').focus()
  await page.keyboard.type('40')
  await page.locator('[name=entry-go]').focus()
  await page.keyboard.press('Enter')

  await expect(page.locator('.notice-success')).toContainText('Sealed and stored')
  expect(await stored()).toBeGreaterThan(0)
})

test('a page that is loaded anew after sending stores nothing twice', async ({ page }) => {
  const { slug, code } = await aTypedSurvey(network)
  await becomeColleague(page, network, consultant())
  await page.goto(paths.entryOf(slug, { mode: 'interview', speaks: 'en' }))
  await page.locator('[name=people]').fill('40')
  await page.locator('[name=entry-go]').click()
  await expect(page.locator('.notice-success')).toBeVisible()
  const number = await page.locator('.entry-receipt dd').innerText()

  await page.reload()

  await expect(page.locator('.notice-success')).toContainText('stored before')
  await expect(page.locator('.entry-receipt dd')).toHaveText(number)
  await workIn(network.dataDir, async ({ responses }) => {
    expect(await listEnvelopeIds(responses, code)).toHaveLength(1)
  })
})
