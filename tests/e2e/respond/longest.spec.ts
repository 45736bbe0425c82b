import { answersFor } from '../../support/answers-for'
import { arrived, expected, newMark, withMark } from '../support/arrived'
import { walk } from '../support/journey'
import { codes, network } from '../support/network'
import { expect, test } from '../support/test'

// By turns with script and without, so that each of the two meets every way.
const ways = [
  { lang: 'en', path: 1 },
  { lang: 'ru', path: 1 },
  { lang: 'fr', path: 2 },
  { lang: 'zh', path: 2 },
  { lang: 'es', path: 3 },
  { lang: 'en', path: 3 },
]

for (const [n, { lang, path }] of ways.entries()) {
  test(`way ${path} through the longest questionnaire in ${lang} arrives as it was typed`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.skip(javaScriptEnabled !== (n % 2 === 0), 'Others go this way.')
    const survey = network.survey(codes.longest)
    const mark = newMark()
    const own = { network_text: '“<>&”', leaders_mentored: Math.floor(Math.random() * 1000) }
    const answers = withMark(survey, { ...answersFor(survey, path), ...own }, mark)

    const accessCode = network.takeCode()
    const steps = await walk(page, { survey, lang, answers, accessCode }, 'thanks')

    expect(new Set(steps)).toEqual(
      new Set([...survey.pages.map(({ id }) => id), 'check', 'thanks']),
    )
    await expect(page.locator('.digits')).toHaveText(/^(\d{4}[\s-]){5}\d{4}$/)
    const { closed, texts } = expected(survey, lang, answers)
    expect(await arrived(codes.longest, mark, closed)).toEqual({ closed: 1, texts })
  })
}
