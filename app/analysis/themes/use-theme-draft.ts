import { useMemo, useState } from 'react'

import { lengthOf } from '#surveys/definition/clean-text'
import type { Language, Survey } from '#surveys/definition/survey'
import type { CodeBook, Theme } from '#surveys/journal/code-book'

import type { ThemeWords } from './theme-edits'
import { faultsOfTyped, otherLabels, typedLabels, type TypedFault } from './typed-labels'

export const longestDescription = 2000

interface Drafting {
  survey: Pick<Survey, 'languages'>
  book: CodeBook | undefined
  theme: Theme | undefined
}

export type ThemeDraft = ReturnType<typeof useThemeDraft>

/** Words of a theme while they are typed, and what speaks against them. */
export function useThemeDraft({ survey: { languages }, book, theme }: Drafting) {
  const [typed, setTyped] = useState<Partial<ThemeWords>>({})
  const kept = (lang: Language) => theme?.labels.get(lang)?.value ?? ''
  const labelOf = (lang: Language) => typed.labels?.[lang] ?? kept(lang)
  const asked = languages.map((lang) => {
    return { lang, label: labelOf(lang), others: otherLabels(book, lang, theme?.code) }
  })
  const faults = useFaults(JSON.stringify(asked))
  const faultsOf = (lang: Language): TypedFault[] => faults.get(lang) ?? []
  const labels = typedLabels(Object.fromEntries(languages.map((lang) => [lang, labelOf(lang)])))
  const description = typed.description ?? theme?.description.value ?? ''
  const isLong = lengthOf(description) > longestDescription
  return {
    ...{ labelOf, faultsOf, description },
    words: { labels, description: description.trim() } satisfies ThemeWords,
    isTyped: Object.keys(typed).length > 0,
    isNameless: Object.keys(labels).length === 0,
    isLong,
    isRefused: isLong || languages.some((lang) => faultsOf(lang).some((each) => each.isRefused)),
    typeLabel: (lang: Language, label: string) =>
      setTyped((last) => ({ ...last, labels: { ...last.labels, [lang]: label } })),
    typeDescription: (text: string) => setTyped((last) => ({ ...last, description: text })),
    clear: () => setTyped({}),
  }
}

interface AskedLabel {
  lang: Language
  label: string
  others: string[]
}

// Rules are slow, and pages are shown anew far more often than labels change.
function useFaults(asked: string): ReadonlyMap<Language, TypedFault[]> {
  return useMemo(() => {
    const labels = JSON.parse(asked) as AskedLabel[]
    return new Map(
      labels.map(({ lang, label, others }) => [lang, faultsOfTyped(label, lang, others)]),
    )
  }, [asked])
}
