import { useMemo } from 'react'

import { reportWords } from '#app/i18n/report-words'
import { useLanguage } from '#app/i18n/use-words'
import type { Release } from '#surveys/findings/release'
import { isThemeTable } from '#surveys/findings/themes/theme'

import { useBench } from './bench-context'
import { Labels } from './labels'
import { useSay } from './words'

/** What questions, answers and themes are called beside the numbers of a release. */
export function useReleaseLabels({ tables, wording }: Release): Labels {
  const { survey } = useBench()
  const { lang } = useLanguage()
  const unasked = useSay()('notAsked')
  return useMemo(() => {
    const texts = Object.fromEntries(
      survey.languages.map((each) => {
        return [each, { ...survey.texts[each], ...themesOnly(wording[each]?.texts) }]
      }),
    )
    return new Labels({ ...survey, texts }, reportWords(lang), unasked, tables)
  }, [survey, lang, unasked, tables, wording])
}

function themesOnly(texts: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isThemeTable(key)))
}
