import type { SealedEdit } from '#app/vault/sealed-edit'
import type { Edit } from '#surveys/journal/edit'

/** An edit on its way. Its bytes stay the same until the server has said that it keeps them. */
export interface Waiting {
  edit: Edit
  sealed: SealedEdit
}

// Well below what the server takes at once, for a slow line breaks off less often with less.
const mostEdits = 100
const mostLetters = 1024 * 1024

/** The first of those that wait, as many as go at once: at least one. */
export function nextToSend(waiting: Iterable<Waiting>): Waiting[] {
  const next: Waiting[] = []
  let letters = 0
  for (const each of waiting) {
    letters += each.sealed.sealed.length
    if (next.length === mostEdits || (next.length > 0 && letters > mostLetters)) break
    next.push(each)
  }
  return next
}

/** The same edit where another one is called by another name. */
export function calledAnew(edit: Edit, from: string, to: string): Edit {
  const name = (each: string) => (each === from ? to : each)
  const called = { ...edit, id: name(edit.id) }
  if (called.kind === 'edit-undone') return { ...called, edit: name(called.edit) }
  return 'over' in called ? { ...called, over: called.over.map(name) } : called
}
