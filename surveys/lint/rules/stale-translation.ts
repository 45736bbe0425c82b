import type { Language, Survey } from '../../definition/survey'
import type { Found } from '../problem'
import type { Rule } from '../rule'
import { translationsOf } from '../texts'

/** A translation was made from the English as it stands now. */
export const staleTranslation: Rule = {
  name: 'stale-translation',
  codes: ['stale-translation', 'unstamped-translation'],
  needs: 'mark',
  check: (survey, { mark }) =>
    mark ? translationsOf(survey).flatMap((language) => judge(survey, language, mark)) : [],
}

function judge(survey: Survey, language: Language, mark: (text: string) => string): Found[] {
  const stamps = survey.madeFrom?.[language] ?? {}
  const keys = translatedKeys(survey, language)
  const stale = keys.filter((key) => {
    const stamp = stamps[key]
    return stamp !== undefined && stamp !== mark(survey.texts.en?.[key] ?? '')
  })
  const unstamped = keys.filter((key) => stamps[key] === undefined)
  return [
    ...stale.map((at) => ({ code: 'stale-translation', level: 'warning' as const, at, language })),
    ...unstamped.slice(0, 1).map((at) => ({
      code: 'unstamped-translation',
      level: 'warning' as const,
      at,
      language,
      facts: { count: unstamped.length, slug: survey.slug },
    })),
  ]
}

function translatedKeys(survey: Survey, language: Language): string[] {
  const texts = survey.texts[language] ?? {}
  return Object.keys(texts).filter(
    (key) => survey.texts.en?.[key] !== undefined && texts[key]?.trim() !== '',
  )
}
