import type { Rows } from '../breakdowns'
import type { RawRow } from '../raw-counts'
import type { Published, PublishedRow, PublishedTable } from '../release'

/** Everybody in parts that no release divides further: regions or their countries, or answers. */
export interface Division {
  name: string
  /** Its breakdowns, the parents first. */
  breakdowns: Rows[]
  releases: Published[]
  /** The parts of each outer category: the countries that any release shows, and the rest. */
  within: Map<string, Set<string>>
}

export const catchAll = 'otherOrNotStated'

export function divisionsOf(breakdowns: Rows[], releases: Published[]): Division[] {
  return breakdowns
    .filter(({ within }) => within === undefined)
    .map((outer) => {
      const inner = breakdowns.find(({ within }) => within === outer.name)
      const within = new Map(
        outer.rows.map(({ code }) => [code, partsWithin(inner, releases, code)]),
      )
      return { name: outer.name, breakdowns: inner ? [outer, inner] : [outer], releases, within }
    })
    .filter(({ name }) => releases.some(({ rows }) => (rows[name] ?? []).length > 0))
}

/** The division that a breakdown is of. */
export function divisionBy(divisions: Division[], breakdown: string | null): Division | undefined {
  return divisions.find(({ breakdowns }) => breakdowns.some(({ name }) => name === breakdown))
}

/** The parts that a row of a table, or of the whole survey, is made of. */
export function partsOf(
  division: Division,
  release: Published,
  breakdown: string,
  code: string,
): string[] {
  return code.split('+').flatMap((each) => {
    const row = release.rows[breakdown]?.find((known) => known.code === each)
    if (!row) return []
    return breakdown === division.name
      ? codesIn(division, release, row).flatMap((raw) => [...(division.within.get(raw) ?? [])])
      : countriesIn(division, release, breakdown, row)
  })
}

/** The finest rows in which exactly those stand whose answer is one of these; none where no rows do. */
export function rowsOfCodes(
  division: Division,
  release: Published,
  breakdown: string,
  codes: string[],
): FinestRow[] {
  const raw = division.breakdowns.find(({ name }) => name === breakdown)?.rows ?? []
  const isIn = (row: Pick<RawRow, 'code'>) => codes.includes(row.code)
  const parts = new Set(raw.filter(isIn).flatMap((row) => partsOfRaw(division, breakdown, row)))
  const others = raw.filter((row) => !isIn(row))
  const rows = finestRows(division, release)
  const shown = new Set(rows.flatMap((row) => row.parts))
  const mixed = others.flatMap((row) => partsOfRaw(division, breakdown, row))
  if (mixed.some((part) => parts.has(part) && shown.has(part))) return []
  const own = rows.filter((row) => row.parts.every((part) => parts.has(part)))
  const held = new Set(own.flatMap((row) => row.parts))
  return [...parts].every((part) => held.has(part) || !shown.has(part)) ? own : []
}

/** The published rows that no other row of theirs divides: countries, and regions without any. */
export function finestRows(division: Division, release: Published): FinestRow[] {
  const [outer, inner] = division.breakdowns
  const children = inner ? (release.rows[inner.name] ?? []) : []
  const parents = (release.rows[outer?.name ?? ''] ?? []).filter(
    ({ code }) => !children.some(({ parent }) => parent === code),
  )
  const named = (breakdown: string, rows: PublishedRow[]) =>
    rows.map(({ code, base }) => ({
      key: `${breakdown}|${code}`,
      base,
      parts: partsOf(division, release, breakdown, code),
    }))
  return [...named(outer?.name ?? '', parents), ...named(inner?.name ?? '', children)]
}

export interface FinestRow {
  key: string
  base: number
  parts: string[]
}

/** The tables of a release that are broken down by this division. */
export function tablesBy(division: Division, { tables }: Published): PublishedTable[] {
  return tables.filter(({ breakdown }) =>
    division.breakdowns.some(({ name }) => name === breakdown),
  )
}

/** The raw codes of an outer row: its own, its members, and in the row of all others what is left. */
export function codesIn(
  { name, breakdowns }: Pick<Division, 'name' | 'breakdowns'>,
  { rows }: Pick<Published, 'rows'>,
  { code, members = [] }: PublishedRow,
): string[] {
  const raw = breakdowns[0]?.rows.map((row) => row.code) ?? []
  const named = (row: Pick<PublishedRow, 'code' | 'members'>) => [row.code, ...(row.members ?? [])]
  if (code !== catchAll) return raw.filter((each) => named({ code, members }).includes(each))
  const others = (rows[name] ?? []).filter((row) => row.code !== code).flatMap(named)
  return raw.filter((each) => !others.includes(each))
}

function countriesIn(
  division: Division,
  { rows }: Published,
  breakdown: string,
  { code, parent = '' }: PublishedRow,
): string[] {
  const all = division.within.get(parent) ?? new Set<string>()
  const own = `${parent}/${code}`
  if (all.has(own)) return [own]
  const siblings = (rows[breakdown] ?? []).filter((row) => row.parent === parent)
  return [...all].filter((part) => !siblings.some((row) => part === `${parent}/${row.code}`))
}

/** The parts in which everybody of a raw row of a breakdown stands. */
export function partsOfRaw(
  division: Division,
  breakdown: string,
  { code, parent = '' }: Pick<RawRow, 'code' | 'parent'>,
): string[] {
  if (breakdown === division.name) return [...(division.within.get(code) ?? [])]
  const parts = division.within.get(parent) ?? new Set<string>()
  const own = `${parent}/${code}`
  return parts.has(own)
    ? [own]
    : [...parts].filter((part) => part === parent || part.endsWith('/*'))
}

function partsWithin(inner: Rows | undefined, releases: Published[], region: string): Set<string> {
  if (!inner) return new Set([region])
  const raw = new Set(inner.rows.filter(({ parent }) => parent === region).map(({ code }) => code))
  const shown = releases.flatMap(({ rows }) => rows[inner.name] ?? [])
  const countries = shown.filter(({ code, parent }) => parent === region && raw.has(code))
  if (countries.length === 0) return new Set([region])
  return new Set([...countries.map(({ code }) => `${region}/${code}`), `${region}/*`])
}
