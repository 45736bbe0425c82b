import { finenessFor, newCanvas, type Face } from './canvas'
import { drawChildren, drawTag } from './draw-tag'
import { same } from './matrix'
import { number } from './outline'
import { noPaint } from './paint'
import { emfRecord, integers, joined, types, utf16 } from './records'
import { readSvg, type Tag } from './svg-tags'

export interface Emf {
  bytes: Uint8Array
  /** Pixels of the drawing, 96 to the inch. */
  width: number
  height: number
}

/**
 * A vector picture that Word and LibreOffice have read for decades, with texts as text in a named
 * font. Reads what our charts are drawn with, and throws at what it does not know.
 */
export function svgToEmf(svg: string, face: Face): Emf {
  const root = readSvg(svg)
  const { width, height } = sizeOf(root)
  const fine = finenessFor(width, height)
  const canvas = newCanvas(fine)
  const patterns = patternsIn(root)
  drawTag(root, { canvas, face, paint: noPaint, matrix: same, patterns, drawChildren })
  const records = [...start(width, height, fine), ...canvas.records, end]
  const drawing = joined(records)
  const count = records.length + 1
  return { bytes: joined([header(width, height, drawing.length, count), drawing]), width, height }
}

function sizeOf(root: Tag): { width: number; height: number } {
  const [, , width = 0, height = 0] = (root.attributes.viewBox ?? '').split(/[\s,]+/).map(Number)
  return { width: width || number(root, 'width'), height: height || number(root, 'height') }
}

function patternsIn(tag: Tag): Map<string, Tag> {
  const below = tag.children.filter((child) => typeof child !== 'string')
  const own = below.filter(({ name }) => name === 'pattern')
  return new Map([
    ...own.map((pattern): [string, Tag] => [pattern.attributes.id ?? '', pattern]),
    ...below.flatMap((child) => [...patternsIn(child)]),
  ])
}

function start(width: number, height: number, fine: number): Uint8Array[] {
  return [
    emfRecord(types.mapMode, integers(anisotropic)),
    emfRecord(types.windowOrigin, integers(0, 0)),
    emfRecord(types.windowExtent, integers(width * fine, height * fine)),
    emfRecord(types.viewportOrigin, integers(0, 0)),
    emfRecord(types.viewportExtent, integers(width, height)),
    emfRecord(types.backgroundMode, integers(transparent)),
    emfRecord(types.fillMode, integers(winding)),
  ]
}

const anisotropic = 8
const transparent = 1
const winding = 2
const end = emfRecord(types.end, integers(0, 16, 20))

const hundredthsOfMillimetre = 2540 / 96
const device = { pixels: 9600, millimetres: 2540 }

function header(width: number, height: number, length: number, count: number): Uint8Array {
  const program = utf16('Soundings\0\0')
  const size = 108 + Math.ceil(program.length / 4) * 4
  const frame = [width * hundredthsOfMillimetre, height * hundredthsOfMillimetre]
  return emfRecord(
    types.header,
    integers(0, 0, width - 1, height - 1, 0, 0, ...frame),
    integers(signature, version, size + length, count),
    // Handles (none, pen, brush, font), and where the program’s name stands.
    integers(4, program.length / 2, 108, 0),
    integers(device.pixels, device.pixels, device.millimetres, device.millimetres),
    integers(0, 0, 0, device.millimetres * 1000, device.millimetres * 1000),
    program,
  )
}

const signature = 0x464d4520
const version = 0x10000
