import { boxOf } from './box'
import type { Point } from './matrix'

/** One record of an enhanced metafile; see Microsoft’s open specification [MS-EMF]. */
export function emfRecord(type: number, ...fields: Uint8Array[]): Uint8Array {
  const body = joined(fields)
  const length = 8 + Math.ceil(body.length / 4) * 4
  const bytes = new Uint8Array(length)
  bytes.set(integers(type, length))
  bytes.set(body, 8)
  return bytes
}

export function joined(parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** 32 bits each, the least significant byte first. */
export function integers(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => {
    view.setInt32(index * 4, Math.round(value) | 0, true)
  })
  return new Uint8Array(view.buffer)
}

export function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true)
  return new Uint8Array(view.buffer)
}

/** 16 bits each, enough for points. */
export function shorts(values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, index) => view.setInt16(index * 2, value, true))
  return new Uint8Array(view.buffer)
}

/** Left, top, right, bottom of what the points cover. */
export function bounds(points: Point[]): Uint8Array {
  const { left, top, right, bottom } = boxOf(points)
  return integers(left, top, right, bottom)
}

export const types = {
  header: 1,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  fillMode: 19,
  textAlign: 22,
  textColour: 24,
  clip: 30,
  save: 33,
  restore: 34,
  select: 37,
  createPen: 38,
  createBrush: 39,
  remove: 40,
  beginPath: 59,
  endPath: 60,
  clipToPath: 67,
  createFont: 82,
  text: 84,
  polygon: 86,
  polyline: 87,
  polyPolygon: 91,
} as const
