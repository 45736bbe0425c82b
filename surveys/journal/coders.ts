import type { CodeBook } from './code-book'
import type { Journal } from './fold'
import type { Coding } from './texts'

/** The themes that a coder gave to a text, as they count after merging and retiring. */
export function themesIn({ passages }: Coding, { countsAs }: CodeBook): Set<string> {
  const given = [...passages.values()].flatMap(({ value }) => value.themes)
  return new Set(given.map((code) => countsAs.get(code)).filter((code) => code !== undefined))
}

/**
 * Who speaks for a text: those who have finished with it. Until somebody has, whoever gave it a theme.
 */
export function codersOf({ texts }: Journal, text: string): Coding[] {
  const all = [...(texts.get(text)?.codings.values() ?? [])]
  const done = all.filter(({ read }) => read)
  return done.length > 0 ? done : all.filter(({ passages }) => passages.size > 0)
}
