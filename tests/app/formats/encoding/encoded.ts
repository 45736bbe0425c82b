import type { Encoding } from '#app/formats/encoding/encodings'

/** A text as a program of another time or place would save it. */
export function encoded(text: string, encoding: Encoding, mark = false): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(mark ? `\uFEFF${text}` : text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(encoded(text, 'utf-16le', mark)).swap16()
  return Buffer.concat(Array.from(text).map((sign) => bytesOf(sign, encoding)))
}

function bytesOf(sign: string, encoding: Encoding): Uint8Array {
  if (sign <= '\x7f') return Buffer.from(sign)
  const bytes = tableOf(encoding).get(sign)
  if (!bytes) throw new Error(`${encoding} has no ${sign}`)
  return bytes
}

const tables = new Map<Encoding, Map<string, Uint8Array>>()

function tableOf(encoding: Encoding): Map<string, Uint8Array> {
  const known = tables.get(encoding) ?? makeTable(encoding)
  tables.set(encoding, known)
  return known
}

/** The table turned round: what every byte, or every two of them, stand for. */
function makeTable(encoding: Encoding): Map<string, Uint8Array> {
  if (encoding === 'windows-1252') return new Map(western)
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, Uint8Array>()
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    const trails = encoding === 'gb18030' ? range(0x40, 0xfe) : [undefined]
    for (const trail of trails) {
      const bytes = new Uint8Array(trail === undefined ? [lead] : [lead, trail])
      const sign = decoder.decode(bytes)
      if (Array.from(sign).length === 1 && sign !== '\uFFFD') table.set(sign, bytes)
    }
  }
  return table
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

const western: [string, Uint8Array][] = [
  ...range(0xa0, 0xff).map((byte): [string, Uint8Array] => [
    String.fromCharCode(byte),
    new Uint8Array([byte]),
  ]),
  ...Object.entries({ '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, œ: 0x9c }).map(
    ([sign, byte]): [string, Uint8Array] => [sign, new Uint8Array([byte])],
  ),
]
