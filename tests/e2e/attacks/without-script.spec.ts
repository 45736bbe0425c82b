import { languages } from '#app/i18n/languages'

import { answersFor } from '../../support/answers-for'
import { arrived, expected, newMark, withMark } from '../support/arrived'
import { takeReturnCode } from '../support/life'
import { press, switchTo, walk, walkOn } from '../support/journey'
import { codes, network } from '../support/network'
import { stepOf } from '../support/places'
import { expect, test } from '../support/test'

test.skip(({ javaScriptEnabled }) => javaScriptEnabled, 'The attack is to switch it off.')
test.use({ provoked: /Failed to load resource.*422/ })
test.describe.configure({ timeout: 120_000 })

for (const [n, lang] of languages.entries()) {
  test(`without script somebody answers in ${lang}, slips, comes back and takes it back`, async ({
    page,
  }) => {
    const survey = network.survey(codes.everyType)
    const mark = newMark()
    const answers = withMark(survey, { ...answersFor(survey, n + 1), message: 'Hm' }, mark)
    const way = { survey, lang, answers }
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))

    await walk(page, way, 'amounts')
    await press(page, 'go')
    await expect(page.locator('.error-summary a').first()).toBeVisible()
    await switchTo(page, lang === 'en' ? 'zh' : 'en')
    await switchTo(page, lang)
    await press(page, 'later')
    const returnCode = await takeReturnCode(page)
    await page.context().clearCookies()
    await page.goto(`/${lang}/${survey.code}/return`)
    await page.locator('#code').fill(returnCode)
    await press(page, 'go')
    expect(stepOf(page, survey)).toBe('amounts')
    await walkOn(page, way, 'thanks')

    const { closed, texts } = expected(survey, lang, answers)
    const there = await arrived(survey.code, mark, closed)
    expect(there.texts).toEqual(texts)
    expect(there.closed).toBeGreaterThan(0)
    const receipt = await page.locator('.digits').innerText()
    await page.goto(`/${lang}/${survey.code}/withdraw`)
    await page.locator('#receipt').fill(receipt)
    await press(page, 'go')
    expect((await arrived(survey.code, mark, closed)).texts).toEqual([])
    expect(asked).not.toContain('script')
  })
}
