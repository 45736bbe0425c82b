import type { Language, Texts } from '../../definition/survey'
import type { PublishedTable, Wording } from '../release'
import type { PublishedTheme } from './theme-columns'
import { themeKey, type CodedQuestion } from './theme'

/** Labels of themes by language, under the keys of their tables. */
export type LabelTexts = Record<Language, Texts>

/** The labels of those themes that have a table. */
export function labelsFor(
  coded: CodedQuestion[],
  tables: Pick<PublishedTable, 'id'>[],
): LabelTexts {
  const shown = new Set(tables.map(({ id }) => id))
  const texts: Record<Language, Texts> = {}
  for (const { question, themes } of coded) {
    for (const { code, labels } of themes) {
      const key = themeKey(question, code)
      if (!shown.has(key)) continue
      for (const [language, label = ''] of Object.entries(labels)) {
        texts[language] = { ...texts[language], [key]: label }
      }
    }
  }
  return texts
}

/** The labels that a release has of these themes. */
export function labelsIn(
  wording: Wording,
  themes: PublishedTheme[],
  languages: Language[],
): LabelTexts {
  return Object.fromEntries(
    languages.map((language) => {
      const texts = wording[language]?.texts ?? {}
      const labels = themes.flatMap(({ key }) => {
        const label = texts[key]
        return label === undefined ? [] : [[key, label] as const]
      })
      return [language, Object.fromEntries(labels)]
    }),
  )
}
