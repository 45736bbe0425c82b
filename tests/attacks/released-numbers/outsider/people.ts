import { maySayNothing, type Asked, type Questionnaire } from './questionnaire'
import { rowsIn, type Released, type ReleasedRow, type ReleasedTable } from './released'
import { plus, sumOf, type Sum } from './sums'

/** One row of every breakdown at once: everybody stands in exactly one such combination. */
export type Combination = Map<string, ReleasedRow>

/** What an outsider counts with: how many of each combination stand in each cell of each table. */
export interface People {
  released: Released
  asked: Map<string, Asked>
  tables: Map<string, ReleasedTable>
  combinations: Combination[]
  /** How far a number may be from the true one: 4 by the promise, 2 in ordinary rounding. */
  off: number
}

export function peopleIn(released: Released, { questions }: Questionnaire, off = 4): People {
  const overall = released.tables.filter(({ breakdown }) => breakdown === null)
  const asked = new Map(questions.map((question) => [question.id, question]))
  return {
    ...{ released, asked, tables: new Map(overall.map((table) => [table.id, table])) },
    ...{ combinations: combinationsOf(released, asked), off },
  }
}

/** Regions and countries divide people once, every other breakdown divides each part of that again. */
function combinationsOf({ rows }: Released, asked: People['asked']): Combination[] {
  const isPlace = (name: string) => /^(region|country)$/.test(typeOf(asked, name))
  const places = Object.keys(rows).filter(isPlace)
  const others = Object.keys(rows).filter((name) => !isPlace(name))
  const kinds: Combination[][] = [
    ...(places.length > 0 ? [placesOf(rows, places, asked)] : []),
    ...others.map((name) => (rows[name] ?? []).map((row): Combination => new Map([[name, row]]))),
  ]
  return kinds.reduce<Combination[]>(
    (known, next) =>
      known.flatMap((left) => next.map((right): Combination => new Map([...left, ...right]))),
    [new Map<string, ReleasedRow>()],
  )
}

function typeOf(asked: People['asked'], name: string): string {
  return asked.get(name)?.type ?? (name.endsWith('.region') ? 'region' : '')
}

function placesOf(rows: Released['rows'], names: string[], asked: People['asked']): Combination[] {
  const of = (type: string) => names.find((name) => typeOf(asked, name) === type) ?? ''
  const countries = (rows[of('country')] ?? []).map((row) => ({ row, name: of('country') }))
  const regions = rows[of('region')] ?? []
  if (regions.length === 0) return countries.map(({ row, name }) => new Map([[name, row]]))
  return regions.flatMap((region) => {
    const own = countries.filter(({ row }) => row.parent === region.code)
    if (own.length === 0) return [new Map([[of('region'), region]])]
    return own.map(({ row, name }) => new Map([[of('region'), region], [name, row]])) // prettier-ignore
  })
}

/** Where somebody of a row, or of several that one table merges, can stand; without a row everywhere. */
export function within({ combinations }: People, breakdown: string | null, row = ''): number[] {
  const all = [...combinations.keys()]
  if (breakdown === null) return all
  return all.filter((n) => rowsIn(row).includes(combinations[n]?.get(breakdown)?.code ?? ''))
}

export function everyoneIn(combinations: number[]): Sum {
  return sumOf(...combinations.map((n) => `people ${n}`))
}

/** How many of these people stand in a cell; the silent are the same in all parts of a question. */
export function inCell(people: People, id: string, code: string, where: number[]): Sum {
  const { question, kind } = people.tables.get(id) ?? { question: id, kind: '' }
  const isShared =
    (code === 'noAnswer' && kind !== 'matrix') || (code === 'prefer_not' && kind !== 'multiple')
  const possible = where.filter((n) => canStand(people, question, code, n))
  return sumOf(...possible.map((n) => `${isShared ? question : id} ${code} ${n}`))
}

export function cellsOf({ tables }: People, id: string): string[] {
  const { options, base } = tables.get(id) ?? {}
  return options?.map(({ code }) => code) ?? (base === undefined ? [] : ['asked'])
}

/** How many of these people were asked. */
export function askedIn(people: People, id: string, where: number[]): Sum {
  return plus(...cellsOf(people, id).map((code) => inCell(people, id, code, where)))
}

export function tablesOf({ tables }: People, question: string): ReleasedTable[] {
  return [...tables.values()].filter((table) => table.question === question)
}

/** Nobody is silent who must answer, and who stands in a row gave an answer of that row. */
function canStand({ asked, combinations }: People, id: string, code: string, n: number): boolean {
  const question = asked.get(id)
  if (code === 'noAnswer' && question && !maySayNothing(question)) return false
  const row = combinations[n]?.get(id)
  if (!row) return true
  const isSilent = code === 'noAnswer' || code === 'prefer_not'
  if (row.code === 'otherOrNotStated' && isSilent) return true
  return (row.members ?? [row.code]).includes(code)
}
