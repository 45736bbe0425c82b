import { idSchema } from '#surveys/definition/ids'
import type { Language } from '#surveys/definition/survey'
import type { Journal } from '#surveys/journal/fold'

/** Every code that a theme of this question ever had: an old one would call up old passages. */
export function takenCodes({ history }: Journal, question: string): Set<string> {
  const added = history.edits.filter((edit) => edit.kind === 'theme-added')
  return new Set(added.filter((edit) => edit.question === question).map(({ theme }) => theme))
}

/** A code of its own for a new theme, out of the first label in Latin letters, English before others. */
export function codeFor(labels: Record<Language, string>, taken: ReadonlySet<string>): string {
  const { en = '', ...others } = labels
  const stem = [en, ...Object.values(others)].map(stemOf).find((each) => each !== '') ?? 'theme'
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? stem : `${stem.slice(0, longest - 4)}_${n}`
    if (!taken.has(code) && idSchema.safeParse(code).success) return code
  }
}

const longest = 40

// A Latin letter may stand amid other writing, and one alone would name nothing.
function stemOf(label: string): string {
  const letters = label.normalize('NFKD').replace(/\p{M}+/gu, '')
  const other = letters.replace(/[\p{Script=Latin}\P{L}]/gu, '')
  if (other !== '') return ''
  const stem = letters
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
  return stem.slice(0, longest).replace(/_+$/, '')
}
