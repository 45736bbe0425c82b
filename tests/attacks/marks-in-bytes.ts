import { createHash } from 'node:crypto'

const shortest = 8

/** Those of the marks that stand in the bytes, however somebody careless may have written them. */
export function marksIn(bytes: Buffer, marks: string[]): string[] {
  const needles = new Map<string, { mark: string; text: string }[]>()
  for (const mark of marks) {
    for (const spelling of spellings(mark)) {
      const text = spelling.toString('latin1')
      const start = text.slice(0, shortest)
      needles.set(start, [...(needles.get(start) ?? []), { mark, text }])
    }
  }
  const text = bytes.toString('latin1')
  const found = new Set<string>()
  for (let at = 0; at + shortest <= text.length; at += 1) {
    for (const needle of needles.get(text.slice(at, at + shortest)) ?? []) {
      if (text.startsWith(needle.text, at)) found.add(needle.mark)
    }
  }
  return marks.filter((mark) => found.has(mark))
}

/** A mark as text, in other encodings, and hashed without salt. */
export function spellings(mark: string): Buffer[] {
  const plain = Buffer.from(mark)
  const texts = [mark, mark.toLowerCase(), mark.replace(/[\s-]/g, ''), encodeURIComponent(mark)]
  const digests = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(mark).digest())
  const all = [
    ...texts.map((text) => Buffer.from(text)),
    Buffer.from(mark, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    ...[0, 1, 2].map((shift) => base64Of(plain, shift)),
    ...digests.flatMap((digest) => [digest, Buffer.from(digest.toString('hex'))]),
  ]
  if (all.some(({ length }) => length < shortest)) throw new Error(`“${mark}” is too short.`)
  return all
}

/** What base64 shows of the bytes when `shift` others stand before them in their group of three. */
function base64Of(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return Buffer.from(text.slice(shift === 0 ? 0 : 4).replace(/.{1,4}$/, ''))
}
