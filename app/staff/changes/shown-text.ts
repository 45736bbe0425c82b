import type { Language } from '#surveys/definition/survey'
import { languagesIn } from '#surveys/definition/language'
import type { Worded } from '#surveys/reports/worded'
import { placesOf } from '#surveys/translation/desk-text'
import type { TextChange } from '#surveys/version/text-changes'

/** The parts of a survey that are texts, as a page names them. */
export const textKinds = [
  ...(['text', 'hint', 'options', 'rows', 'columns', 'groups', 'labels', 'unit'] as const),
  ...(['title', 'intro', 'purpose', 'audience', 'use', 'contact', 'consent', 'other'] as const),
] as const

export type TextKind = (typeof textKinds)[number]

/** A text before and after, in one language. */
export interface ShownText {
  key: string
  kind: TextKind
  /** What the option or row is called now, in the reader’s language. */
  label?: string
  language: Language
  before?: string
  after?: string
}

export function shownTexts(
  changes: TextChange[],
  { before, after }: { before: Worded; after: Worded },
): ShownText[] {
  return inReadingOrder(changes, { before, after }).map(({ key, language, ...sides }) => {
    const { before: was, after: is } = sides
    const kind = kindOf(key)
    const label = key.split('.').length > 2 ? after.text(key) || before.text(key) : ''
    return {
      ...{ key, kind, language },
      ...(label !== '' && kind !== 'title' && kind !== 'intro' && { label }),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    }
  })
}

/** One language after the other, and each as a respondent reads it. */
function inReadingOrder(
  changes: TextChange[],
  { before, after }: { before: Worded; after: Worded },
): TextChange[] {
  const keys = [after, before].flatMap(({ survey }) => placesOf(survey).map(({ key }) => key))
  const places = new Map([...new Set(keys)].map((key, at) => [key, at]))
  const placeOf = ({ key }: TextChange) => places.get(key) ?? places.size
  const named = Object.fromEntries(changes.map(({ language }) => [language, true]))
  return languagesIn(named).flatMap((language) =>
    changes
      .filter((change) => change.language === language)
      .sort((one, other) => placeOf(one) - placeOf(other)),
  )
}

export function kindOf(key: string): TextKind {
  const parts = key.split('.')
  const named = parts[0] === 'pages' ? parts[2] : (parts[1] ?? parts[0])
  return textKinds.find((kind) => kind === named) ?? 'other'
}
