import { ofKind, type Edit, type EditOf } from './edit'
import { inOrder } from './order'

/** All edits in order, and which of them were undone. */
export interface Lived {
  edits: Edit[]
  undone: Set<string>
}

/**
 * Sorts out what counts. An undoing can be undone itself, so it is looked at from its end; undoings
 * that undo one another in a ring undo nothing.
 */
export function sortOut(all: Iterable<Edit>): Lived {
  const known = once(all)
  const undoings = allowedIn(known)
  const byId = new Map(undoings.map((undoing) => [undoing.id, undoing]))
  const waits = new Map<string, number>()
  for (const { edit } of undoings) waits.set(edit, (waits.get(edit) ?? 0) + 1)
  const undone = new Set<string>()
  const settled = undoings.filter(({ id }) => !waits.has(id))
  for (let undoing = settled.pop(); undoing; undoing = settled.pop()) {
    const { id, edit } = undoing
    if (!undone.has(id)) undone.add(edit)
    const left = (waits.get(edit) ?? 0) - 1
    waits.set(edit, left)
    const next = left === 0 ? byId.get(edit) : undefined
    if (next) settled.push(next)
  }
  const edits = inOrder(known.values())
  const gone = edits.filter(({ id }) => undone.has(id)).map(({ id }) => id)
  return { edits, undone: new Set(gone) }
}

export function liveIn({ edits, undone }: Lived): Edit[] {
  return edits.filter(({ id }) => !undone.has(id))
}

/** Each id once; should two edits ever bear one id, everybody keeps the same of them. */
function once(all: Iterable<Edit>): Map<string, Edit> {
  const known = new Map<string, Edit>()
  for (const edit of all) {
    const before = known.get(edit.id)
    if (!before || JSON.stringify(edit) < JSON.stringify(before)) known.set(edit.id, edit)
  }
  return known
}

/** Undoings of what is here; what somebody thinks of a quote, only they take back. */
function allowedIn(known: Map<string, Edit>): EditOf<'edit-undone'>[] {
  const judges = judgesIn(known)
  return ofKind([...known.values()], 'edit-undone').filter(({ id, edit, by }) => {
    const judge = judges.get(id)
    return known.has(edit) && (judge === undefined || judge === by)
  })
}

/** Whose judgement each undoing is about in the end, however many others it undoes on the way. */
function judgesIn(known: Map<string, Edit>): Map<string, string | undefined> {
  const judges = new Map<string, string | undefined>()
  for (const start of ofKind([...known.values()], 'edit-undone')) {
    const path = new Set<string>()
    let at: Edit | undefined = start
    while (at?.kind === 'edit-undone' && !judges.has(at.id) && !path.has(at.id)) {
      path.add(at.id)
      at = known.get(at.edit)
    }
    const isJudgement = at?.kind === 'quote-approved' || at?.kind === 'quote-refused'
    const judge = isJudgement ? at?.by : judges.get(at?.id ?? '')
    for (const id of path) judges.set(id, judge)
  }
  return judges
}
