import { createRemixStub } from '@remix-run/testing'
import { HtmlValidate } from 'html-validate'
import { beforeAll, expect, test } from 'vitest'

import { FindingsPage } from '#app/findings/findings-page'
import { findingsView, overTime } from '#app/findings/findings-view'
import { reportWords } from '#app/i18n/report-words'
import type { Released } from '#app/operations/find-released'
import { languages, type Language } from '#surveys/definition/survey'
import { makeReport } from '#surveys/reports/make-report'
import type { Report } from '#surveys/reports/report'

import { hardRelease, withEvilQuotes, type HardRelease } from '../../support/hard-report'
import { evil } from '../../support/hard/evil'
import { optionsIn } from '../../support/hard/words'
import { show } from '../ui/show'

let stored: HardRelease
let before: HardRelease
beforeAll(async () => {
  stored = await withEvilQuotes()
  before = await hardRelease(2025)
}, 720_000)

const reports = new Map<Language, Report>()

function pageIn(lang: Language, by: string | null): string {
  const { bytes: body, release, versions } = stored
  const outcome = { en: evil.script }
  const released: Released = {
    ...{ slug: release.survey, mark: '', body, release, versions },
    ...{ acceptedOn: '2026-04-01', outcome, waves: [before] },
  }
  const report =
    reports.get(lang) ?? makeReport({ ...released, trends: [before] }, reportWords(lang))
  reports.set(lang, report)
  const view = findingsView(released, report, { by, of: null, for: null })
  const Page = createRemixStub([{ path: '*', Component: () => <FindingsPage view={view} /> }])
  return show(<Page initialEntries={[`/${lang}/findings/${release.survey}`]} />, lang)
}

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
const everywhere = [
  ...languages.map((lang) => ({ lang, by: null })),
  ...['area', 'age', overTime].map((by) => ({ lang: 'ru' as const, by })),
]

test.each(everywhere)(
  'the page of findings in $lang by $by is valid and runs nothing',
  async ({ lang, by }) => {
    const html = pageIn(lang, by)
    const { results } = await validator.validateString(html)

    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(html).not.toMatch(/<script|<b>|(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
    expect(html).toContain(optionsIn(lang).long)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/style&gt; ]]&gt;')
  },
  60_000,
)
