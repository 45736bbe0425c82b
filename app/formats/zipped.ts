import { zipSync } from 'fflate'

/** The same files give the same bytes, whenever and wherever they are packed. */
export function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { mtime: firstDay, level: 6 })
}

// The first that the format can say; it knows no zone.
const firstDay = new Date(1980, 0, 1)
