import { keptInOrder } from '#app/i18n/isolated'

/** A chart as plain shapes in one plane: what the picture on a page and the file have in common. */
export interface Drawing {
  width: number
  height: number
  marks: Mark[]
}

export type Mark = Bar | Few | Rule | Curve | Dot | Words

/** From zero to a number, or a part of a whole. */
export interface Bar extends Box {
  kind: 'bar'
  colour: number
}

/** Somewhere from 0 to 4: finely hatched, and open on the side where it could end sooner or later. */
export interface Few extends Box {
  kind: 'few'
  colour: number
  opens: 'left' | 'right' | 'up'
}

export interface Rule {
  kind: 'rule'
  from: Point
  to: Point
  tone: 'ink' | 'quiet' | 'sand' | 'paper'
  /** `edge` and `gap` are as wide as what they set apart needs. */
  look?: 'dotted' | 'thick' | 'edge' | 'gap'
}

export interface Curve {
  kind: 'curve'
  points: Point[]
  colour: number
}

export interface Dot extends Point {
  kind: 'dot'
  colour: number
}

/** One line of text; `x` is where reading begins, or the middle. */
export interface Words extends Point {
  kind: 'words'
  text: string
  size: number
  anchor: 'start' | 'middle'
  tone: 'ink' | 'quiet'
  isBold: boolean
  /** Goes on after it on the same line, quietly. */
  after?: string
  /** All of a label of which only the beginning is drawn. */
  whole?: string
}

export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

/** Shapes with the room they take downward. */
export interface Block {
  marks: Mark[]
  height: number
}

export function moved(marks: Mark[], x: number, y: number): Mark[] {
  return eachPoint(marks, (point) => ({ x: point.x + x, y: point.y + y }))
}

/** The same for readers who begin at the right: everything changes sides, words still begin where reading does. */
export function mirrored({ width, height, marks }: Drawing): Drawing {
  const turned = eachPoint(marks, ({ x, y }) => ({ x: width - x, y })).map((mark) => {
    if (mark.kind === 'words') return { ...mark, text: keptInOrder(mark.text) }
    if (mark.kind === 'bar') return { ...mark, x: mark.x - mark.width }
    if (mark.kind !== 'few') return mark
    return { ...mark, x: mark.x - mark.width, opens: otherSide[mark.opens] }
  })
  return { width, height, marks: turned }
}

const otherSide = { left: 'right', right: 'left', up: 'up' } as const

function eachPoint(marks: Mark[], change: (point: Point) => Point): Mark[] {
  return marks.map((mark) => {
    if (mark.kind === 'curve') return { ...mark, points: mark.points.map(change) }
    if (mark.kind === 'rule') return { ...mark, from: change(mark.from), to: change(mark.to) }
    return { ...mark, ...change(mark) }
  })
}
