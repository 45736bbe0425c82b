import type { Language } from '../../definition/survey'

/** The file in which counts of themes come; docs/guides/release-format.md says what stands in it. */
export const themesFormat = 'soundings.themes/1'

/** More than readers of answers, or of numbers, keep apart. */
export const mostThemes = 40

/** What the texts of open questions were found to speak of. */
export interface CodedQuestion {
  question: string
  /** How many texts were read: all that came. */
  texts: number
  themes: Theme[]
}

export interface Theme {
  code: string
  labels: Record<Language, string>
  /** How many of the texts carry it; one text may carry several. */
  texts: number
}

/** Which part of its question the table of a theme is. */
export function themePart(code: string): string {
  return `${prefix}${code}`
}

/** The name of the table of a theme, and of its label among the texts of a release. */
export function themeKey(question: string, code: string): string {
  return `${question}.${themePart(code)}`
}

/** The theme that a part of a question is; `undefined` where it is another part. */
export function themeOfPart(part: string | undefined): string | undefined {
  return part?.startsWith(prefix) ? part.slice(prefix.length) : undefined
}

/** Whether a table by this name is one of a theme; ids of questions have no dots. */
export function isThemeTable(id: string): boolean {
  return themeOfPart(id.slice(id.indexOf('.') + 1)) !== undefined
}

const prefix = 'theme.'
