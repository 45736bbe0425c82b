import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'

import { type AnyLanguage, direction } from '#app/i18n/languages'
import { monitoringWords } from '#app/i18n/monitoring-words'
import { MonitoringPage } from '#app/staff/monitoring-page'
import type { Monitoring } from '#surveys/monitoring/monitoring'
import { type MonitoringView, showMonitoring } from '#surveys/monitoring/show-monitoring'

import { reviewed } from '../operations/a-reviewed-network'
import { show } from '../ui/show'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  // A region is a div, for sections have a distance of their own.
  rules: { 'prefer-native-element': 'off' },
})
const languages: AnyLanguage[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar']
let made: Monitoring | undefined

async function viewIn(lang: AnyLanguage): Promise<MonitoringView> {
  made ??= await reviewed(2026, { members: 350 })
  return showMonitoring(made, monitoringWords(lang))
}

test.each(languages)('the page in %s is valid HTML', { timeout: 360_000 }, async (lang) => {
  const view = await viewIn(lang)
  const main = show(
    <MonitoringPage review={{ view, year: 2026, years: [2025, 2026], isEmpty: false }} />,
    lang,
  )
  const head = '<meta charset="utf-8"><title>Monitoring</title>'
  const attributes = `lang="${lang}" dir="${direction(lang)}"`
  const page = `<!DOCTYPE html>\n<html ${attributes}><head>${head}</head><body><main>${main}</main></body></html>`

  const { results } = await validator.validateString(page)

  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${String(selector)}`),
  )
  expect([...new Set(faults)]).toEqual([])
  expect(page).not.toMatch(/ style=|<script|\{\{|>[a-z]+\.[a-zA-Z.-]+</)
})

test(
  'every indicator has a table with all years, its target and its source',
  { timeout: 360_000 },
  async () => {
    const view = await viewIn('en')

    for (const { code, columns, rows, source, title } of view.indicators) {
      const isNew = code === 'support_to_networks'
      const years = isNew
        ? ['2024', '2025', '2026 (baseline)']
        : ['2024 (baseline)', '2025', '2026']
      expect(columns.slice(1)).toEqual([...years, 'Target'])
      expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([])
      expect(source.length + title.length).toBeGreaterThan(20)
    }
    expect(view.indicators[0]?.rows[0]?.cells.at(-1)).toEqual({ text: '350', n: 350 })
  },
)

test(
  'a figure that is not known reads so, with the reason, and is not drawn',
  { timeout: 360_000 },
  async () => {
    const view = await viewIn('en')
    const interviews = view.indicators.find(({ code }) => code === 'key_informant_interviews')
    const support = view.indicators.find(({ code }) => code === 'support_received')

    expect(interviews?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'In all',
      ...Array<string>(3).fill('not known'),
      '–',
    ])
    expect(interviews?.notes.join()).toContain('no such survey ended on this platform')
    expect(interviews?.chart).toBeUndefined()
    expect(support?.chart?.rows[0]?.values.every((value) => value === null)).toBe(true)
    expect(support?.notes.join()).toContain('Not comparable, so not drawn.')
  },
)

test('charts of released numbers say that they are rounded, and those of the register do not', async () => {
  const view = await viewIn('en')
  const basisOf = (code: string) => view.indicators.find((each) => each.code === code)?.chart?.basis

  expect(basisOf('members_in_regional_networks')).toBe('From the members register.')
  expect(basisOf('members')).not.toContain('rounded')
  for (const code of ['development', 'e_consultation_responses', 'action_days']) {
    expect(basisOf(code)).toContain('All numbers are rounded to 5.')
  }
}, 360_000)

test(
  'a figure of which nothing is known is reasons, not a table of gaps',
  { timeout: 360_000 },
  async () => {
    const view = await viewIn('en')
    const review = { view, year: 2026, years: [2026], isEmpty: false }
    const html = show(<MonitoringPage review={review} />)
    const [, interviews = ''] = html.split('id="indicator-key_informant_interviews"')
    const section = interviews.slice(0, interviews.indexOf('</section>'))

    expect(section).not.toContain('<table')
    expect(section).toContain('no such survey ended on this platform')
  },
)

test(
  'charts draw what is to be reached, and say it in their description',
  { timeout: 360_000 },
  async () => {
    const view = await viewIn('en')
    const html = show(
      <MonitoringPage review={{ view, year: 2026, years: [2026], isEmpty: false }} />,
    )

    expect(html).toContain('Target: 350')
    expect(html).toMatch(/<desc[^>]*>[^<]*Thick lines mark the target: In all 350\./)
    expect(html).toContain('stroke-dasharray="2 2"')
  },
)
