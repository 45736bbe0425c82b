import type { Drawing } from './drawing'
import { inkOf, type Paint, patternedIn } from './paint'

interface PatternProps {
  name: string
  paint: Paint
}

/** Stripes, dots and grids for who does not tell the colours apart. */
export function Patterns({ name, paint, drawing }: PatternProps & { drawing: Drawing }) {
  const [bars, few] = [patternedIn(drawing, 'bar'), patternedIn(drawing, 'few')]
  if (bars.length + few.length === 0) return null
  return (
    <defs>
      {bars.map((colour) => (
        <BarPattern key={`bar-${colour}`} colour={colour} name={name} paint={paint} />
      ))}
      {few.map((colour) => (
        <FewPattern key={`few-${colour}`} colour={colour} name={name} paint={paint} />
      ))}
    </defs>
  )
}

export function patternId(name: string, kind: 'bar' | 'few', colour: number): string {
  return `${name}-${kind}-${colour}`
}

function BarPattern({ colour, name, paint }: PatternProps & { colour: number }) {
  const { hue, pattern } = inkOf(colour)
  const { turn, cut } = cuts[pattern] ?? { turn: 0, cut: '' }
  return (
    <pattern
      id={patternId(name, 'bar', colour)}
      width={tile}
      height={tile}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={tile} height={tile} {...paint.fill(hue)} />
      <path d={cut} {...paint.fill('paper')} />
    </pattern>
  )
}

function FewPattern({ colour, name, paint }: PatternProps & { colour: number }) {
  return (
    <pattern
      id={patternId(name, 'few', colour)}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${fewCut.turn})`}
    >
      <path d={fewCut.cut} {...paint.fill(inkOf(colour).hue)} />
    </pattern>
  )
}

/** Fine strokes that fall where those of bars rise. */
export const fewCut = { turn: 135, cut: 'M0 0H1.4V4H0Z' }

const tile = 8
const stripe = 'M0 0H1.4V8H0Z'
const across = 'M0 0H8V1.4H0Z'

/**
 * What is cut out of the colour, in a tile that is turned; the first is never used: it is plain.
 * None is another one in a mirror.
 */
export const cuts = [
  { turn: 0, cut: '' },
  { turn: 45, cut: stripe },
  { turn: 45, cut: 'M4 2.7A1.3 1.3 0 1 1 4 5.3A1.3 1.3 0 1 1 4 2.7Z' },
  { turn: 0, cut: 'M0 0H4V4H0ZM4 4H8V8H4Z' },
  { turn: 90, cut: stripe },
  { turn: 45, cut: `${stripe}${across}` },
  { turn: 0, cut: stripe },
  { turn: 0, cut: `${stripe}${across}` },
]
