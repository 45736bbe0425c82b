import { cleanLine } from '#surveys/definition/clean-text'
import type { Language } from '#surveys/definition/survey'
import { labelFaults, type LabelFault } from '#surveys/findings/themes/label-faults'
import type { CodeBook } from '#surveys/journal/code-book'

/** What speaks against a label that somebody types. */
export type TypedFault = (LabelFault | { code: 'label-twice'; found: string }) & {
  isRefused: boolean
}

/** The labels that something was typed for, as they are kept. */
export function typedLabels(typed: Record<Language, string>): Record<Language, string> {
  const labels = Object.entries(typed).map(([lang, label]) => [lang, cleanLine(label)] as const)
  return Object.fromEntries(labels.filter(([, label]) => label !== ''))
}

/** Read as the release will read it, and beside the other labels; an empty one is only missing. */
export function faultsOfTyped(
  typed: string,
  lang: Language,
  others: readonly string[],
): TypedFault[] {
  const label = cleanLine(typed)
  if (label === '') return []
  const isTwice = others.some((other) => other.toLowerCase() === label.toLowerCase())
  return [
    ...labelFaults(label, lang).map((fault) => {
      return { ...fault, isRefused: fault.code !== 'label-may-tell' }
    }),
    ...(isTwice ? [{ code: 'label-twice' as const, found: label, isRefused: true }] : []),
  ]
}

/** What the other themes that count are called in a language. */
export function otherLabels(
  book: CodeBook | undefined,
  lang: Language,
  theme: string | undefined,
): string[] {
  return [...(book?.themes.values() ?? [])].flatMap(({ code, labels }) => {
    const label = labels.get(lang)?.value
    const isOther = code !== theme && book?.countsAs.get(code) === code
    return isOther && label !== undefined ? [label] : []
  })
}
