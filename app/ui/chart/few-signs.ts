import type { Mark } from './drawing'
import { bar } from './style'

const width = 3
const rise = 4
/** From one to the next. */
export const signPitch = 8

interface Part {
  from: number
  to: number
  value: { isFew: boolean } | null
}

interface Ends {
  before: number
  after: number
}

/** How many signs for 0 to 4 stand before all lengths of a row, and how many after them. */
export function signsAround(parts: Part[]): Ends {
  const isKnown = ({ from, to }: Part) => to > from
  const first = parts.findIndex(isKnown)
  const isFew = ({ value }: Part) => value?.isFew
  if (first < 0) return { before: 0, after: parts.filter(isFew).length }
  const last = parts.findLastIndex(isKnown)
  return {
    before: parts.slice(0, first).filter(isFew).length,
    after: parts.slice(last).filter(isFew).length,
  }
}

/**
 * Where these signs stand: outside the lengths if they can, otherwise on the line between two. A
 * sign is no length, as the numbers around it already make up the whole.
 */
export function signPlaces<Own extends Part>(parts: Own[], most: number): Map<Own, number> {
  const { before, after } = signsAround(parts)
  const few = parts.filter(({ value }) => value?.isFew)
  let least = 0
  const places = few.map(({ from }, nth) => {
    const met = few.filter((other) => other.from === from)
    const step = met.findIndex((other) => other === few[nth]) + 0.5
    const shift = nth < before ? before : nth >= few.length - after ? 0 : met.length / 2
    const place = Math.max(least + signPitch / 2, from + (step - shift) * signPitch)
    least = place + signPitch / 2
    return place
  })
  const room = (nth: number) => most - (few.length - nth - 0.5) * signPitch
  return new Map(few.map((part, nth) => [part, Math.min(places[nth] ?? 0, room(nth))]))
}

/** Higher than the bar that it stands in, with a gap on both sides. */
export function fewSign(x: number, colour: number): Mark[] {
  const box = { x: x - width / 2, y: -rise, width, height: bar + rise }
  return [
    { kind: 'rule', from: { x, y: 0 }, to: { x, y: bar }, tone: 'paper', look: 'gap' },
    { kind: 'few', ...box, colour, opens: 'up' },
  ]
}
