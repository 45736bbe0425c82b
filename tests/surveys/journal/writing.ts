import { createHash } from 'node:crypto'

import { readEdit, type Edit, type EditOf } from '#surveys/journal/edit'

import { must } from '../../app/operations/answering'

export const amara = '0a0a 0a0a 0a0a 0a0a 0a0a 0a0a'
export const bo = '0b0b 0b0b 0b0b 0b0b 0b0b 0b0b'
export const chen = '0c0c 0c0c 0c0c 0c0c 0c0c 0c0c'

/** A name of sixteen bytes. */
export function mark(number: number): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(number, 12)
  return bytes.toString('base64url')
}

type Common = 'format' | 'id' | 'clock' | 'by'
type Fields<Kind extends Edit['kind']> = Omit<EditOf<Kind>, Common | 'kind' | 'over'> & {
  over?: string[]
}

let written = 1000

/** One edit after another, each a tick later than the one before. */
export function write<Kind extends Edit['kind']>(
  kind: Kind,
  by: string,
  fields: Fields<Kind>,
  { clock = written - 998, id = mark(written + 1) }: { clock?: number; id?: string } = {},
): Edit {
  written += 1
  const isJudging = ['quote-approved', 'quote-refused', 'edit-undone', 'theme-added'].includes(kind)
  const over = isJudging ? {} : { over: [] }
  return must(readEdit({ format: 'soundings.edit/1', id, clock, by, kind, ...over, ...fields }))
}

/** A value with all that it holds in the order in which it is held. */
export function shown(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    return part instanceof Map || part instanceof Set ? [...part] : part
  })
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
