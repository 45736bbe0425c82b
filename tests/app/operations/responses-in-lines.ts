import { createHash } from 'node:crypto'

import type { ResponsesFile } from '#app/operations/response-row'

/** A file of responses that stands in memory. */
export function fileOfLines(lines: string[]): ResponsesFile {
  const hash = createHash('sha256').update(lines.join('\n')).digest()
  return { hash, lines: () => rowsOf(lines) }
}

// One by one, as they would come from a disk.
async function* rowsOf(lines: string[]) {
  for (const [at, text] of lines.entries()) yield await Promise.resolve({ row: at + 1, text })
}

/** So many responses to `soundSurvey`, every second one with a text. */
export function responseLines(count: number, mark = 'n'): string[] {
  return Array.from({ length: count }, (_, at) => {
    const area = at % 3 === 0 ? 'north' : 'south'
    const story = at % 2 === 0 ? { story: `Story ${mark}${at}` } : {}
    return JSON.stringify({ lang: 'en', answers: { area, ...story } })
  })
}
