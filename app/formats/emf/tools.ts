import { emfRecord, integers, types } from './records'

/** Pen, brush and font of a drawing: each is made when another is wanted, and put away after. */
export interface Tools {
  /** No body: nothing is drawn with it. */
  hold: (kind: Kind, body: Uint8Array | undefined) => void
  putAway: () => void
}

type Kind = 'pen' | 'brush' | 'font'

export function newTools(records: Uint8Array[]): Tools {
  const held = new Map<Kind, string>()
  const drop = (kind: Kind) => {
    records.push(emfRecord(types.select, integers(kinds[kind].none)))
    if (held.get(kind)) records.push(emfRecord(types.remove, integers(kinds[kind].handle)))
    held.delete(kind)
  }
  const hold = (kind: Kind, body: Uint8Array | undefined) => {
    const key = body ? body.join() : ''
    if (held.get(kind) === key) return
    drop(kind)
    held.set(kind, key)
    if (!body) return
    const { make, handle } = kinds[kind]
    records.push(emfRecord(make, integers(handle), body))
    records.push(emfRecord(types.select, integers(handle)))
  }
  return {
    hold,
    putAway: () => {
      for (const kind of [...held.keys()]) drop(kind)
    },
  }
}

/** `none` is what Windows has in stock. */
const kinds = {
  pen: { handle: 1, make: types.createPen, none: 0x80000008 },
  brush: { handle: 2, make: types.createBrush, none: 0x80000005 },
  font: { handle: 3, make: types.createFont, none: 0x8000000d },
}
