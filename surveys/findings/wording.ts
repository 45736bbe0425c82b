import { languagesIn } from '../definition/language'
import type { Language, Survey, Texts } from '../definition/survey'
import type { Wording } from './release'

/**
 * What respondents read in each language: the newest texts, and earlier ones where they were
 * corrected. Labels of themes stand beside them.
 */
export function wordingOf(
  versions: Pick<Survey, 'texts'>[],
  labels: Record<Language, Texts> = {},
): Wording {
  const newest = versions.at(-1)?.texts ?? {}
  return Object.fromEntries(
    languagesIn(newest).map((language) => {
      const texts = newest[language] ?? {}
      const before = versions.slice(0, -1).map((version) => version.texts[language] ?? {})
      const earlier = earlierIn(before, texts)
      const all = { ...texts, ...labels[language] }
      return [language, { texts: all, ...(Object.keys(earlier).length > 0 && { earlier }) }]
    }),
  )
}

/** Every other wording a text had, oldest first. */
function earlierIn(before: Texts[], now: Texts): Record<string, string[]> {
  const keys = [...new Set(before.flatMap(Object.keys))].sort()
  const changed = keys.flatMap((key): [string, string[]][] => {
    const said = before.flatMap((texts) => texts[key] ?? []).filter((text) => text !== now[key])
    return said.length > 0 ? [[key, [...new Set(said)]]] : []
  })
  return Object.fromEntries(changed)
}
