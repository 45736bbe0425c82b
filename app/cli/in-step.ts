import type { Translation } from '#surveys/kit/survey'

/** What was done to a translation file. */
export interface Changes {
  added: number
  removed: number
  stamped: number
  confirmed: number
  /** Texts made from older English, which stay so until a translator confirms them. */
  stale: number
}

/** A translation with exactly the keys of the English, sorted, each text marked with its source. */
export function inStep(
  english: Record<string, string>,
  before: Required<Translation>,
  mark: (english: string) => string,
  isConfirmed: boolean,
): { translation: Required<Translation>; changes: Changes } {
  const keys = Object.keys(english).sort()
  const translation: Required<Translation> = { texts: {}, made_from: {} }
  const changes = { added: 0, removed: 0, stamped: 0, confirmed: 0, stale: 0 }
  changes.removed = Object.keys(before.texts).filter((key) => english[key] === undefined).length
  for (const key of keys) {
    const text = before.texts[key] ?? ''
    if (before.texts[key] === undefined) changes.added += 1
    translation.texts[key] = text
    // An empty text was made from nothing yet.
    if (text.trim() === '') continue
    const now = mark(english[key] ?? '')
    const was = before.made_from[key]
    const isStale = was !== undefined && was !== now
    if (was === undefined) changes.stamped += 1
    if (isStale) changes[isConfirmed ? 'confirmed' : 'stale'] += 1
    translation.made_from[key] = isStale && !isConfirmed ? was : now
  }
  return { translation, changes }
}
