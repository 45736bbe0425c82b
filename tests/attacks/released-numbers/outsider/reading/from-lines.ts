import type { Released, ReleasedCell, ReleasedRow, ReleasedTable, TableRow } from '../released'
import type { Line } from './csv'

/** The numbers of a release, put together from a file that has each in a row of its own. */
export function releasedFrom(lines: Line[]): Pick<Released, 'method' | 'rows' | 'tables'> {
  const [all] = lines.filter(({ question, measure, breakdown }) => !question && measure === 'base' && !breakdown)
  const modes = lines.filter(({ measure }) => measure === 'mode')
  const method = {
    ...{ responses: Number(all?.base), regions: [], languages: [], opened: '', closed: '' },
    modes: modes.map(({ option = '', n }) => ({ mode: option, n: Number(n) })),
  }
  return { method, rows: rowsIn(lines), tables: tablesIn(lines) }
} // prettier-ignore

function rowsIn(lines: Line[]): Released['rows'] {
  const own = lines.filter(({ question, breakdown }) => !question && breakdown)
  const rows: Released['rows'] = {}
  for (const { breakdown = '', row: code = '', base, ...line } of own) {
    const row: ReleasedRow = { code, base: Number(base), ...belonging(line) }
    rows[breakdown] = [...(rows[breakdown] ?? []), row]
  }
  return rows
}

function belonging({ parent, members }: Line): Pick<ReleasedRow, 'parent' | 'members'> {
  return { ...(parent && { parent }), ...(members && { members: members.split(' ') }) }
}

function tablesIn(lines: Line[]): ReleasedTable[] {
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    if (!line.question) continue
    const name = [line.question, line.part, line.breakdown].join('|')
    const known = found.get(name)
    if (known) known.push(line)
    else found.set(name, [line])
  }
  return [...found.values()].map(tableOf)
}

function tableOf(lines: Line[]): ReleasedTable {
  const { question = '', part, kind = '', breakdown, note } = lines[0] ?? {}
  const rows = new Map<string, Line[]>()
  for (const line of lines) rows.set(line.row ?? '', [...(rows.get(line.row ?? '') ?? []), line])
  const head = {
    ...{ id: part ? `${question}.${part}` : question, question, kind, breakdown: breakdown || null },
    ...(part && { part }),
    ...(note && { note }),
  }
  const parts = [...rows.values()].map(rowOf)
  if (breakdown) return { ...head, rows: parts }
  const { base, options, stats } = parts[0] ?? rowOf([])
  return { ...head, base, ...(options.length > 0 && { options }), ...(stats && { stats }) }
} // prettier-ignore

/** With the mean and the median, which no attack needs but every comparison. */
interface Row extends TableRow {
  members?: string[]
  stats?: Record<string, number>
}

function rowOf(lines: Line[]): Row {
  const first: Line = lines[0] ?? {}
  const options = lines.filter(({ measure }) => measure === 'count').map(cellOf)
  const stats = lines.filter(({ measure = '' }) => /^(mean|median)$/.test(measure))
  const { members } = belonging(first)
  const found = stats.map(({ measure = '', value }): [string, number] => [measure, Number(value)])
  return {
    ...{ code: first.row ?? '', base: Number(first.base), options },
    ...(members && { members }),
    ...(found.length > 0 && { stats: Object.fromEntries(found) }),
  }
}

function cellOf({ option = '', n, pct }: Line): ReleasedCell {
  return { code: option, n: Number(n), pct: pct === '' ? null : Number(pct) }
}

/** The name of a number, the same in every file. */
export function placeOf({ question, part, breakdown, row, option }: Line): string {
  return [question, part, breakdown, row, option].join('|')
}
