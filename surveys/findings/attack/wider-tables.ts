import { questionsIn, type Condition } from '../../definition/condition'
import type { Base } from '../bases'
import type { CountedColumn } from '../counted-columns'
import { triggerOf } from '../trigger'
import { baseOf, isPlace, type Questionnaire } from './asked-of-all'

/** Cells of a table in which everybody stands whom a question of its own base was put to. */
export interface Wider {
  column: CountedColumn
  cells: string[]
}

/** Whoever is asked because of several answers gave each of them, as the questionnaire tells. */
export function widerTables(questionnaire: Questionnaire, base: Base): Wider[] {
  if (base.of.kind !== 'own' || base.isOpen) return []
  const { pages } = questionnaire.survey
  const [id] = base.questions
  const all = pages.flatMap((page) => page.questions)
  const page = pages.find(({ questions }) => questions.some((question) => question.id === id))
  const own = all.find((question) => question.id === id)
  const placeOf = (question: string | undefined) => all.findIndex((each) => each.id === question)
  return [
    ...widerFor(questionnaire, page?.when, placeOf(page?.questions[0]?.id), placeOf),
    ...widerFor(questionnaire, own?.when, placeOf(id), placeOf),
  ]
}

function widerFor(
  questionnaire: Questionnaire,
  when: Condition | undefined,
  judgedAt: number,
  placeOf: (question: string) => number,
): Wider[] {
  return partsOf(when).flatMap((part) => {
    const [source = '', ...others] = new Set(questionsIn(part))
    // What is answered later counts for nothing yet.
    if (others.length > 0 || placeOf(source) >= judgedAt) return []
    const columns = [...questionnaire.columns.values()].filter((c) => c.question.id === source)
    if (columns.length === 0 || columns.some(isPlace)) return []
    const trigger = triggerOf(part, columns, baseOf(questionnaire, source).of.kind === 'all')
    return trigger ? [trigger] : []
  })
}

function partsOf(when: Condition | undefined): Condition[] {
  if (!when) return []
  return when.op === 'and' ? when.of.flatMap(partsOf) : [when]
}
