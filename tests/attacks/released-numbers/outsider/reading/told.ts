import { readCell, type Said } from './cell'
import { changeFaults } from './change'
import type { Line } from './csv'
import { meantBy, type Table as Meant } from './meant'
import type { Piece, Table } from './pieces'

/** What a document tells: numbers by their places, and cells that no published number accounts for. */
export interface Told {
  numbers: Numbers
  faults: string[]
  cells: number
}

/** Every number that anything says of a place; there should be one. */
export type Numbers = Map<string, Set<number>>

/** A file that holds every number in a row, of the wave of this name. */
export interface Known {
  name: string
  /** By question; those of no question under “”. */
  lines: Map<string, Line[]>
}

export function knownFrom(name: string, all: Line[]): Known {
  const lines = new Map<string, Line[]>()
  for (const line of all) {
    const own = lines.get(line.question ?? '')
    if (own) own.push(line)
    else lines.set(line.question ?? '', [line])
  }
  return { name, lines }
}

/** Takes every cell of every table for what its heads say it is, and looks for it in the files. */
export function toldIn(pieces: Piece[], waves: Known[]): Told {
  const told: Told = { numbers: new Map(), faults: [], cells: 0 }
  const asked = new Map(
    [...(waves.at(-1)?.lines ?? [])].map(([id, lines]) => [lines[0]?.number ?? '', id]),
  )
  let question = ''
  for (const piece of pieces) {
    const [, number] = (piece.kind === 'heading' && /^(\d+)\. /.exec(piece.text)) || []
    if (number !== undefined) question = asked.get(number) ?? ''
    if (piece.kind === 'table') tell(told, piece, { question, waves })
  }
  return told
}

function tell(told: Told, table: Table, { question, waves }: Pick<Meant, 'question' | 'waves'>) {
  const about = aboutOf(table, question, waves)
  for (const { label, cells } of table.rows) {
    for (const [at, text] of cells.entries()) {
      const heads = [label, table.columns[at + 1] ?? '']
      told.cells += 1
      if (!isAccountedFor(told, { ...about, heads }, text))
        told.faults.push(`${table.caption} / ${heads.join(' / ')}: ${text}`)
    }
    if (about.isOverTime) told.faults.push(...changeFaults(cells))
  }
}

function isAccountedFor(told: Told, table: Meant, text: string): boolean {
  const [, before, now, change] = twoWaves.exec(text) ?? []
  if (before !== undefined && now !== undefined) {
    const heads = [...table.heads, table.waves.at(-2)?.name ?? '']
    const wasSo = isAccountedFor(told, { ...table, heads, isOverTime: true }, before)
    return (
      wasSo &&
      isAccountedFor(told, table, now) &&
      changeFaults([before, now, change ?? '–']).length === 0
    )
  }
  return isPublished(told, table, text)
}

const share = /((?:\d+%|–) \([\d,–]+\)|0–4|\d[\d,]*)/.source
const twoWaves = new RegExp(`^${share}(?:, now| →) ${share}(?:: (.+))?$`)

function isPublished({ numbers }: Told, table: Meant, text: string): boolean {
  const said = readCell(text)
  if (said?.words !== undefined) return true
  const meant = meantBy(table)
  const found = said && meant.find((each) => isSame(said, each))
  // In several choices “no answer” is one number for all options, so it is noted for each.
  const places = meant.flatMap(({ places }) => places)
  if (said?.n !== undefined) for (const place of places) note(numbers, place, said.n)
  return found !== undefined
}

/** A document may leave out the number or the share, but not say others. */
function isSame(said: Said, published: Said): boolean {
  const keys = ['n', 'pct', 'value'] as const
  return keys.every((key) => said[key] === undefined || said[key] === published[key])
}

export function note(numbers: Numbers, place: string, n: number): void {
  numbers.set(place, (numbers.get(place) ?? new Set()).add(n))
}

/** The caption says which part of the question the table is of, and by what it is broken down. */
function aboutOf({ caption, columns, rows }: Table, question: string, waves: Known[]): Omit<Meant, 'heads'> {
  const lines = waves.at(-1)?.lines.get(question) ?? []
  const { wording = '', kind = '' } = lines[0] ?? {}
  const plain = caption.replace(/ \(part \d+ of \d+\)$/, '')
  const rest = plain.startsWith(wording) ? plain.slice(wording.length) : plain
  const has = (label = '') => label !== '' && ` · ${rest} · ${columns[0] ?? ''} · `.includes(` · ${label} · `)
  const by = lines.find(({ breakdown, breakdown_label }) => breakdown && has(breakdown_label))?.breakdown ?? ''
  const sizes = waves.at(-1)?.lines.get('') ?? []
  const isBroken = by !== '' || [...columns, ...rows.map(({ label }) => label)].includes('All answers')
  return {
    ...{ question, waves, kind, by, isBroken, isInRegions: sizes.some((row) => row.breakdown === by && row.parent !== '') },
    part: lines.find(({ part_label }) => has(part_label))?.part ?? '',
    isOverTime: has('Over time'),
    measure: ['In first place', 'In the first 2 places', 'In the first 3 places', 'Mean place'].find(has) ?? '',
  }
} // prettier-ignore
