import { isPlace } from './facts'
import { askedIn, everyoneIn, inCell, within, type People } from './people'
import type { ReleasedTable, TableRow } from './released'
import { minus, plus, sumOf, type Sum } from './sums'

/** A number that must not tell who is behind it, or what it leaves of its base. */
export interface Target {
  name: string
  sum: Sum
  /** Published as 0 or 5, so that R10 holds for it. */
  isSmall: boolean
}

/** Every published cell of some questions, and every complement, that somebody can stand in. */
export function targetsOf(people: People, questions: string[]): Target[] {
  const tables = people.released.tables.filter(
    (table) => questions.includes(table.question) && !isPlace(table),
  )
  return tables.flatMap((table) => {
    const { base = 0, options = [], rows } = table
    const parts = rows ?? [{ code: '', base, options }]
    return parts.flatMap((row) => partTargets(people, table, row))
  })
}

/** How many stand in each row, and in all others; and how many came in each way. */
export function rowTargets(people: People): Target[] {
  const { rows, method } = people.released
  const all = everyoneIn(within(people, null))
  const modes = method.modes ?? []
  return [
    ...Object.entries(rows).flatMap(([name, each]) =>
      each.flatMap(({ code, base }) => {
        const own = everyoneIn(within(people, name, code))
        return both(`row ${name} ${code}`, [own, base], [minus(all, own), method.responses - base])
      }),
    ),
    ...modes.flatMap(({ mode, n }) => {
      const others = modes.filter((each) => each.mode !== mode).map((each) => `mode ${each.mode}`)
      return both(`mode ${mode}`, [sumOf(`mode ${mode}`), n], [sumOf(...others), method.responses - n])
    }),
  ]
} // prettier-ignore

function partTargets(people: People, table: ReleasedTable, row: TableRow): Target[] {
  const { id, breakdown } = table
  const where = within(people, breakdown, row.code)
  const name = `${id} ${breakdown ?? ''} ${row.code}`
  const cells = row.options.map(({ code, n }) => ({ code, n, sum: inCell(people, id, code, where) }))
  const asked = askedIn(people, id, where)
  const all = everyoneIn(where)
  return [
    ...cells.flatMap(({ code, n, sum }) => {
      const rest = plus(...cells.filter((cell) => cell.code !== code).map((cell) => cell.sum))
      return both(`${name} ${code}`, [sum, n], [rest, row.base - n])
    }),
    ...(isAskedOfAll(people, table)
      ? []
      : both(`${name} asked`, [asked, row.base], [minus(all, asked), sizeOf(people, table, row) - row.base])),
  ]
} // prettier-ignore

function isAskedOfAll({ asked }: People, { question }: ReleasedTable): boolean {
  const { when, pageWhen } = asked.get(question) ?? {}
  return when === undefined && pageWhen === undefined
}

function sizeOf({ released }: People, { breakdown }: ReleasedTable, { code }: TableRow): number {
  if (breakdown === null) return released.method.responses
  const rows = released.rows[breakdown] ?? []
  return rows.filter((row) => code.split('+').includes(row.code)).reduce((sum, row) => sum + row.base, 0)
} // prettier-ignore

function both(name: string, own: [Sum, number], rest: [Sum, number]): Target[] {
  if (own[0].size === 0 || rest[0].size === 0) return []
  return [own, rest].map(([sum, n], at) => ({
    ...{ name: at === 0 ? name : `all but ${name}`, sum, isSmall: n <= 5 },
  }))
}
