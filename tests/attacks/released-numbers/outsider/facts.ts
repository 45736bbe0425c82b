import { boundsOf } from './conditions'
import { askedIn, cellsOf, everyoneIn, inCell, tablesOf, within, type People } from './people'
import { conditionOf, questionsOf, type Asked, type Questionnaire } from './questionnaire'
import type { ReleasedTable } from './released'
import { about, atMost, equal, minus, plus, sumOf, times, type Fact } from './sums'

/** Questions that hang together by what they are asked for, each family as ids. */
export function familiesOf({ tables, asked }: People): string[][] {
  const families: string[][] = []
  for (const id of new Set([...tables.values()].map(({ question }) => question))) {
    const when = conditionOf(asked.get(id) ?? { id, type: '' })
    const own = new Set([id, ...(when ? questionsOf(when) : [])])
    const met = families.filter((family) => family.some((each) => own.has(each)))
    const joined = [...new Set([...met.flat(), ...own])]
    families.splice(0, families.length, ...families.filter((each) => !met.includes(each)), joined)
  }
  return families
}

/** What is published of how many people there are, in all and in each row, and how they answered. */
export function rowFacts(people: People, { least }: Questionnaire): Fact[] {
  const { off, released } = people
  const { method, rows, tables } = released
  const isBroken = Object.keys(rows).length > 0
  const few = isBroken ? least.rows : tables.length > 0 ? least.numbers : 0
  const all = everyoneIn(within(people, null))
  const modes = (method.modes ?? []).map(({ mode, n }) => about(sumOf(`mode ${mode}`), n, off))
  const rowsOf = Object.entries(rows).flatMap(([name, each]) => {
    const isCountry = people.asked.get(name)?.type === 'country'
    return each.map(({ code, base }) =>
      about(
        everyoneIn(within(people, name, code)),
        base,
        off,
        isCountry ? least.country : least.row,
      ),
    )
  })
  const partition = modes.length > 0 ? [equal(plus(...modes.map(({ sum }) => sum)), all)] : []
  return [about(all, method.responses, off, few), ...rowsOf, ...modes, ...partition]
}

/** What is published of some questions, and what everybody knows of their answers. */
export function questionFacts(people: People, questions: string[]): Fact[] {
  const published = people.released.tables.filter(({ question }) => questions.includes(question))
  return [
    ...published.flatMap((table) => (isPlace(table) ? [] : tableFacts(people, table))),
    ...questions.flatMap((id) => {
      const question = people.asked.get(id)
      return question ? questionLaws(people, question) : []
    }),
  ]
}

export function isPlace({ kind }: Pick<ReleasedTable, 'kind'>): boolean {
  return kind === 'region' || kind === 'country'
}

function tableFacts(people: People, { id, breakdown, base, options, rows }: ReleasedTable): Fact[] {
  const parts = rows ?? [{ code: '', base: base ?? 0, options: options ?? [] }]
  return parts.flatMap((row) => {
    const where = within(people, breakdown, row.code)
    return [
      about(askedIn(people, id, where), row.base, people.off),
      ...row.options.map(({ code, n }) => about(inCell(people, id, code, where), n, people.off)),
    ]
  })
}

function questionLaws(people: People, question: Asked): Fact[] {
  const tables = tablesOf(people, question.id).filter((table) => !isPlace(table))
  const when = conditionOf(question)
  return [...people.combinations.keys()].flatMap((n) => {
    const all = everyoneIn([n])
    const bounds = when ? boundsOf(people, when, n) : { lower: [all], upper: [all] }
    const whoIsAsked = tables.flatMap(({ id }) => {
      const asked = askedIn(people, id, [n])
      return [
        ...bounds.lower.map((sum) => atMost(sum, asked)),
        ...bounds.upper.map((sum) => atMost(asked, sum)),
      ]
    })
    return [...whoIsAsked, ...choiceLaws(people, question, n), ...rankLaws(people, question, n)]
  })
}

/** Who answered chose something; what excludes all else stands alone; and some choices are limited. */
function choiceLaws(people: People, question: Asked, n: number): Fact[] {
  const { id, type, options = [], exclusive = [], atMost: most } = question
  const [table] = tablesOf(people, id)
  if (type !== 'multiple' || !table?.options) return []
  const yes = (option: string) => inCell(people, `${id}.${option}`, 'yes', [n])
  const answered = plus(...['yes', 'no'].map((code) => inCell(people, table.id, code, [n])))
  const alone = plus(...exclusive.map(yes))
  const others = options.filter((option) => !exclusive.includes(option))
  const isWhole = options.every((option) => people.tables.has(`${id}.${option}`))
  return [
    ...others.map((option) => atMost(plus(alone, yes(option)), answered)),
    ...(isWhole ? [atMost(answered, plus(...options.map(yes)))] : []),
    ...(most ? [atMost(plus(...others.map(yes)), times(most, minus(answered, alone)))] : []),
  ]
}

function rankLaws(people: People, { id, type, top = 0, optional }: Asked, n: number): Fact[] {
  const tables = tablesOf(people, id).filter(({ options }) => options)
  const [first] = tables
  if (type !== 'ranking' || !first) return []
  const given = cellsOf(people, first.id).filter((code) => !/^(noAnswer|prefer_not)$/.test(code))
  const answered = plus(...given.map((code) => inCell(people, first.id, code, [n])))
  const ranked = Array.from({ length: top }, (_, place) =>
    plus(...tables.map((table) => inCell(people, table.id, String(place + 1), [n]))),
  )
  return ranked.flatMap((sum, place) => {
    if (place === 0 || !optional) return [equal(sum, answered)]
    return [atMost(sum, ranked[place - 1] ?? answered)]
  })
}
