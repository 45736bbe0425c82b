import type { Edit } from '#surveys/journal/edit'
import type { Journal } from '#surveys/journal/fold'
import type { Kept } from '#surveys/journal/kept'
import type { CodedPassage } from '#surveys/journal/texts'

import type { Done } from '../journal/journal-store'
import type { TextToRead } from '../workshop/work'
import type { Span } from './stretches'

/** Who codes which text. */
export interface AtText {
  text: TextToRead
  me: string
}

/** My passage at just this place. */
export function passageAt(journal: Journal, { text, me }: AtText, { start, end }: Span) {
  const mine = journal.texts.get(text.name)?.codings.get(me)?.passages ?? []
  for (const [name, kept] of mine) {
    if (kept.value.start === start && kept.value.end === end) return { name, kept }
  }
  return undefined
}

/** Gives a theme to what is chosen, or takes it away where it was given. */
export function themeTurned(
  journal: Journal,
  at: AtText,
  { span, theme, newMark }: { span: Span; theme: string; newMark: () => string },
): Done {
  const found = passageAt(journal, at, span)
  const given = found?.kept.value.themes ?? []
  const countsAs = journal.codeBooks.get(at.text.question)?.countsAs
  const same = given.filter((each) => each === theme || countsAs?.get(each) === theme)
  const kept = given.filter((each) => !same.includes(each))
  return {
    ...{ kind: 'passage-coded', over: found?.kept.heads ?? [] },
    ...{ passage: found?.name ?? newMark(), text: at.text.name },
    ...{ start: span.start, end: span.end, words: at.text.text.slice(span.start, span.end) },
    themes: same.length > 0 ? kept : [...kept, theme],
  }
}

/** A passage with other themes; with none it is taken away. */
export function passageWith(
  text: string,
  [passage, { heads, value }]: [string, Kept<CodedPassage>],
  themes: string[],
): Done {
  return { kind: 'passage-coded', ...value, over: heads, passage, text, themes }
}

export function finished({ history }: Journal, { text, me }: AtText, done: boolean): Done {
  const before = history.edits.filter(
    (edit) => edit.kind === 'text-read' && edit.by === me && edit.text === text.name,
  )
  const over = before.filter(({ id }) => !history.undone.has(id)).map(({ id }) => id)
  return { kind: 'text-read', over: over.slice(-100), text: text.name, done }
}

/** Takes back what I did last with this text, if there is anything. */
export function lastUndone({ history }: Journal, { text, me }: AtText): Done | undefined {
  const last = history.edits.findLast(
    (edit) => edit.by === me && !history.undone.has(edit.id) && isAbout(edit, text.name),
  )
  return last && { kind: 'edit-undone', edit: last.id }
}

function isAbout(edit: Edit, text: string): boolean {
  switch (edit.kind) {
    case 'passage-coded':
    case 'text-read':
    case 'text-translated':
      return edit.text === text
    case 'note-written':
      return 'text' in edit.about && edit.about.text === text
    default:
      return false
  }
}
