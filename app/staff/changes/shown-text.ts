import type { Language } from '#surveys/definition/survey'
import type { Worded } from '#surveys/reports/worded'
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
  return changes.map(({ key, language, before: was, after: is }) => {
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

export function kindOf(key: string): TextKind {
  const parts = key.split('.')
  const named = parts[0] === 'pages' ? parts[2] : (parts[1] ?? parts[0])
  return textKinds.find((kind) => kind === named) ?? 'other'
}
