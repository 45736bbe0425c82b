import { reportWords } from '#app/i18n/report-words'
import { regionOf } from '#surveys/countries/regions'
import { cutTo, type AskedCut } from '#surveys/reports/cut'
import { breakdownQuestion, type RowKind } from '#surveys/reports/row-labels'
import { sourceOf, type Source } from '#surveys/reports/source'

import type { Released } from '../find-released'

/**
 * The places that may be handed to somebody who is limited to these countries: the countries
 * themselves and the regions they lie in, but never so much that the numbers of one other country
 * follow by taking one away from the other.
 */
export function limitedPlaces(
  { release, versions }: Pick<Released, 'release' | 'versions'>,
  countries: readonly string[],
): AskedCut[] {
  const source = sourceOf(release, versions, reportWords('en'))
  const parts = partitionsOf(source)
  const published = (parts[0] ?? []).map(({ code }) => code)
  const own = countries.filter((code) => published.includes(code))
  const seen = parts.some((whole) => leavesOne(whole, own)) ? [] : own
  const regions = regionsBeside(source, parts, { countries, seen })
  return [
    ...seen.map((code): AskedCut => ({ kind: 'country', code, alone: true })),
    ...regions.map((code): AskedCut => ({ kind: 'region', code, alone: true })),
  ]
}

/** A row that others are added up with: a country, several of them, or a whole region. */
interface Part {
  code: string
  region: string
}

/** Everybody in parts, as the rows of the release and as each table joins them. */
function partitionsOf(source: Source): Part[][] {
  const { release } = source
  const [byCountry, byRegion] = [named(source, 'country'), named(source, 'region')]
  const rows = release.rows[byCountry ?? ''] ?? []
  const regionOfRow = (code: string) =>
    rows.find((row) => row.code === code.split('+')[0])?.parent ?? ''
  const tables = release.tables.filter(
    ({ breakdown }) => breakdown !== null && breakdown === byCountry,
  )
  return [rows, ...tables.map((table) => table.rows ?? [])].map((each) => {
    const inside = each.map(({ code }) => ({ code, region: regionOfRow(code) }))
    const whole = (release.rows[byRegion ?? ''] ?? []).filter(
      ({ code }) => !inside.some(({ region }) => region === code),
    )
    return [...inside, ...whole.map(({ code }) => ({ code, region: code }))]
  })
}

function regionsBeside(
  source: Source,
  partitions: Part[][],
  { countries, seen }: { countries: readonly string[]; seen: readonly string[] },
): string[] {
  const tellsOne = (region: string) =>
    partitions.some((parts) => leavesOne(parts.filter(isIn(region)), seen))
  const offered = [...shownRegions(source, countries)].filter(([row]) => !tellsOne(row))
  const given = new Set(offered.map(([row]) => row))
  const rest = (source.release.rows[named(source, 'region') ?? ''] ?? []).filter(
    ({ code }) => !given.has(code),
  )
  // The region that is kept back would be all that is left beside the others.
  const isLeft = rest.length === 1 && tellsOne(rest[0]?.code ?? '')
  return isLeft ? [] : offered.map(([, region]) => region)
}

/** The rows that hold these countries, by the first of the regions that are asked for to see each. */
function shownRegions(source: Source, countries: readonly string[]): Map<string, string> {
  const shown = new Map<string, string>()
  for (const country of countries) {
    const code = regionOf(country)
    if (code === undefined) continue
    const row = cutTo(source, { kind: 'region', code }).told.code
    if (!shown.has(row)) shown.set(row, code)
  }
  return shown
}

const isIn =
  (region: string) =>
  (part: Part): boolean =>
    part.region === region

/** Whether all but one country can be taken away from the whole. */
function leavesOne(parts: Part[], seen: readonly string[]): boolean {
  const left = parts.filter(({ code }) => !code.split('+').some((each) => seen.includes(each)))
  return left.length === 1 && /^[A-Z]{2}$/.test(left[0]?.code ?? '')
}

function named(source: Source, kind: RowKind): string | undefined {
  const names = Object.keys(source.release.rows)
  return names.find((name) => breakdownQuestion(source, name).kind === kind)
}
