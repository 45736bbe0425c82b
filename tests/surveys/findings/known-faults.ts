import type { Question } from '#surveys/definition/survey'

/** One list of cells with its base, and the true numbers. */
export interface Spot {
  at: string
  part: string
  breakdown: string | null
  codes: string[]
  base: number
  cells: Map<string, number>
  truth: (code: string) => number
}

/** Where published numbers break what the questionnaire tells about answers. */
export function knownFaults(question: Question, spots: Spot[]): string[] {
  if (question.type !== 'multiple' && question.type !== 'ranking') return []
  const places = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = `${spot.breakdown ?? ''} ${spot.codes.join('+')}`
    places.set(key, [...(places.get(key) ?? []), spot])
  }
  return [...places].flatMap(([key, here]) => {
    const isSeveral = question.type === 'multiple'
    const said = isSeveral ? severalFault(question, here) : rankFault(question, here)
    const silent = new Set(here.map(({ cells }) => cells.get('noAnswer')))
    return [
      ...(said === undefined ? [] : [`${question.id} ${key}: ${said}`]),
      ...(silent.size > 1 ? [`${question.id} ${key}: differently silent`] : []),
    ]
  })
}

function severalFault(
  question: Extract<Question, { type: 'multiple' }>,
  spots: Spot[],
): string | undefined {
  const { exclusive = [], atMost = Infinity, options } = question
  const [first] = spots
  const answered = (first?.base ?? 0) - (first?.cells.get('noAnswer') ?? 0)
  const yes = (spot: Spot) => spot.cells.get('yes') ?? NaN
  const alone = sum(spots.filter(({ part }) => exclusive.includes(part)).map(yes))
  const open = spots.filter(({ part }) => !exclusive.includes(part)).map(yes)
  if (open.some((each) => each + alone > answered)) return 'together with what excludes it'
  if (alone > answered) return 'more than answered'
  if (atMost !== Infinity && sum(open) > atMost * (answered - alone)) return 'too many ticked'
  return spots.length === options.length && sum(open) + alone < answered
    ? 'too few ticked'
    : undefined
}

function rankFault(
  question: Extract<Question, { type: 'ranking' }>,
  spots: Spot[],
): string | undefined {
  if (spots.length < question.options.length) return undefined
  const [first] = spots
  const silent = (first?.cells.get('noAnswer') ?? 0) + (first?.cells.get('prefer_not') ?? 0)
  const answered = (first?.base ?? 0) - silent
  const named = Array.from({ length: question.top }, (_, n) =>
    sum(spots.map(({ cells }) => cells.get(String(n + 1)) ?? NaN)),
  )
  if (named[0] !== answered) return 'not all named a first'
  if (!question.optional && named.some((each) => each !== answered)) return 'not all were named'
  return named.some((each, n) => each > (named[n - 1] ?? each))
    ? 'more behind than before'
    : undefined
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
