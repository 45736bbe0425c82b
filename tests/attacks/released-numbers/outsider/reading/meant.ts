import type { Said } from './cell'
import type { Line } from './csv'
import { placeOf } from './from-lines'
import type { Known } from './told'

/** A cell by its heads, and the table that it stands in. */
export interface Table {
  question: string
  kind: string
  /** The row of a matrix that the whole table is of. */
  part: string
  by: string
  /** Whether rows of breakdowns stand in it, even if nothing names the breakdown. */
  isBroken: boolean
  /** Its rows stand inside those of regions, which the table shows as well. */
  isInRegions: boolean
  isOverTime: boolean
  /** Of a ranking. */
  measure: string
  waves: Known[]
  heads: string[]
}

/** A published number, and the places in the files that it would be noted for. */
export interface Published extends Said {
  places: string[]
}

/** What the files publish under these heads. */
export function meantBy(table: Table): Published[] {
  const { waves, isOverTime, heads, question } = table
  const wave = (isOverTime && waves.find(({ name }) => heads.includes(name))) || waves.at(-1)
  const earlier = wave === waves.at(-1) ? '' : `${wave?.name ?? ''}: `
  const lines = (wave?.lines.get(question) ?? []).filter((line) => isThere(line, table))
  const found = meantIn(lines, table)
  return found.map((each) => ({ ...each, places: each.places.map((place) => earlier + place) }))
}

function meantIn(lines: Line[], table: Table): Published[] {
  const { heads, kind, waves } = table
  if (heads.includes('Asked')) return lines.filter((line) => isPart(line, table)).map(baseOf)
  if (kind === 'ranking') return placesGiven(lines, table)
  if (kind === 'region' || kind === 'country') return placesIn(waves.at(-1)?.lines.get('') ?? [], lines, heads)
  return cellsIn(lines, table)
} // prettier-ignore

function baseOf({ base }: Line): Published {
  return { n: Number(base), places: [] }
}

/** Where people are is said by the sizes of rows; shares stand at those of one kind only. */
function placesIn(rows: Line[], lines: Line[], heads: string[]): Published[] {
  const own = rows.filter(({ breakdown, row_label = '' }) => breakdown && heads.includes(row_label))
  return own.map((row) => {
    const cell = lines.find(({ part, question, option, breakdown }) => {
      const name = part ? `${question ?? ''}.${part}` : question
      return !breakdown && option === row.row && name === row.breakdown
    })
    return { n: Number(row.base), ...(cell && { pct: shareOf(cell.pct) }), places: [placeOf(row)] }
  })
}

function cellsIn(lines: Line[], table: Table): Published[] {
  return lines.filter((line) => isPart(line, table) && isCell(line, table)).map(cellOf)
}

function cellOf(line: Line): Published {
  const { measure, n, pct, value } = line
  if (measure !== 'count') return { n: Number(value), value: Number(value), places: [] }
  return { n: Number(n), pct: shareOf(pct), places: [placeOf(line)] }
}

function shareOf(pct = ''): number | null {
  return pct === '' ? null : Number(pct)
}

function isThere(
  { breakdown, row_label = '' }: Line,
  { by, heads, isBroken, isInRegions }: Table,
): boolean {
  if (breakdown === '') return !isBroken || heads.includes('All answers')
  const isOf = by === '' || breakdown === by || (isInRegions && /region$/.test(breakdown ?? ''))
  return isBroken && isOf && heads.includes(row_label)
}

function isPart({ part = '', part_label = '', option }: Line, { kind, part: told, heads }: Table): boolean {
  if (kind === 'matrix') return told ? part === told : heads.includes(part_label)
  if (kind !== 'multiple' || heads.includes('Asked')) return true
  return heads.includes(part_label) || (heads.includes('No answer') && option === 'noAnswer')
} // prettier-ignore

function isCell({ measure, option = '', option_label = '' }: Line, { kind, heads }: Table): boolean {
  if (measure === 'mean' || measure === 'median') return heads.includes(measure === 'mean' ? 'Mean' : 'Median')
  if (kind === 'multiple') return option === (heads.includes('No answer') ? 'noAnswer' : 'yes')
  return heads.includes(option_label)
} // prettier-ignore

/** How often something was put first, or among the first, and where on average. */
function placesGiven(lines: Line[], { heads, measure, isOverTime }: Table): Published[] {
  const wanted = measure || (isOverTime ? 'In first place' : (heads[1] ?? ''))
  const own = lines.filter(({ part_label = '' }) => heads.includes(part_label))
  const ranks = own.filter(({ option = '' }) => /^\d+$/.test(option))
  const base = Number(own[0]?.base)
  const [, most = '1'] = /first (\d)/.exec(wanted) ?? []
  const counted = ranks.filter(({ option }) => Number(option) <= Number(most))
  const n = counted.reduce((sum, line) => sum + Number(line.n), 0)
  if (wanted !== 'Mean place') {
    const places = counted.length === 1 ? counted.map(placeOf) : []
    return [{ n, pct: base < 20 ? null : Math.round((100 * n) / base), places }]
  }
  const all = ranks.reduce((sum, line) => sum + Number(line.n), 0)
  const sum = ranks.reduce((total, line) => total + Number(line.option) * Number(line.n), 0)
  // A whole mean is written as one: the cell cannot be told from a number of people.
  const value = Math.round((10 * sum) / all) / 10
  return [{ n: value, value, places: [] }]
}
