import { inflateRawSync } from 'node:zlib'

/** A file in a zip, with all that the zip says of it. */
export interface Packed {
  name: string
  bytes: Buffer
  /** As the zip keeps it: two seconds fine, of no zone. */
  time: string
  /** The system and version that packed it; 20 on any system says nothing. */
  madeBy: number
  extra: number
  comment: string
  attributes: number
}

/** Reads the list at the end of a zip, as every program that opens one does. */
export function readZip(given: Uint8Array): { files: Packed[]; comment: string } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files: Packed[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    files.push(packedAt(bytes, at))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return { files, comment: bytes.toString('utf8', end + 22) }
}

function packedAt(bytes: Buffer, at: number): Packed {
  const name = bytes.readUInt16LE(at + 28)
  const extra = bytes.readUInt16LE(at + 30)
  const comment = bytes.readUInt16LE(at + 32)
  const after = at + 46 + name + extra
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const body = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + name),
    bytes: bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body),
    time: timeOf(bytes.readUInt16LE(at + 14), bytes.readUInt16LE(at + 12)),
    madeBy: bytes.readUInt16LE(at + 4),
    extra: extra + bytes.readUInt16LE(local + 28),
    comment: bytes.toString('utf8', after, after + comment),
    attributes: bytes.readUInt32LE(at + 38),
  }
}

function timeOf(day: number, time: number): string {
  const date = [1980 + (day >> 9), (day >> 5) & 15, day & 31].join('-')
  return `${date} ${String(time >> 11)}:${String((time >> 5) & 63)}:${String((time & 31) * 2)}`
}

/** The files by name, as text. */
export function textsIn(bytes: Uint8Array): Record<string, string> {
  const { files } = readZip(bytes)
  return Object.fromEntries(files.map((file) => [file.name, file.bytes.toString('utf8')]))
}
