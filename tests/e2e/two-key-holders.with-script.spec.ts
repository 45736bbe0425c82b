import type { Browser, Locator, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { paths } from '#app/paths'

import { passphrase } from '../support/published'
import { becomeColleague } from './support/colleague'
import { closedConsultation } from './support/closed-consultation'
import { press, tabTo } from './support/hands'
import { network } from './support/network'
import { expect, expectAccessible, test } from './support/test'

const question = 'law_words'
const languages = ['en', 'fr', 'es'] as const

const themes = [
  {
    en: 'The law itself should change',
    fr: 'La loi elle-même doit changer',
    es: 'La ley misma debe cambiar',
    ru: 'Сам закон должен измениться',
    zh: '法律本身应当改变',
  },
  {
    en: 'Care without judgement',
    fr: 'Des soins sans jugement',
    es: 'Atención sin juicios',
    ru: 'Помощь без осуждения',
    zh: '不带评判的服务',
  },
]

test('two key holders bring the demo consultation to a release with themes and quotes, by keyboard alone', async ({
  page: amara,
  browser,
}) => {
  test.setTimeout(600_000)
  const { slug, quotable, texts } = await closedConsultation(question)
  await openAnswers(amara, slug, 'amara')
  const bo = await anotherPage(browser)
  await openAnswers(bo, slug, 'bo')

  await test.step('they agree on themes', async () => {
    await goTo(amara, 'themes')
    await choose(amara, '#themes-question', question)
    for (const labels of themes) await addTheme(amara, labels)
    await expect(amara.locator(`[data-code-book=${question}] [data-themes="2"]`)).toBeVisible()
    await expectAccessible(amara, 'themes of the demo consultation')
  })

  await test.step('one reads and codes every text, the other some of them', async () => {
    await codeTexts(amara, texts)
    await inStep(amara)
    await inStep(bo)
    await codeTexts(bo, 6, 5)
    await inStep(bo)
    await inStep(amara)
  })

  await test.step('they see how far they agree, and settle where they differ', async () => {
    await goTo(amara, 'themes')
    const book = amara.locator(`[data-code-book=${question}]`)
    await expect(book.getByText('Texts that both have finished: 6')).toBeVisible()
    await goTo(bo, 'themes')
    await choose(bo, '#themes-question', question)
    const own = bo.locator(`[data-code-book=${question}]`)
    await press(bo, own.getByRole('button', { name: 'Open this text' }).first())
    await expect(bo.locator('[data-desk=reading]')).toBeVisible()
    await bo.locator('[data-original]').focus()
    for (const key of ['a', '1', '2']) await bo.keyboard.press(key)
    await inStep(bo)
    await inStep(amara)
    await expect(book.getByText('Every text was read, and nobody disagrees.')).toBeVisible()
  })

  await test.step('quotes in three languages are marked, and one is translated', async () => {
    await goTo(amara, 'reading')
    for (const lang of languages) await markQuote(amara, quotable[lang])
    await goTo(amara, 'quotes')
    await expect(amara.locator('[data-quote]')).toHaveCount(3)
    await translate(amara, quotable.en, 'es', 'Cambien la ley y escúchennos.')
    await inStep(amara)
    await expectAccessible(amara, 'quotes of the demo consultation')
  })

  await test.step('the other key holder approves them', async () => {
    await goTo(bo, 'quotes')
    await inStep(bo)
    await expect(bo.locator('[data-quote]')).toHaveCount(3)
    for (let left = 3; left > 0; left -= 1) {
      await expect(bo.locator('[data-quote][data-state=waiting]')).toHaveCount(left)
      await press(bo, bo.getByRole('button', { name: 'Approve this quote' }).first())
    }
    await expect(bo.locator('[data-quote][data-state=approved]')).toHaveCount(3)
    await inStep(bo)
    await inStep(amara)
  })

  const request = await test.step('the release is made, looked at and handed over', async () => {
    await goTo(amara, 'release')
    const ours = amara.locator(`[data-themes-of=${question}]`)
    await expect(ours).toHaveAttribute('data-ready', 'true')
    await expect(ours.getByRole('checkbox')).toBeChecked()
    await expect(amara.locator('[data-quote-in] input:checked')).toHaveCount(3)
    await press(amara, amara.getByRole('button', { name: 'Make the numbers safe' }))
    await expect(amara.locator('[data-made]')).toBeVisible({ timeout: 120_000 })
    await press(amara, amara.getByRole('button', { name: 'Français' }))
    const preview = amara.locator('article[lang=fr]')
    await expect(counted(preview, themes[0]?.fr)).toBeAttached()
    await expect(preview.getByText(quotable.fr).first()).toBeVisible()
    await press(amara, amara.getByRole('button', { name: 'Hand this release over' }))
    const look = amara.locator('[data-handed] a')
    await expect(look).toBeVisible({ timeout: 90_000 })
    return (await look.getAttribute('href')) ?? ''
  })

  await test.step('the second person sees it as it will appear, and approves it', async () => {
    expect(request).toMatch(/^\/staff\/requests\//)
    const other = await anotherPage(browser)
    await becomeColleague(other, network, { name: `Chi ${randomUUID()}`, roles: ['key-holder'] })
    await other.goto(request)
    await expect(counted(other, themes[0]?.en)).toBeAttached()
    await expect(other.getByText(quotable.en).first()).toBeVisible()
    await expectAccessible(other, 'request with themes and quotes')
    await press(other, other.locator('button[value=approve]'))
    await expect(other).toHaveURL(/done=approved/, { timeout: 90_000 })
    await other.context().close()
  })

  await test.step('everybody reads it, in three languages', async () => {
    const reader = await anotherPage(browser)
    for (const lang of languages) {
      await reader.goto(paths.findingsOf(lang, slug))
      await expect(counted(reader, themes[0]?.[lang])).toBeAttached()
      await expect(reader.getByText(quotable[lang]).first()).toBeVisible()
      await expectAccessible(reader, `findings in ${lang}`)
    }
    await reader.goto(paths.findingsOf('es', slug))
    await expect(reader.getByText('Cambien la ley y escúchennos.').first()).toBeVisible()
    await reader.context().close()
  })
  await bo.context().close()
})

/** A theme in a table, which is folded away below its drawing. */
function counted(where: Page | Locator, theme = 'no theme'): Locator {
  return where.locator('th, td').filter({ hasText: theme }).first()
}

async function anotherPage(browser: Browser): Promise<Page> {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  return context.newPage()
}

async function openAnswers(page: Page, slug: string, holder: 'amara' | 'bo'): Promise<void> {
  await becomeColleague(page, network, { name: `${holder} ${randomUUID()}`, roles: ['key-holder'] })
  await page.goto(paths.analysisOf(slug))
  await press(page, page.locator('main form button').first())
  await page.locator('#key-file').setInputFiles(join(network.kept, `${holder}.key`))
  await tabTo(page, page.locator('#key-passphrase'))
  await page.keyboard.type(passphrase)
  await press(page, page.getByRole('button', { name: 'Open the answers' }))
  await expect(page.locator('#completeness')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-journal-state=kept]')).toBeVisible()
}

async function goTo(page: Page, part: string): Promise<void> {
  await press(page, page.locator(`.workshop-parts a[href="#${part}"]`))
  await expect(page.locator(`[data-desk=${part}]`)).toBeVisible()
}

/** Another choice of a list: what the arrow keys do depends on the system. */
async function choose(page: Page, list: string, value: string): Promise<void> {
  await tabTo(page, page.locator(list))
  await page.locator(list).selectOption(value)
}

async function addTheme(page: Page, labels: (typeof themes)[number]): Promise<void> {
  const form = page.locator(`[data-code-book=${question}] [data-new-theme]`)
  const more = form.locator('details')
  if ((await more.getAttribute('open')) === null) await press(page, more.locator('summary'))
  for (const [lang, label] of Object.entries(labels)) {
    await tabTo(page, form.locator(`input[lang=${lang}]`))
    await page.keyboard.type(label)
  }
  await press(page, form.getByRole('button', { name: 'Add this theme' }))
  await expect(page.getByText(`Added: `).first()).toContainText(labels.en)
}

/** Each text whole, with the theme of its language; a certain one with the other theme. */
async function codeTexts(page: Page, count: number, otherwise?: number): Promise<void> {
  await goTo(page, 'reading')
  await choose(page, '#reading-question', question)
  const original = page.locator('[data-original]')
  await tabTo(page, original)
  for (let n = 0; n < count; n += 1) {
    const lang = (await original.locator('blockquote').getAttribute('lang')) ?? ''
    const isFirst = languages.some((each) => each === lang)
    for (const key of ['a', isFirst === (n !== otherwise) ? '1' : '2', 'f']) {
      await page.keyboard.press(key)
    }
    await expect(page.locator('[data-finished=true]')).toBeVisible()
    await page.keyboard.press('j')
    if (n + 1 < count) await expect(page.locator('[data-finished=false]')).toBeVisible()
  }
}

async function markQuote(page: Page, words: string): Promise<void> {
  const search = page.locator('#reading-search')
  await tabTo(page, search)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words.slice(0, 40))
  await expect(page.locator('[data-listed="1"]')).toBeVisible()
  await press(page, page.locator('.reading-line'))
  await page.keyboard.press('a')
  await press(page, page.getByRole('button', { name: 'Mark it as a quote' }))
  const marking = page.locator('[data-mark-quote=agreed]')
  await expect(marking).toBeFocused()
  await press(page, marking.getByRole('button', { name: 'Mark as a quote' }))
  await expect(page.locator('[data-mark-quote=marked]')).toBeFocused()
  await press(page, page.locator('[data-mark-quote=marked]').getByRole('button', { name: 'Close' }))
}

async function translate(page: Page, words: string, lang: string, into: string): Promise<void> {
  const card = page.locator('[data-quote]', { hasText: words })
  await press(page, card.getByRole('button', { name: 'Translate' }))
  await tabTo(page, card.locator(`[data-translate=${lang}] textarea`))
  await page.keyboard.type(into)
  await press(page, card.locator(`[data-translate=${lang}]`).getByRole('button').first())
}

/** As when the computer wakes: all that is there is fetched, and all that waits is sent. */
async function inStep(page: Page): Promise<void> {
  const listed = page.waitForResponse((answer) => answer.url().includes('/journal'))
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await listed
  await expect(page.locator('[data-journal-state=kept][data-unsent="0"]')).toBeVisible()
}
