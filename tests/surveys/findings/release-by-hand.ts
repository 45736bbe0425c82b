import type { Question, Survey } from '#surveys/definition/survey'
import type { Protected } from '#surveys/findings/protect'
import { cellsOfRow, type RawCounts, type RawTable } from '#surveys/findings/raw-counts'
import { knownFaults, type Spot } from './known-faults'
import type { Published, PublishedCell, PublishedTable } from '#surveys/findings/release'

/** What is wrong with published numbers for somebody who holds the true ones; nothing if all is right. */
export function faultsIn(
  survey: Survey,
  counts: RawCounts,
  { published, plan }: Protected,
): string[] {
  const { tables } = published
  const questions = survey.pages.flatMap((page) => page.questions)
  const seen: Seen = { questions, counts, published, plan }
  return [
    ...wrong('n', published.n, counts.n),
    ...published.modes.flatMap(({ mode, n }) => wrong(mode, n, counts.modes[mode])),
    ...unequal('modes', sum(published.modes.map(({ n }) => n)), published.n),
    ...rowFaults(seen),
    ...tables.flatMap((table) => tableFaults(seen, table)),
    ...counts.bases.flatMap((_base, at) => followUpFaults(seen, at)),
    ...questions.flatMap((question) => knownFaults(question, spotsFor(seen, question))),
  ]
}

interface Seen {
  questions: Question[]
  counts: RawCounts
  published: Published
  plan: Protected['plan']
}

function rowFaults({ counts, published, plan }: Seen): string[] {
  if (published.tables.length === 0) {
    return Object.keys(published.rows).map((name) => `${name}: rows of nothing`)
  }
  return plan.breakdowns.flatMap(({ name, place, rows, within }) => {
    const shown = published.rows[name] ?? []
    const sizes = counts.breakdowns[place]?.sizes ?? new Uint32Array()
    const parents = within === undefined ? [undefined] : [...new Set(rows.map((row) => row.parent))]
    return [
      ...rows.flatMap(({ code, of }) =>
        wrong(
          `${name} ${code}`,
          baseOf(published, name, [code]),
          sum(of.map((at) => sizes[at] ?? 0)),
        ),
      ),
      ...parents.flatMap((parent) =>
        unequal(
          `${name} in ${parent ?? 'all'}`,
          sum(shown.flatMap((row) => (row.parent === parent ? [row.base] : []))),
          within === undefined ? published.n : baseOf(published, within, [parent ?? '']),
        ),
      ),
    ]
  })
}

function tableFaults(seen: Seen, table: PublishedTable): string[] {
  if (isPlace(seen, table.id)) {
    const rows = seen.published.rows[table.id] ?? []
    return unequal(
      table.id,
      JSON.stringify(table.options?.map(({ code, n }) => [code, n])),
      JSON.stringify(rows.map(({ code, base }) => [code, base])),
    )
  }
  const raw = rawTable(seen, table.id)
  const spots = spotsOf(seen, table)
  return [
    ...(raw ? [] : [`${table.id} was never counted`]),
    ...spots.flatMap(({ at, base, cells, truth }) => [
      ...[...cells].flatMap(([code, n]) => wrong(`${at} ${code}`, n, truth(code))),
      ...wrong(`${at} base`, base, sum(raw?.cells.map(truth) ?? [])),
      ...(cells.size > 0 ? unequal(`${at} sum`, sum([...cells.values()]), base) : []),
    ]),
    ...columnFaults(seen, table, spots),
    ...baseFaults(seen, table, spots),
  ]
}

function columnFaults(seen: Seen, table: PublishedTable, spots: Spot[]): string[] {
  if (table.breakdown === null) return []
  const breakdown = seen.plan.breakdowns.find(({ name }) => name === table.breakdown)
  const wider = seen.published.tables.find(
    (each) => each.id === table.id && each.breakdown === (breakdown?.within ?? null),
  )
  if (!wider) return [`${table.id} by ${table.breakdown} stands alone`]
  const parentOf = (code?: string) => breakdown?.rows.find((row) => row.code === code)?.parent
  return spotsOf(seen, wider).flatMap((whole) => {
    const inside = spots.filter(
      ({ codes }) =>
        breakdown?.within === undefined || whole.codes.includes(parentOf(codes[0]) ?? ''),
    )
    if (inside.length === 0 && breakdown?.within !== undefined) return []
    return [...whole.cells].flatMap(([code, n]) =>
      unequal(
        `${whole.at} over ${table.breakdown ?? ''} ${code}`,
        sum(inside.map(({ cells }) => cells.get(code) ?? NaN)),
        n,
      ),
    )
  })
}

// Who is asked with everybody stands in the same rows everywhere.
function baseFaults({ counts, published }: Seen, table: PublishedTable, spots: Spot[]): string[] {
  const raw = counts.tables.find(({ id }) => id === table.id)
  if (counts.bases[raw?.base ?? -1]?.of.kind !== 'all') return []
  return spots.flatMap(({ at, base, breakdown, codes }) =>
    unequal(
      `${at} base`,
      base,
      breakdown === null ? published.n : baseOf(published, breakdown, codes),
    ),
  )
}

function followUpFaults(seen: Seen, at: number): string[] {
  const base = seen.counts.bases[at]
  if (base?.of.kind !== 'cells') return []
  const { table: trigger, cells } = base.of
  const asking = seen.published.tables.filter(
    ({ id }) => rawTable(seen, id)?.base === at && !isPlace(seen, id),
  )
  return asking.flatMap((table) => {
    const source = seen.published.tables.find(
      (each) => each.id === trigger && each.breakdown === table.breakdown,
    )
    if (!source || isPlace(seen, trigger)) return []
    const sources = spotsOf(seen, source)
    return spotsOf(seen, table).flatMap((spot) => {
      const inside = sources.filter(({ codes }) => codes.every((code) => spot.codes.includes(code)))
      const known = sum(inside.flatMap((each) => cells.map((code) => each.cells.get(code) ?? NaN)))
      return unequal(`${spot.at} called up`, spot.base, known)
    })
  })
}

function spotsFor(seen: Seen, question: Question): Spot[] {
  const tables = seen.published.tables.filter((each) => each.question === question.id)
  const shown = tables.filter(({ note }) => note !== 'base-only')
  return shown.flatMap((table) => spotsOf(seen, table))
}

function spotsOf(seen: Seen, table: PublishedTable): Spot[] {
  const { id, part = '', breakdown, base = NaN, options } = table
  const raw = rawTable(seen, id)
  const at = `${id} by ${breakdown ?? 'all'}`
  const truthIn = (codes: string[]) => (code: string) => trueCell(seen, raw, breakdown, codes, code)
  if (breakdown === null) {
    const all = { codes: [], base, cells: cellMap(options), truth: truthIn([]) }
    return [{ at, part, breakdown, ...all }]
  }
  return (table.rows ?? []).map(({ code, members, ...row }) => {
    const codes = members ?? [code]
    const own = { codes, base: row.base, cells: cellMap(row.options), truth: truthIn(codes) }
    return { at: `${at} ${code}`, part, breakdown, ...own }
  })
}

function cellMap(options: PublishedCell[] = []): Map<string, number> {
  return new Map(options.map(({ code, n }) => [code, n]))
}

function trueCell(
  { plan }: Seen,
  raw: RawTable | undefined,
  name: string | null,
  codes: string[],
  code: string,
): number {
  const at = raw?.cells.indexOf(code) ?? -1
  if (name === null) return raw?.overall[at] ?? NaN
  const breakdown = plan.breakdowns.find((each) => each.name === name)
  const of = breakdown?.rows.flatMap((row) => (codes.includes(row.code) ? row.of : [])) ?? []
  return sum(of.map((row) => (raw && cellsOfRow(raw, breakdown?.place ?? -1, row)?.[at]) ?? NaN))
}

function isPlace(seen: Seen, id: string): boolean {
  return ['region', 'country'].includes(rawTable(seen, id)?.kind ?? '')
}

function rawTable({ counts }: Seen, id: string): RawTable | undefined {
  return counts.tables.find((table) => table.id === id)
}

function baseOf({ rows }: Published, name: string, codes: string[]): number {
  const shown = rows[name] ?? []
  return sum(codes.map((code) => shown.find((row) => row.code === code)?.base ?? NaN))
}

function wrong(at: string, published: number, truth: number): string[] {
  const isRight = published % 5 === 0 && published >= 0 && Math.abs(published - truth) <= 4
  return isRight ? [] : [`${at}: ${published} for ${truth}`]
}

function unequal(at: string, left: number | string, right: number | string): string[] {
  return left === right ? [] : [`${at}: ${left} is not ${right}`]
}

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const each of numbers) all += each
  return all
}
