/** A row by the names of its columns. */
export type Line = Record<string, string>

/** Reads CSV as RFC 4180 has it. */
export function readCsv(text: string): Line[] {
  const [head = [], ...rows] = cellsIn(text.replace(/^\uFEFF/, ''))
  const full = rows.filter((row) => row.length === head.length)
  if (full.length !== rows.length) throw new Error('Some rows are longer or shorter than the first.')
  return full.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
} // prettier-ignore

function cellsIn(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && bare === '') break
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
} // prettier-ignore
