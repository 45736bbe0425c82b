import type { Language } from '../definition/language'
import { ofKind, type Edit, type EditOf } from './edit'
import { grouped, keep, type Kept } from './kept'

/** What became of a theme that is used no more. */
export type Ending = { retired: true } | { into: string }

export interface Theme {
  code: string
  labels: Map<Language, Kept<string>>
  description: Kept<string>
  ending?: Kept<Ending>
}

/** The themes of one question. */
export interface CodeBook {
  /** In the order in which they were added. */
  themes: Map<string, Theme>
  /** What each theme counts as after merging; a retired one counts as none. */
  countsAs: Map<string, string | undefined>
  /** Themes whose merging would have led round in a ring, and was left out. */
  ringed: string[]
}

/** The code books by question. */
export function foldCodeBooks(live: Edit[]): Map<string, CodeBook> {
  const added = grouped(ofKind(live, 'theme-added'), ({ question }) => question)
  const renamed = grouped(ofKind(live, 'theme-renamed'), nameOf)
  const ended = grouped(live.filter(isEnding), nameOf)
  const books = [...added].map(([question, additions]): [string, CodeBook] => {
    const themes = [...grouped(additions, ({ theme }) => theme)].map(([code, own]) => {
      const name = nameOf({ question, theme: code })
      return themeOf(code, [own, renamed.get(name) ?? [], ended.get(name) ?? []])
    })
    return [
      question,
      { themes: new Map(themes.map((theme) => [theme.code, theme])), ...merged(themes) },
    ]
  })
  return new Map(books.sort(([one], [other]) => (one < other ? -1 : 1)))
}

type Added = EditOf<'theme-added'>
type Renamed = EditOf<'theme-renamed'>
type Ended = EditOf<'theme-retired' | 'theme-merged'>

function isEnding(edit: Edit): edit is Ended {
  return edit.kind === 'theme-retired' || edit.kind === 'theme-merged'
}

function nameOf({ question, theme }: { question: string; theme: string }): string {
  return `${question} ${theme}`
}

function themeOf(code: string, [added, renamed, ended]: [Added[], Renamed[], Ended[]]): Theme {
  const words = [...added, ...renamed]
  const languages = new Set(words.flatMap(({ labels }) => Object.keys(labels)))
  const labels = [...languages].sort().flatMap((lang) => {
    const label = keep(
      words.filter((edit) => edit.labels[lang] !== undefined),
      (edit) => edit.labels[lang] ?? '',
    )
    return label ? [[lang, label] as const] : []
  })
  const description = keep(
    words.filter((edit) => edit.description !== undefined),
    (edit) => edit.description ?? '',
  )
  if (!description) throw new Error('A theme was added without a description.')
  const ending = keep(ended, endingOf)
  return { code, labels: new Map(labels), description, ...(ending && { ending }) }
}

function endingOf(edit: Ended): Ending {
  return edit.kind === 'theme-merged' ? { into: edit.into } : { retired: true }
}

/** Mergings one after the other; one that would lead back to where it began is left out. */
function merged(themes: Theme[]): Pick<CodeBook, 'countsAs' | 'ringed'> {
  const into = new Map<string, string>()
  const last = (code: string): string => {
    let at = code
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next
    return at
  }
  const codes = new Set(themes.map(({ code }) => code))
  const ringed: string[] = []
  for (const { code, ending } of themes) {
    if (!ending || !('into' in ending.value) || !codes.has(ending.value.into)) continue
    if (last(ending.value.into) === code) ringed.push(code)
    else into.set(code, ending.value.into)
  }
  const retired = new Set(
    themes.filter(({ ending }) => ending && 'retired' in ending.value).map(({ code }) => code),
  )
  const counted = [...codes].map(
    (code) => [code, retired.has(last(code)) ? undefined : last(code)] as const,
  )
  return { countsAs: new Map(counted), ringed }
}
