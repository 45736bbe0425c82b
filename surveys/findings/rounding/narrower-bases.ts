import { questionsIn, type Condition } from '../../definition/condition'
import type { Survey } from '../../definition/survey'
import { countedColumns, tableId } from '../counted-columns'
import type { RawBase, RawCounts } from '../raw-counts'
import { triggerOf } from '../trigger'

/** A base of its own that holds only people who stand in these cells of a table. */
export interface Narrower {
  /** The place of the base. */
  at: number
  question: string
  table: string
  cells: string[]
}

/** Everybody who is asked because of several answers gave each of them: what everybody can know. */
export function narrowerBases(survey: Survey, { bases }: Pick<RawCounts, 'bases'>): Narrower[] {
  return bases.flatMap((base, at) => {
    if (base.of.kind !== 'own') return []
    return conditionsBefore(survey, base).flatMap((wanted) => {
      const found = cellsFor(survey, bases, wanted)
      return found ? [{ at, ...found }] : []
    })
  })
}

interface Wanted {
  when: Condition
  /** The questions that were answered when it is judged. */
  before: string[]
}

function conditionsBefore({ pages }: Survey, { questions: [id = ''] }: RawBase): Wanted[] {
  const all = pages.flatMap((page) => page.questions.map((question) => question.id))
  const page = pages.find(({ questions }) => questions.some((question) => question.id === id))
  const question = page?.questions.find((each) => each.id === id)
  const until = (end?: string) => all.slice(0, Math.max(all.indexOf(end ?? ''), 0))
  return [
    ...together(page?.when).map((when) => ({ when, before: until(page?.questions[0]?.id) })),
    ...together(question?.when).map((when) => ({ when, before: until(id) })),
  ]
}

function together(when: Condition | undefined): Condition[] {
  if (!when) return []
  return when.op === 'and' ? when.of.flatMap(together) : [when]
}

function cellsFor(
  survey: Survey,
  bases: RawBase[],
  { when, before }: Wanted,
): Pick<Narrower, 'question' | 'table' | 'cells'> | undefined {
  const [source = '', ...others] = new Set(questionsIn(when))
  if (others.length > 0 || !before.includes(source)) return undefined
  const columns = countedColumns(survey).filter(({ question }) => question.id === source)
  const isAskedAll = bases.some(({ questions, of }) => {
    return of.kind === 'all' && questions.includes(source)
  })
  const trigger = triggerOf(when, columns, isAskedAll)
  return trigger && { question: source, table: tableId(trigger.column), cells: trigger.cells }
}
