import { askedIn, cellsOf, everyoneIn, inCell, tablesOf, type People } from './people'
import type { Asked, When } from './questionnaire'
import { minus, plus, type Sum } from './sums'

/** How many a condition holds for: at least each of some sums, at most each of others. */
export interface Bounds {
  lower: Sum[]
  upper: Sum[]
}

const nobody: Sum = new Map()

/** What the numbers of one combination of rows say of a condition that the questionnaire prints. */
export function boundsOf(people: People, when: When, n: number): Bounds {
  const all = everyoneIn([n])
  if (when.op === 'not') {
    const { lower, upper } = boundsOf(people, when.of, n)
    return {
      lower: upper.map((sum) => minus(all, sum)),
      upper: lower.map((sum) => minus(all, sum)),
    }
  }
  if (when.op === 'or') {
    const parts = when.of.map((part) => boundsOf(people, part, n))
    const most = plus(...parts.map(({ upper }) => upper[0] ?? all))
    return { lower: parts.flatMap(({ lower }) => lower), upper: [all, most] }
  }
  if (when.op === 'and') return boundsOfBoth(people, when.of, n)
  const { lower, upper } = testBounds(people, when, n)
  return { lower: [nobody, ...lower], upper: [...upper, all] }
}

function boundsOfBoth(people: People, parts: When[], n: number): Bounds {
  const [first, ...rest] = parts
  const all = everyoneIn([n])
  if (!first) return { lower: [all], upper: [all] }
  const own = boundsOf(people, first, n)
  if (rest.length === 0) return own
  const others = boundsOfBoth(people, rest, n)
  const lower = own.lower.flatMap((left) =>
    others.lower.map((right) => minus(plus(left, right), all)),
  )
  const answering = answeredBut(people, parts, n)
  return {
    lower: [nobody, ...lower, ...answering],
    upper: [...own.upper, ...others.upper, ...answering],
  }
}

/** “Answered, and not this or that” is exact where of the answers named only one can be given. */
function answeredBut(people: People, parts: When[], n: number): Sum[] {
  const [answered, but] = parts
  if (parts.length !== 2 || answered?.op !== 'answered' || but?.op !== 'not') return []
  const { of } = but
  if (of.op !== 'includes' || of.question !== answered.question) return []
  const { exclusive = [] } = people.asked.get(of.question) ?? {}
  const named = of.values.map(String)
  const isExact = named.length === 1 || named.every((value) => exclusive.includes(value))
  const [table] = tablesOf(people, of.question)
  if (!isExact || !table) return []
  const others = named.map((value) => inCell(people, `${of.question}.${value}`, 'yes', [n]))
  return [minus(answeredIn(people, table.id, n), plus(...others))]
}

type Test = Exclude<When, { op: 'and' | 'or' | 'not' }>

function testBounds(people: People, test: Test, n: number): Bounds {
  const question = people.asked.get(test.question)
  const tables = tablesOf(people, test.question).filter(({ options }) => options)
  const [table] = tables
  if (!question || !table) return { lower: [], upper: [] }
  const answered = answeredIn(people, table.id, n)
  const exactly = (id: string, codes: string[]) => {
    return plus(...codes.map((code) => inCell(people, id, code, [n])))
  }
  switch (question.type) {
    case 'multiple':
      return choiceBounds(people, question, test, n)
    case 'matrix': {
      const each = tables.map(({ id }) => answeredIn(people, id, n))
      if (test.op === 'answered') return { lower: each, upper: [plus(...each)] }
      if (!('row' in test) || test.row === undefined) return { lower: [], upper: [] }
      return exact(exactly(`${question.id}.${test.row}`, cellsFor(people, question, test, `${question.id}.${test.row}`)[0]))
    } // prettier-ignore
    case 'ranking': {
      if (test.op === 'answered') return exact(answered)
      if (test.op !== 'ranksFirst') return { lower: [], upper: [answered] }
      return exact(plus(...test.values.map((each) => exactly(`${question.id}.${each}`, ['1']))))
    }
    default: {
      const [sure, possible] = cellsFor(people, question, test, table.id)
      return { lower: [exactly(table.id, sure)], upper: [exactly(table.id, possible)] }
    }
  }
}

function exact(sum: Sum): Bounds {
  return { lower: [sum], upper: [sum] }
}

function answeredIn(people: People, id: string, n: number): Sum {
  const silent = ['noAnswer', 'prefer_not'].map((code) =>
    cellsOf(people, id).includes(code) ? inCell(people, id, code, [n]) : nobody,
  )
  return minus(askedIn(people, id, [n]), plus(...silent))
}

function choiceBounds(
  people: People,
  { id, exclusive = [] }: Asked,
  test: Test,
  n: number,
): Bounds {
  const answered = answeredIn(people, tablesOf(people, id)[0]?.id ?? '', n)
  if (test.op === 'answered') return exact(answered)
  if (test.op !== 'includes') return { lower: [], upper: [answered] }
  const yes = (value: string | number) => inCell(people, `${id}.${value}`, 'yes', [n])
  const alone = test.values.filter((value) => exclusive.includes(String(value)))
  const others = test.values.filter((value) => !alone.includes(value))
  const shut = plus(...alone.map(yes))
  const lower = others.length > 0 ? others.map((value) => plus(shut, yes(value))) : [shut]
  return { lower, upper: [plus(...test.values.map(yes)), answered] }
}

/** The cells in which a test surely holds, and those in which it may. */
function cellsFor(people: People, { bands, max }: Asked, test: Test, id: string): [string[], string[]] {
  const given = cellsOf(people, id).filter((code) => !/^(noAnswer|prefer_not)$/.test(code))
  if (test.op === 'answered') return [given, given]
  if (test.op === 'atLeast' || test.op === 'between') {
    const [from, to] = test.op === 'atLeast' ? [test.value, Infinity] : [test.from, test.to]
    const last = (code: string) => {
      if (!bands) return Number(code)
      return (bands.find((band) => band > Number(code)) ?? (max ?? Infinity) + 1) - 1
    }
    const sure = given.filter((code) => Number(code) >= from && last(code) <= to)
    return [sure, given.filter((code) => last(code) >= from && Number(code) <= to)]
  }
  if (bands) return [[], given]
  const named = given.filter((code) => test.values.map(String).includes(code))
  const chosen = test.op === 'isNot' ? given.filter((code) => !named.includes(code)) : named
  return [chosen, chosen]
} // prettier-ignore
