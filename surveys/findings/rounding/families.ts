import type { BaseQuestion } from '../../definition/base-question'
import { noAnswer } from '../counted-columns'
import type { RawBase } from '../raw-counts'
import { isPlace, tableNamed, type Counted, type Frame } from './frame'

/** A question with all that hang on its answers, in the order of the survey. */
export interface Family {
  root: string
  questions: Counted[]
}

/** Families share nothing but the rows, so each is rounded by itself. */
export function familiesOf(frame: Frame): Family[] {
  const families = new Map<string, Counted[]>()
  for (const counted of shownQuestions(frame)) {
    const root = rootOf(frame, counted.question.id)
    families.set(root, [...(families.get(root) ?? []), counted])
  }
  return [...families].map(([root, questions]) => ({ root, questions }))
}

/** The questions whose numbers are rounded in tables of their own. */
export function shownQuestions(frame: Frame): Counted[] {
  return frame.questions.filter(
    (counted) => !counted.tables.every(isPlace) && canBeShown(frame, counted.question.id),
  )
}

/** Whether anybody can be asked a question, and neither it nor what called it up was left out. */
export function canBeShown(frame: Frame, question: string): boolean {
  const base = frame.counts.bases.find(({ questions }) => questions.includes(question))
  // Texts of lost responses may be more than the responses.
  if (!base || base.asked > frame.counts.n) return false
  return canBeAsked(frame, question) && !isLeftOut(frame, question)
}

/** Left out altogether, by itself or with the question that called it up. */
export function isLeftOut(frame: Frame, question: string): boolean {
  if (frame.without.some((left) => left.question === question && left.breakdown === undefined)) {
    return true
  }
  const trigger = triggerOf(frame, question)
  return trigger !== undefined && isLeftOut(frame, trigger)
}

/** The question whose table called this one up. */
export function triggerOf(frame: Frame, question: string): string | undefined {
  const base = frame.counts.bases.find(({ questions }) => questions.includes(question))
  return base?.of.kind === 'cells' ? tableNamed(frame.counts, base.of.table).question : undefined
}

/** The bases that hang on a table, by their place, where anybody shown is asked. */
export function calledUpBy(
  { questions }: Family,
  frame: Frame,
  table: string,
): { base: RawBase; at: number; cells: string[]; asked: Counted[] }[] {
  return frame.counts.bases.flatMap((base, at) => {
    if (base.of.kind !== 'cells' || base.of.table !== table) return []
    const asked = questions.filter((counted) => counted.at === at)
    return asked.length > 0 ? [{ base, at, cells: base.of.cells, asked }] : []
  })
}

function rootOf(frame: Frame, question: string): string {
  const trigger = triggerOf(frame, question)
  return trigger === undefined ? question : rootOf(frame, trigger)
}

// That nobody is asked a question is known to everybody, where no answer leads there.
function canBeAsked(frame: Frame, question: string): boolean {
  const at = frame.counts.bases.findIndex(({ questions }) => questions.includes(question))
  const of = frame.counts.bases[at]?.of
  const called = of?.kind === 'cells' ? { question: triggerOf(frame, question), ...of } : undefined
  const placed = frame.placed.get(at)
  const ways = [
    ...(called ? [called] : []),
    ...(placed ? [{ question: tableNamed(frame.counts, placed.table).question, ...placed }] : []),
    ...frame.narrower.filter((each) => each.at === at),
  ]
  return ways.every(
    ({ question: source = '', cells }) =>
      cells.some((code) => code !== noAnswer || maybeSilent(frame, source)) &&
      canBeAsked(frame, source),
  )
}

function maybeSilent({ questions }: Frame, id: string): boolean {
  const { optional, preferNot }: BaseQuestion = questions.find(({ question }) => question.id === id)
    ?.question ?? { type: '', id }
  return optional === true || preferNot === true
}
