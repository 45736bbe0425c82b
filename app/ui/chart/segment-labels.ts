import { type Block, type Mark, moved } from './drawing'
import { lineOf } from './style'
import { baseline, words } from './text-block'
import { textWidth } from './text-width'

export interface SegmentLabel {
  from: number
  to: number
  text: string
  tone: 'ink' | 'quiet'
  /** Whoever has least goes first where there is no room for all. */
  weight: number
}

interface Room {
  top: number
  width: number
  size: number
}

const apart = 7
const drop = 5

/** Numbers in a line below their parts, moved aside where parts are narrow, with a stroke to what they say. */
export function segmentLabels(labels: SegmentLabel[], room: Room): Block {
  const kept = thoseWithRoom(
    labels.filter(({ weight }) => weight > 0),
    room,
  )
  const starts = placesOf(kept, room)
  const marks = kept.flatMap((label, place) => oneLabel(label, starts[place] ?? 0, room))
  return { marks, height: drop + lineOf(room.size) }
}

function thoseWithRoom(labels: SegmentLabel[], room: Room): SegmentLabel[] {
  const needed = labels.reduce((sum, { text }) => sum + textWidth(text, room.size) + apart, -apart)
  if (needed <= room.width || labels.length < 2) return labels
  const least = labels.reduce((one, other) => (other.weight < one.weight ? other : one))
  return thoseWithRoom(
    labels.filter((label) => label !== least),
    room,
  )
}

/** As near to the middle of each part as the neighbours allow, in their order. */
function placesOf(labels: SegmentLabel[], { width, size }: Room): number[] {
  const widths = labels.map(({ text }) => textWidth(text, size))
  let least = 0
  const pushed = labels.map(({ from, to }, place) => {
    const own = widths[place] ?? 0
    const start = Math.max(least, (from + to - own) / 2)
    least = start + own + apart
    return start
  })
  let most = width
  return pushed
    .toReversed()
    .map((start, back) => {
      const own = widths[labels.length - 1 - back] ?? 0
      const placed = Math.max(0, Math.min(start, most - own))
      most = placed - apart
      return placed
    })
    .toReversed()
}

function oneLabel({ from, to, text, tone }: SegmentLabel, start: number, room: Room): Mark[] {
  const width = textWidth(text, room.size)
  const label = moved(
    [words(text, { size: room.size, tone })],
    start,
    room.top + drop + baseline(room.size),
  )
  const isBelow = start >= from - 1 && start + width <= to + 1
  if (isBelow) return label
  const lead: Mark = {
    kind: 'rule',
    from: { x: (from + to) / 2, y: room.top },
    to: { x: start + width / 2, y: room.top + drop + 1 },
    tone: 'quiet',
  }
  return [lead, ...label]
}
