import type { ReactNode } from 'react'

import { useFrame } from '#app/frame'
import { developmentLanguages } from '#app/i18n/languages'
import { paths } from '#app/paths'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { LanguageSwitch } from '#app/ui/language-switch'

import type { FindingsView } from './findings-view'

/** Another language leads to the same numbers, in the languages that these findings have. */
export function FindingsFrame({ view, children }: { view: FindingsView; children: ReactNode }) {
  const { development } = useFrame()
  const { slug, seen, languages } = view
  const offered = development ? [...languages, ...developmentLanguages] : languages
  const to = (lang: string) => paths.findingsOf(lang, slug, seen)
  return (
    <RespondentFrame spoken switcher={<LanguageSwitch offered={offered} to={to} />}>
      {children}
    </RespondentFrame>
  )
}
