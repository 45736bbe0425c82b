import type { Language } from '#surveys/definition/survey'
import type { Ending, Theme } from '#surveys/journal/code-book'
import type { Journal } from '#surveys/journal/fold'

import type { Done } from '../journal/journal-store'
import { codeFor, takenCodes } from './theme-code'

/** What a theme is to be called, and what is meant by it. */
export interface ThemeWords {
  labels: Record<Language, string>
  description: string
}

export function added(journal: Journal, question: string, words: ThemeWords): Done {
  const theme = codeFor(words.labels, takenCodes(journal, question))
  return { kind: 'theme-added', question, theme, ...words }
}

/** Only the words that change, over all that stands in their places; disputes elsewhere stay. */
export function renamed(question: string, theme: Theme, words: ThemeWords): Done[] {
  const changed = Object.entries(words.labels).filter(([lang, label]) => {
    return theme.labels.get(lang)?.value !== label
  })
  const { description } = theme
  const isOther = description.value !== words.description
  if (changed.length === 0 && !isOther) return []
  const heads = changed.flatMap(([lang]) => theme.labels.get(lang)?.heads ?? [])
  return [
    {
      ...{ kind: 'theme-renamed', question, theme: theme.code },
      over: [...new Set([...heads, ...(isOther ? description.heads : [])])],
      labels: Object.fromEntries(changed),
      ...(isOther && { description: words.description }),
    },
  ]
}

/** Of wordings that two people gave without knowing of each other, the one that shall stand. */
export function settledLabel(question: string, theme: Theme, lang: Language, label: string): Done {
  const over = theme.labels.get(lang)?.heads ?? []
  return { kind: 'theme-renamed', question, theme: theme.code, over, labels: { [lang]: label } }
}

export function settledDescription(question: string, theme: Theme, description: string): Done {
  const over = theme.description.heads
  return { kind: 'theme-renamed', question, theme: theme.code, over, labels: {}, description }
}

export function ended(question: string, { code, ending }: Theme, as: Ending): Done {
  const own = { question, theme: code, over: ending?.heads ?? [] }
  return 'into' in as
    ? { kind: 'theme-merged', ...own, into: as.into }
    : { kind: 'theme-retired', ...own }
}

/** Undoes every merging and retiring of a theme, so that it counts again as it did at first. */
export function takenBack({ history }: Journal, question: string, code: string): Done[] {
  const endings = history.edits.filter(
    (edit) =>
      (edit.kind === 'theme-merged' || edit.kind === 'theme-retired') &&
      edit.question === question &&
      edit.theme === code &&
      !history.undone.has(edit.id),
  )
  return endings.map(({ id }) => ({ kind: 'edit-undone', edit: id }))
}
