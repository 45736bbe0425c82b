import { HtmlValidate } from 'html-validate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { type AnyLanguage, direction } from '#app/i18n/languages'
import { AnalysisPage } from '#app/staff/analysis/analysis-page'
import type { AnalysisState } from '#app/staff/analysis/analysis-view'
import { wordsForScript } from '#app/staff/analysis/words-for-script'

import { show } from '../ui/show'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
})
const languages: AnyLanguage[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar']
const mine = { fingerprint: 'ab12', name: 'Amara', keys: [] }
const holders = [{ fingerprint: 'ab12', name: 'Amara' }]
const keys = { atHand: [mine], openers: ['Amara', 'Bo'], holders }
const states: AnalysisState[] = [
  { code: 'notPublished' },
  { code: 'notClosed', endsAt: '3 March 2026, 12:00', timeZone: 'Europe/London' },
  { code: 'erased', day: '2026-06-01' },
  { code: 'first', ...keys },
  { code: 'first', ...keys, atHand: [] },
  { code: 'fetched', day: '2026-03-05', ...keys },
  { code: 'fetched', day: '2026-03-05', atHand: [], openers: [], holders },
]

function pageIn(lang: AnyLanguage, state: AnalysisState): string {
  const words = wordsForScript(lang)
  const about = { slug: 'a-survey', title: 'A survey', mark: 'a-mark', order: undefined }
  return show(<AnalysisPage {...about} {...{ state, words }} />, lang)
}

test.each(languages)(
  'every state of the page is valid HTML in %s, and in its words',
  async (lang) => {
    for (const state of states) {
      const main = pageIn(lang, state)
      const attributes = `lang="${lang}" dir="${direction(lang)}"`
      const head = '<meta charset="utf-8"><title>Answers</title>'
      const page = `<!DOCTYPE html>\n<html ${attributes}><head>${head}</head><body><main>${main}</main></body></html>`
      const { results } = await validator.validateString(page)

      const faults = results.flatMap(({ messages }) => messages.map(({ message }) => message))
      expect([state.code, ...new Set(faults)]).toEqual([state.code])
      const said = main.replace(/<script type="application\/json".*?<\/script>/s, '')
      expect(said).not.toMatch(/ style=|\{\{|>[a-z]+\.[a-zA-Z.-]+</)
    }
  },
)

test.each(languages)('what the script is to say cannot end its element in %s', (lang) => {
  const words = wordsForScript(lang)

  expect(words).not.toContain('<')
  const own = (part: string): unknown =>
    JSON.parse(readFileSync(`locales/${lang}/${part}.json`, 'utf8'))
  const parts = ['codebook', 'quotes', 'reading'].map((part) => [part, own(part)])
  expect(JSON.parse(words)).toEqual({ lang, words: Object.fromEntries(parts) as object })
})

test('answers are fetched for the first time with a button, and opened with none that is sent', () => {
  const [, , , first, , fetched] = states.map((state) => pageIn('en', state))

  expect(first).toMatch(/<form method="post" action="[^"]*\/analysis">.*Fetch the answers/s)
  expect(fetched).not.toContain('<form')
  expect(fetched).toContain('data-at-hand="[{&quot;fingerprint&quot;:&quot;ab12&quot;')
  expect(fetched).toContain('data-journal="/staff/consultations/a-survey/journal"')
  expect(fetched).toContain(
    'data-holders="[{&quot;fingerprint&quot;:&quot;ab12&quot;,&quot;name&quot;:&quot;Amara&quot;}]"',
  )
})
