import type { Sheet, Value } from './book'
import type { Piece, Table } from './pieces'

/** The sheets of single questions, read as documents are. */
export function readSheets(sheets: Sheet[]): Piece[] {
  return sheets
    .filter(({ name }) => /^\d+ /.test(name))
    .flatMap(({ rows }) => {
      const [title = ''] = rows[0] ?? []
      return [
        { kind: 'heading' as const, text: String(title), isPart: false },
        ...piecesIn(rows.slice(1), String(title).replace(/^\d+\. /, '')),
      ]
    })
}

/** A caption alone, heads below it, and as many rows as are as long. */
function piecesIn(rows: Value[][], wording: string): Piece[] {
  const pieces: Piece[] = []
  let open: Table | undefined
  for (const [at, row] of rows.entries()) {
    const [first = '', ...rest] = row
    const [caption = ''] = rows[at - 1] ?? []
    const isText = rest.length === 0 || (!open && !String(caption).startsWith(wording))
    if (isText) {
      open = undefined
      pieces.push(...row.map((value) => ({ kind: 'text' as const, text: String(value ?? '') })))
    }
    else if (open) open.rows.push({ label: String(first), cells: rest.map((value) => String(value ?? '')) })
    else {
      open = { kind: 'table', caption: String(caption), columns: row.map(String), rows: [] }
      pieces.push(open)
    }
  }
  return pieces.map((piece) => (piece.kind === 'table' ? joined(piece) : piece))
} // prettier-ignore

/** A share and its number of people stand in cells of their own; a share is kept as a part of one. */
function joined(table: Table): Table {
  const [corner = '', ...heads] = table.columns
  const isShare = (at: number) => / · Share$/.test(heads[at] ?? '')
  const kept = heads.flatMap((_, at) => (at > 0 && isShare(at - 1) ? [] : [at]))
  const cell = (cells: string[], at: number) => {
    const people = shown(cells[at + 1] ?? '')
    if (!isShare(at)) return heads[at] === 'Share' ? share(cells[at]) : shown(cells[at])
    return people === '0–4' || people === cells[at] ? people : `${share(cells[at])} (${people})`
  }
  return {
    ...table,
    columns: [corner, ...kept.map((at) => (heads[at] ?? '').replace(/ · Share$/, ''))],
    rows: table.rows.map(({ label, cells }) => ({ label, cells: kept.map((at) => cell(cells, at)) })),
  }
} // prettier-ignore

function share(text = ''): string {
  return /^[\d.]+$/.test(text) ? `${String(Math.round(Number(text) * 1e6) / 1e4)}%` : text
}

function shown(text = ''): string {
  return text === '0' ? '0–4' : text
}
