import { readFileSync } from 'node:fs'

import { everyType, comeToEveryType } from '../support/every-type'
import { press, type } from '../support/journey'
import { codes } from '../support/network'
import { anchorOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*422/ })

for (const lang of ['fr', 'es', 'ru', 'zh'] as const) {
  test(`a page that needs another look says so in ${lang} and in no other language`, async ({
    page,
  }) => {
    await comeToEveryType(page, lang, 'amounts')
    await type(page, { people: ['501'], newcomers: ['30'], 'first.year': ['1991'] })
    await press(page, 'go')
    if (await page.locator(`#${anchorOf(codes.everyType, 'greeting')}`).isHidden())
      await press(page, 'go')

    const { texts } = everyType(lang).survey
    const { missingOrNot, tooHigh, tooEarly, summary } = wordsOf(lang)
    const asks = (question: string) => texts[lang]?.[`${question}.text`] ?? '?'
    const told = (question: string, words = '') =>
      new RegExp(
        `^${literal(summary.replace('{{question}}', asks(question)).replace('{{problem}}', words))}$`,
      )
    const links = page.locator('.error-summary').getByRole('link')
    await expect(links.nth(0)).toHaveText(told('ease', missingOrNot?.point))
    await expect(links.nth(1)).toHaveText(told('people', tooHigh))
    await expect(links.last()).toHaveText(told('first', tooEarly))
    const said = await page.locator('body').innerText()
    expect(said).not.toContain('{{')
    expect(englishSentences().filter((sentence) => said.includes(sentence))).toEqual([])
  })
}

interface Words {
  summary: string
  missingOrNot?: Record<string, string>
  tooHigh?: string
  tooEarly?: string
}

function wordsOf(lang: string): Words {
  return JSON.parse(readFileSync(`locales/${lang}/problems.json`, 'utf8')) as Words
}

/** Facts fill what stands in braces. */
function literal(words: string): string {
  return words.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{[^}]+\}\}/g, '.+')
}

function englishSentences(): string[] {
  const parts = ['problems', 'journey', 'ui', 'script', 'answers']
  const read = parts.map((part) => readFileSync(`locales/en/${part}.json`, 'utf8'))
  return read
    .flatMap((words) => [...words.matchAll(/: "([^"{]+)"/g)].map(([, sentence = '']) => sentence))
    .filter((sentence) => sentence.includes(' '))
}
