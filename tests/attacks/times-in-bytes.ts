type Read = (bytes: Buffer, at: number) => number

interface Writing {
  name: string
  width: number
  /** The moment in milliseconds that the bytes would mean. */
  read: Read
}

/** The ways in which programs write a moment as a number. */
export const writings: Writing[] = [
  { name: 'seconds', width: 4, read: (b, at) => b.readUInt32BE(at) * 1000 },
  { name: 'seconds, little end first', width: 4, read: (b, at) => b.readUInt32LE(at) * 1000 },
  { name: 'milliseconds', width: 6, read: (b, at) => b.readUIntBE(at, 6) },
  { name: 'milliseconds, little end first', width: 6, read: (b, at) => b.readUIntLE(at, 6) },
  { name: 'microseconds', width: 8, read: (b, at) => eight(b, at, 0, 4) / 1000 },
  { name: 'microseconds, little end first', width: 8, read: (b, at) => eightLittle(b, at) / 1000 },
  ...doubles('seconds', (value) => value * 1000),
  ...doubles('milliseconds', (value) => value),
  ...doubles('days since the Julian epoch', (value) => (value - 2_440_587.5) * 86_400_000),
]

function doubles(unit: string, toMoment: (value: number) => number): Writing[] {
  const name = `${unit} as a floating number`
  return [
    { name, width: 8, read: (b, at) => toMoment(b.readDoubleBE(at)) },
    {
      name: `${name}, little end first`,
      width: 8,
      read: (b, at) => toMoment(b.readDoubleLE(at)),
    },
  ]
}

/** Every writing of a moment between `from` and `to` in the bytes, as numbers and as text. */
export function timesIn(bytes: Buffer, from: number, to: number): string[] {
  const found: string[] = []
  for (const { name, width, read } of writings) {
    for (let at = 0; at + width <= bytes.length; at += 1) {
      const moment = read(bytes, at)
      if (moment >= from && moment <= to) found.push(`${name} at ${at}`)
    }
  }
  return [...found, ...timesInText(bytes.toString('latin1'), from, to)]
}

const clock = /20\d\d-\d\d-\d\d[T ]\d\d|\d\d:\d\d:\d\d|\d{8}T\d{4}/g

function timesInText(text: string, from: number, to: number): string[] {
  const found = [...text.matchAll(clock)].map(([time]) => `text ${time}`)
  for (const [, digits = ''] of text.matchAll(/(?=(\d{10,13}))/g)) {
    const seconds = Number(digits.slice(0, 10)) * 1000
    const moment = digits.length === 13 ? Number(digits) : Number.NaN
    for (const each of [seconds, moment]) {
      if (each >= from && each <= to) found.push(`text ${digits}`)
    }
  }
  return found
}

function eight(bytes: Buffer, at: number, high: number, low: number): number {
  return bytes.readUInt32BE(at + high) * 2 ** 32 + bytes.readUInt32BE(at + low)
}

function eightLittle(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at + 4) * 2 ** 32 + bytes.readUInt32LE(at)
}
