import { conditionOf, type Questionnaire } from './questionnaire'
import { rowsIn, type Released, type ReleasedCell, type ReleasedTable } from './released'

/** Everything that is wrong with a release for somebody who only adds up and divides. */
export function plainFaults(released: Released, questionnaire: Questionnaire): string[] {
  return [
    ...unroundedIn(released),
    ...released.tables.flatMap((table) => [
      ...sumFaults(table),
      ...shareFaults(table),
      ...marginFaults(released, table, questionnaire),
    ]),
    ...rowFaults(released, questionnaire),
    ...silenceFaults(released),
    ...followUpFaults(released, questionnaire),
  ]
}

/** Where a count is no multiple of 5: every number below these keys is a count. */
export function unroundedIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const isCount = /^(n|base|responses|people)$/.test(key)
    if (isCount && (typeof inner !== 'number' || inner % 5 !== 0 || inner < 0)) {
      return [`${at}.${key} is ${String(inner)}`]
    }
    return unroundedIn(inner, `${at}.${key}`)
  })
}

function partsOf({ base = 0, options, rows }: ReleasedTable) {
  return rows ?? (options ? [{ code: '', base, options }] : [])
}

function sumFaults(table: ReleasedTable): string[] {
  return partsOf(table)
    .filter(({ base, options }) => options.reduce((sum, { n }) => sum + n, 0) !== base)
    .map(({ code }) => `${table.id} ${table.breakdown ?? ''} ${code} does not add up`)
}

/** A percentage is the rounded count by the rounded base, so it says nothing that these do not. */
function shareFaults(table: ReleasedTable): string[] {
  const share = (n: number, base: number) => (base < 20 ? null : Math.round((100 * n) / base))
  return partsOf(table).flatMap(({ code: row, base, options }) =>
    options
      .filter(({ n, pct }) => pct !== share(n, base))
      .map(({ code }) => `${table.id} ${row} ${code} has another percentage`),
  )
}

function marginFaults(
  released: Released,
  table: ReleasedTable,
  questionnaire: Questionnaire,
): string[] {
  const { id, breakdown, rows } = table
  const overall = released.tables.find((each) => each.id === id && each.breakdown === null)
  if (breakdown === null || !rows || !overall) return []
  const name = `${id} ${breakdown}`
  const own = released.rows[breakdown] ?? []
  const question = questionnaire.questions.find((each) => each.id === table.question)
  const bases = rows.map(({ code }) => sum(own.filter((row) => rowsIn(code).includes(row.code))))
  const isOfAll = question && !conditionOf(question)
  const faults = rows.filter(({ base }, n) => isOfAll && base !== bases[n])
  const inner = own.some(({ parent }) => parent) ? parentsOf(released, table) : [{ rows, of: overall.options ?? [] }]
  return [
    ...faults.map(({ code }) => `${name} ${code} has another base than its row`),
    ...inner.flatMap(({ rows: parts, of }) =>
      of.filter(({ code, n }) => n !== sumOf(parts, code)).map(({ code }) => `${name} ${code} is not its rows`),
    ),
  ]
} // prettier-ignore

/** The country rows of each region, beside the row of the region itself. */
function parentsOf(released: Released, { id, rows = [] }: ReleasedTable) {
  const regions = released.tables.find((each) => each.id === id && each.breakdown === 'region')
  const parentOf = (code: string) =>
    released.rows.country?.find((row) => row.code === rowsIn(code)[0])?.parent
  return (regions?.rows ?? []).flatMap(({ code, options }) => {
    const own = rows.filter((row) => parentOf(row.code) === code)
    return own.length > 0 ? [{ rows: own, of: options }] : []
  })
}

function sumOf(rows: { options: ReleasedCell[] }[], code: string): number {
  return rows.reduce((all, { options }) => all + (options.find((cell) => cell.code === code)?.n ?? NaN), 0)
} // prettier-ignore

function sum(rows: { base: number }[]): number {
  return rows.reduce((all, { base }) => all + base, 0)
}

function rowFaults({ rows, method }: Released, { least, questions }: Questionnaire): string[] {
  return Object.entries(rows).flatMap(([name, own]) => {
    const isCountry = questions.some(({ id, type }) => id === name && type === 'country')
    const few = own.filter(({ base }) => base < (isCountry ? least.country : least.row))
    const parents = new Map(own.map(({ parent }) => [parent, own.filter((row) => row.parent === parent)]))
    const whole = (parent?: string) =>
      parent === undefined ? method.responses : rows.region?.find(({ code }) => code === parent)?.base
    const wrong = [...parents].filter(([parent, parts]) => sum(parts) !== whole(parent))
    return [
      ...few.map(({ code }) => `${name} ${code} is under its threshold`),
      ...wrong.map(([parent]) => `the rows of ${name} ${parent ?? ''} are not the whole`),
    ]
  })
} // prettier-ignore

/** Who does not answer a question of several parts is silent in all of them. */
function silenceFaults({ tables }: Released): string[] {
  const seen = new Map<string, number>()
  return tables.flatMap((table) => {
    if (!/^(multiple|ranking)$/.test(table.kind)) return []
    return partsOf(table).flatMap(({ code, options }) => {
      if (code.includes('+')) return []
      const n = options.find((cell) => cell.code === 'noAnswer')?.n ?? NaN
      const key = `${table.question} ${table.breakdown ?? ''} ${code}`
      const known = seen.get(key) ?? n
      seen.set(key, known)
      return known === n ? [] : [`${key} is silent in several ways`]
    })
  })
}

/** Whom the answer to one other question calls up are as many as gave it. */
function followUpFaults({ tables }: Released, { questions }: Questionnaire): string[] {
  const overall = tables.filter(({ breakdown }) => breakdown === null)
  return overall.flatMap(({ id, question, base }) => {
    const asked = questions.find((each) => each.id === question)
    const when = asked && conditionOf(asked)
    if (!when || !('values' in when) || when.op === 'isNot') return []
    const source = questions.find((each) => each.id === when.question)
    const isPart = when.op === 'includes' && when.values.length === 1
    const trigger = overall.find((each) => each.id === (isPart ? `${when.question}.${String(when.values[0])}` : when.question))
    const cells = isPart ? ['yes'] : when.values.map(String)
    if (!trigger?.options || when.op === 'ranksFirst' || source?.bands) return []
    const called = trigger.options.filter(({ code }) => cells.includes(code)).reduce((all, { n }) => all + n, 0)
    return called === base ? [] : [`${id} is asked of ${String(base)}, called up were ${String(called)}`]
  })
} // prettier-ignore
