import { regionOf } from '../countries/regions'
import { linesOf, regionsOf, standardRows, type Line, type StandardRow } from './lines'
import { people } from './people'
import type { ReportCut } from './report'
import { breakdownQuestion, rowLabel, type RowKind } from './row-labels'
import { allIn, breakdownsIn, rowOfAll, tableOf, type Scope } from './scope'
import type { Source } from './source'

/** The part of the world that somebody wants the numbers of. */
export interface AskedCut {
  kind: 'country' | 'region'
  code: string
  /** Nothing of any other place, not even how many answered there: for readers limited to this one. */
  alone?: true
}

/** A report that is cut to one place: what to say of it, and the rows that stand beside everybody. */
export interface Cut {
  told: ReportCut
  scope?: Scope
  /** The regions whose quotes belong here. */
  regions: string[]
  /** Where answers came from is not told. */
  alone?: true
}

/** The country or region that was asked for, or the smallest published place that holds it. */
export function cutTo(source: Source, asked: AskedCut): Cut {
  const { kind, code, alone } = asked
  const cut = kind === 'country' ? countryCut(source, asked) : regionCut(source, code)
  return alone ? { ...cut, alone } : cut
}

function countryCut(source: Source, { code, alone }: AskedCut): Cut {
  const name = breakdownOf(source, 'country')
  const row = name === undefined ? undefined : rowIn(source, name, code)
  // Its region less the country would be the rest of the region.
  if (row && alone) return cutOf(source, [row], [])
  if (row && name !== undefined) {
    const parent = source.release.rows[name]?.find((each) => each.code === code)?.parent
    const regions = regionsOf(source, name)
    const above = regions === undefined ? undefined : rowIn(source, regions, parent ?? '')
    return cutOf(source, [...(above ? [above] : []), row], parent === undefined ? [] : [parent])
  }
  const { words } = source
  const why = name === undefined ? 'cut.noCountries' : 'cut.countryNotShown'
  const reason = words.say(why, { country: words.country(code) })
  const wider = regionCut(source, regionOf(code) ?? '')
  const more = wider.told.instead === undefined ? [] : [wider.told.instead]
  const shown = words.say('cut.instead', { label: wider.told.label })
  const instead = [reason, ...(more.length > 0 ? more : [shown])].join(' ')
  return { ...wider, told: { ...wider.told, instead } }
}

function regionCut(source: Source, code: string): Cut {
  const { words, release } = source
  const name = breakdownOf(source, 'region')
  if (name === undefined) return everywhere(source, code, words.say('cut.noRegions'))
  const row = rowIn(source, name, code)
  if (row) return cutOf(source, [row], [code])
  const joined = (release.rows[name] ?? []).find(({ members = [] }) => members.includes(code))
  const wider = joined && rowIn(source, name, joined.code)
  const label = wider?.label ?? words.say('view.all')
  const instead = words.say('cut.regionNotShown', { region: words.region(code), label })
  if (!wider) return everywhere(source, code, instead)
  const cut = cutOf(source, [wider], [wider.code, ...(joined.members ?? [])])
  return { ...cut, told: { ...cut.told, instead } }
}

/** Nothing smaller than the whole is published. */
function everywhere({ words }: Source, code: string, instead: string): Cut {
  const told = { breakdown: '', code: '', label: words.say('view.all'), instead }
  return { told, regions: [code] }
}

function cutOf(source: Source, rows: StandardRow[], regions: string[]): Cut {
  const last = rows.at(-1)
  if (!last) throw new Error('A cut has at least one row.')
  const { code, label } = last
  const breakdown = last.breakdown ?? ''
  const head = source.words.say(
    `column.${breakdownQuestion(source, breakdown).kind === 'country' ? 'country' : 'region'}`,
  )
  const scope: Scope = {
    ...{ breakdown, label, head },
    suffix: `~${breakdown}=${code}`,
    order: [rowOfAll(source), ...rows],
    lines: (question, part) => cutLines(source, rows, question, part),
  }
  return { told: { breakdown, code, label, sizes: sizes(source, rows) }, scope, regions }
}

/** How many stand in each of these rows, the smallest first, and altogether. */
function sizes(source: Source, rows: StandardRow[]): string {
  const { release, words } = source
  const places = rows.toReversed().map(({ breakdown, code, label }) => {
    const base = release.rows[breakdown ?? '']?.find((row) => row.code === code)?.base ?? 0
    return words.say('cut.size', { label, people: people(source, base) })
  })
  const all = people(source, release.method.responses)
  return words.say('cut.sizes', { places: words.list(places), people: all })
}

function cutLines(source: Source, rows: StandardRow[], question: string, part?: string): Line[] {
  const lines = rows.flatMap(({ breakdown, code }) => {
    const table = tableOf(source, question, breakdown, part)
    const own = table ? linesOf(source, table) : []
    return own.filter((line) => line.breakdown === breakdown && line.code.split('+').includes(code))
  })
  return lines.length === 0 ? [] : [...allIn(source, question, part), ...lines]
}

function breakdownOf(source: Source, kind: RowKind): string | undefined {
  return breakdownsIn(source).find((name) => breakdownQuestion(source, name).kind === kind)
}

function rowIn(source: Source, name: string, code: string): StandardRow | undefined {
  const rows = standardRows(source, name)
  const row = rows.find((each) => each.breakdown === name && each.code === code)
  return row && { ...row, label: rowLabel(source, name, code) }
}
