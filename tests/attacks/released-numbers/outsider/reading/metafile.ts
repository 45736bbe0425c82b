import type { Box, Picture } from './pieces'

const [header, window, view, end, restore, clip, text, polygon] = [1, 9, 11, 14, 34, 67, 84, 86]
// All other kinds that a picture of ours has: places, pens, brushes, fonts, stripes, lines.
const silent = new Set([10, 12, 17, 18, 19, 22, 24, 30, 33, 37, 38, 39, 40, 59, 60, 82, 87, 91])

export interface Metafile extends Picture {
  program: string
  /** Kinds of records that our pictures do not have. */
  strange: number[]
}

/** The words and boxes of an enhanced metafile, by Microsoft’s open description [MS-EMF]. */
export function readMetafile(bytes: Buffer): Metafile {
  const found: Metafile = { texts: [], boxes: [], dots: [], rules: [], strange: [], program: '' }
  const width = new Map<number, number>()
  let isInside = false
  for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + 4)) {
    const type = bytes.readUInt32LE(at)
    // What fills a shape stands after the shape was made the limit of all drawing.
    if (type === clip || type === restore) isInside = type === clip
    if (type === clip) found.boxes.push(...found.boxes.splice(-1).map((box) => ({ ...box, isOpen: true })))
    else if (type === window || type === view) width.set(type, bytes.readInt32LE(at + 8))
    else if (type === header) found.program = programIn(bytes)
    else if (type === text) found.texts.push(wordsAt(bytes, at))
    else if (type === polygon && !isInside) found.boxes.push(...boxAt(bytes, at))
    else if (![end, restore, polygon].includes(type) && !silent.has(type)) found.strange.push(type)
  }
  const fine = (width.get(window) ?? 1) / (width.get(view) ?? 1)
  return { ...found, boxes: found.boxes.filter(isNoFrame).map((box) => inPixels(box, fine)).filter(isNoSample) }
} // prettier-ignore

function isNoFrame({ x, y }: Box): boolean {
  return x > 0 || y > 0
}

/** Of a colour in a legend. */
function isNoSample({ width, height }: Box): boolean {
  return Math.abs(width - 14) > 0.06 || Math.abs(height - 14) > 0.06
}

function inPixels({ x, y, width, height, isOpen }: Box, fine: number): Box {
  return { x: x / fine, y: y / fine, width: width / fine, height: height / fine, isOpen }
}

function programIn(bytes: Buffer): string {
  const [length, at] = [bytes.readUInt32LE(60), bytes.readUInt32LE(64)]
  return bytes.toString('utf16le', at, at + length * 2)
}

function wordsAt(bytes: Buffer, at: number): string {
  const [length, offset] = [bytes.readUInt32LE(at + 44), bytes.readUInt32LE(at + 48)]
  return bytes.toString('utf16le', at + offset, at + offset + length * 2)
}

function boxAt(bytes: Buffer, at: number): Box[] {
  if (bytes.readUInt32LE(at + 24) !== 4) return []
  const points = Array.from({ length: 4 }, (_, n) => ({
    ...{ x: bytes.readInt16LE(at + 28 + n * 4), y: bytes.readInt16LE(at + 30 + n * 4) },
  }))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const isUpright = new Set(xs).size === 2 && new Set(ys).size === 2
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const size = { width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  return isUpright ? [{ x, y, ...size, isOpen: false }] : []
}
