import type { ReactNode } from 'react'
import { expect, test } from 'vitest'

import { Chapters } from '#app/findings/chapters'
import { findingsView } from '#app/findings/findings-view'
import { HowMade } from '#app/findings/how-made'
import { Messages } from '#app/findings/messages'
import { reportWords } from '#app/i18n/report-words'
import { ReleaseShown } from '#app/staff/requests/release-shown'
import type { ReleaseView } from '#app/staff/requests/release-view'
import { canonical } from '#surveys/canonical'
import { makeReport } from '#surveys/reports/make-report'

import { demoRelease } from '../../surveys/reports/demo-release'
import { show } from '../ui/show'

type Language = ReleaseView['lang']
const languages: Language[] = ['en', 'fr', 'es', 'ru', 'zh']

/** The same release by everybody, and by region. */
async function viewsIn(lang: Language): Promise<ReleaseView[]> {
  const { release, versions } = await demoRelease('access-to-health-2026')
  const body = canonical(release)
  const released = { slug: release.survey, mark: '', body, release, versions }
  const report = makeReport({ release, versions, outcome: {}, trends: [] }, reportWords(lang))
  const stored = { ...released, acceptedOn: '2026-04-01', outcome: {}, waves: [] }
  const { hash, quotes } = release
  return [null, 'region'].map((by) => {
    const view = findingsView(stored, report, { by, of: null, for: null })
    return { view, number: 1, hash, quotes: quotes.length, lang, gone: undefined }
  })
}

// React names elements by where they stand on their page.
const shown = (part: ReactNode, lang: string) => show(part, lang).replace(/:R\w+:/g, '')

test.each(languages)(
  'whoever reads Arabic sees findings in %s with every word as the public page has it',
  { timeout: 360_000 },
  async (lang) => {
    for (const release of await viewsIn(lang)) {
      const { view } = release
      const page = shown(<ReleaseShown id="one" release={release} />, 'ar')

      expect(page).toContain(shown(<Chapters view={view} />, lang))
      expect(page).toContain(shown(<Messages view={view} />, lang))
      expect(page).toContain(shown(<HowMade report={view.report} />, lang))
      expect(page).toContain(`lang="${lang}" dir="ltr"`)
      expect(page.match(/aria-current="page"/g)).toHaveLength(2)
    }
  },
)
