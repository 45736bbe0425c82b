import { useMemo, useState, type MouseEvent } from 'react'

import { Chapters } from '#app/findings/chapters'
import { Contents } from '#app/findings/contents'
import { findingsView, type FindingsView, type Seen } from '#app/findings/findings-view'
import { HowMade } from '#app/findings/how-made'
import { Messages } from '#app/findings/messages'
import { Ways } from '#app/findings/ways'
import { direction } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { reportWords } from '#app/i18n/report-words'
import { LanguageProvider, useLanguage } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import type { Language } from '#surveys/definition/survey'
import type { Release } from '#surveys/findings/release'
import { makeReport } from '#surveys/reports/make-report'

import { useBench } from './bench-context'
import { useSay } from './words'

const all: Seen = { by: null, of: null, for: null }

/** The release as its page will show it, in each of its languages and in every way to see it. */
export function ReleasePreview({ release }: { release: Release }) {
  const say = useSay()
  const reader = useLanguage()
  const { languages } = release.method
  const [lang, setLang] = useState(
    languages.find((each) => each === reader.lang) ?? languages[0] ?? 'en',
  )
  return (
    <section aria-labelledby="preview">
      <Heading level={3} id="preview">
        {say('preview.title')}
      </Heading>
      <p>{say('preview.text')}</p>
      <div role="group" aria-label={say('preview.languages')} className="workshop-languages">
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            className="button button-secondary"
            lang={each}
            aria-pressed={each === lang}
            onClick={() => setLang(each)}
          >
            {ownName(each)}
          </button>
        ))}
      </div>
      <LanguageProvider value={lang}>
        <Shown release={release} lang={lang} />
      </LanguageProvider>
    </section>
  )
}

function Shown({ release, lang }: { release: Release; lang: Language }) {
  const { versions, survey, waves } = useBench()
  const [seen, setSeen] = useState(all)
  const view = useMemo((): FindingsView => {
    const report = makeReport({ release, versions, trends: waves }, reportWords(lang))
    const unpublished = { mark: '', body: '', acceptedOn: '', outcome: {}, waves }
    const released = { slug: survey.slug, release, versions, ...unpublished }
    // One place by itself is looked at on the page of findings.
    return { ...findingsView(released, report, seen, lang), places: [] }
  }, [release, versions, survey, waves, lang, seen])
  const { report } = view
  return (
    <article
      className="findings request-release"
      lang={lang}
      dir={direction(lang)}
      onClick={(event) => lookHere(event, setSeen)}
    >
      <Heading level={2}>{report.title}</Heading>
      <p className="lead">{report.method[0]}</p>
      <Messages view={view} />
      <HowMade report={report} />
      <Contents view={view} hasFiles={false} />
      {view.ways.length > 1 && <Ways view={view} of={view} anchor="preview" />}
      <Chapters view={view} />
      <p className="findings-citation">{report.citation}</p>
    </article>
  )
}

/** Another way to see the numbers is shown in its place: the page it leads to does not exist yet. */
function lookHere(event: MouseEvent<HTMLElement>, see: (seen: Seen) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.getAttribute('href')?.startsWith('#')) return
  event.preventDefault()
  const asked = new URL(link.href).searchParams
  if (link.rel === 'nofollow') see({ by: asked.get('by'), of: asked.get('of'), for: null })
}
