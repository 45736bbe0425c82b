import type { CountedColumn } from '../counted-columns'
import type { Question } from '../../definition/survey'
import type { Knowledge } from './knowledge'
import { cameIn, cellAt, cellsAt, everyone, type Place, type Scene } from './scene'

/** What everybody knows of several answers of one person, wherever all tables of a question stand. */
export function limitFacts(
  scene: Scene,
  questions: string[],
  covered: Map<string, Map<string, Place>>,
  knowledge: Knowledge,
): void {
  for (const id of questions) {
    const parts = [...scene.columns].filter(([, { question }]) => question.id === id)
    const [first] = parts
    if (!first) continue
    const everywhere = [...(covered.get(first[0])?.values() ?? [])].filter(({ name }) =>
      parts.every(([table]) => covered.get(table)?.has(name)),
    )
    const columns = parts.map(([, column]) => column)
    // What holds in every part holds for everyone.
    const inner = everywhere.filter((place) => place !== everyone)
    for (const place of inner.length > 0 ? inner : everywhere) {
      scene.layers.forEach((_, layer) => tell(first[1].question, columns, place, layer, knowledge))
    }
  }
}

function tell(
  question: Question,
  columns: CountedColumn[],
  place: Place,
  layer: number,
  knowledge: Knowledge,
): void {
  const cell = (column: CountedColumn, code: string) => cameIn(layer, cellAt(column, place, code))
  const own = (name: string) => cameIn(layer, `${question.id}|${place.name}|${name}`)
  if (question.type === 'multiple') {
    const answers = columns.map((column) => ({
      option: column.part ?? '',
      yes: cell(column, 'yes'),
      no: cell(column, 'no'),
    }))
    tellChoices(question, answers, own('free to choose'), knowledge)
  }
  if (question.type === 'ranking') {
    const ranked = columns.map((column) =>
      cellsAt(column, place)
        .filter((each) => rankOf(each) !== undefined || each.endsWith('|not_ranked'))
        .map((each) => cameIn(layer, each)),
    )
    tellRanks(question, ranked, own('ranking'), knowledge)
  }
}

function rankOf(cell: string): string | undefined {
  return /\|\d+$/.exec(cell)?.[0]
}

interface Choice {
  option: string
  yes: string
  no: string
}

/** Whoever chose nothing exclusive chose something else, and not more than allowed. */
function tellChoices(
  { exclusive = [], atMost: most }: Extract<Question, { type: 'multiple' }>,
  choices: Choice[],
  free: string,
  { equal, atMost, atMostTimes }: Knowledge,
): void {
  const alone = choices.filter(({ option }) => exclusive.includes(option)).map(({ yes }) => yes)
  const others = choices.filter(({ option }) => !exclusive.includes(option)).map(({ yes }) => yes)
  for (const { yes, no } of choices) equal([yes, no], [free, ...alone])
  if (alone.length > 0) for (const yes of others) atMost([yes], [free])
  atMost([free], others)
  if (others.length === 0 || most === undefined || most >= others.length) return
  atMostTimes(others, free, most)
}

/** Each place is given to one thing by everybody who went so far, and nobody leaves out a place before. */
function tellRanks(
  { optional, top }: Extract<Question, { type: 'ranking' }>,
  ranked: string[][],
  answering: string,
  { equal, atMost }: Knowledge,
): void {
  for (const cells of ranked) equal(cells, [answering])
  const places = Array.from({ length: top }, (_, n) => ranked.flatMap((cells) => cells[n] ?? []))
  places.forEach((cells, n) => {
    if (n === 0 || !optional) equal(cells, [answering])
    else atMost(cells, places[n - 1] ?? [])
  })
}
