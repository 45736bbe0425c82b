import type { Point } from './matrix'
import type { Colour } from './paint'
import type { Line } from './path-lines'
import { bounds, emfRecord, integers, shorts, types, utf16 } from './records'
import { newTools } from './tools'

/** So many of the picture’s units are one pixel; points are written in 16 bits, the tallest in coarser ones. */
export function finenessFor(width: number, height: number): number {
  return Math.min(20, 32000 / Math.max(width, height))
}

/** The records of a drawing, in the order they are painted; all points in pixels. */
export interface Canvas {
  records: Uint8Array[]
  fill: (lines: Line[], colour: Colour) => void
  stroke: (points: Point[], colour: Colour, width: number) => void
  /** What is drawn by `draw` shows inside the outline only. */
  within: (lines: Line[], draw: () => void) => void
  write: (text: Text) => void
}

export interface Text {
  words: string
  at: Point
  size: number
  isBold: boolean
  colour: Colour
  align: 'left' | 'centre' | 'right'
  isRightToLeft: boolean
  /** Degrees, clockwise. */
  angle: number
  face: Face
}

export interface Face {
  name: string
  /** The numbers of Windows: 1 is any, 134 simplified Chinese, 178 Arabic, 204 Cyrillic. */
  charset: number
}

export function newCanvas(fine: number): Canvas {
  const records: Uint8Array[] = []
  const tools = newTools(records)
  return {
    records,
    fill: (lines, colour) => {
      tools.hold('pen', undefined)
      tools.hold('brush', integers(0, colour, 0))
      records.push(polygons(lines, fine))
    },
    stroke: (points, colour, width) => {
      tools.hold('pen', integers(0, Math.max(1, Math.round(width * fine)), 0, colour))
      records.push(polyline(points, fine))
    },
    within: (lines, draw) => {
      tools.putAway()
      records.push(emfRecord(types.save), emfRecord(types.beginPath), polygons(lines, fine))
      records.push(emfRecord(types.endPath), emfRecord(types.clipToPath, integers(intersection)))
      draw()
      tools.putAway()
      records.push(emfRecord(types.restore, integers(-1)))
    },
    write: (text) => {
      tools.hold('font', font(text, fine))
      records.push(emfRecord(types.textColour, integers(text.colour)))
      records.push(emfRecord(types.textAlign, integers(alignment(text))))
      records.push(emfRecord(types.text, words(text, fine)))
    },
  }
}

const intersection = 1

function scaled(points: Point[], fine: number): Point[] {
  return points.map(({ x, y }) => ({ x: Math.round(x * fine), y: Math.round(y * fine) }))
}

function polyline(points: Point[], fine: number): Uint8Array {
  const line = scaled(points, fine)
  return emfRecord(types.polyline, bounds(line), integers(line.length), flat(line))
}

function polygons(lines: Line[], fine: number): Uint8Array {
  const all = lines.map(({ points }) => scaled(points, fine))
  const points = all.flat()
  if (all.length === 1)
    return emfRecord(types.polygon, bounds(points), integers(points.length), flat(points))
  const counts = all.map(({ length }) => length)
  return emfRecord(
    types.polyPolygon,
    bounds(points),
    integers(all.length, points.length, ...counts),
    flat(points),
  )
}

function flat(points: Point[]): Uint8Array {
  return shorts(points.flatMap(({ x, y }) => [x, y]))
}

const alignments = { left: 0, right: 2, centre: 6 }
const baseline = 24
const rightToLeft = 256

function alignment({ align, isRightToLeft }: Text): number {
  return alignments[align] | baseline | (isRightToLeft ? rightToLeft : 0)
}

/** A LOGFONT with its full name, style and Panose left empty. */
function font({ size, isBold, angle, face }: Text, fine: number): Uint8Array {
  const bytes = new Uint8Array(320)
  const turn = -angle * 10
  bytes.set(integers(-size * fine, 0, turn, turn, isBold ? 700 : 400))
  bytes[23] = face.charset
  bytes.set(utf16(face.name.slice(0, 31)), 28)
  return bytes
}

/** No list of distances, so that each reader sets the words by the font that it has. */
function words({ words: written, at }: Text, fine: number): Uint8Array {
  const [point = at] = scaled([at], fine)
  const head = integers(0, 0, -1, -1, advanced, 0, 0, point.x, point.y)
  const place = integers(written.length, 8 + 28 + 40, 0, 0, 0, -1, -1, 0)
  const both = new Uint8Array(head.length + place.length + written.length * 2)
  both.set(head)
  both.set(place, head.length)
  both.set(utf16(written), head.length + place.length)
  return both
}

const advanced = 2
