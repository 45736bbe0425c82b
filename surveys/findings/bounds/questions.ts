import type { Condition } from '../../definition/condition'
import type { Question, Survey } from '../../definition/survey'
import { countedColumns, type CountedColumn } from '../counted-columns'
import { joined, normal } from './normal'

/** The questions of a survey, as far as bounds of their conditions can be told. */
export interface Questions {
  columnsOf: (id: string) => CountedColumn[]
  /** Whoever is asked fulfils it. */
  conditionOf: (id: string) => Condition
}

export function questionsOf(
  { pages }: Pick<Survey, 'pages'>,
  columns: CountedColumn[] = countedColumns({ pages }),
): Questions {
  const all = pages.flatMap((page) => page.questions)
  const known = new Map<string, Condition>()
  return {
    columnsOf: (id) => columns.filter(({ question }) => question.id === id),
    conditionOf(id) {
      const found = known.get(id) ?? conditionOf(pages, all, id)
      known.set(id, found)
      return found
    },
  }
}

function conditionOf(pages: Survey['pages'], all: Question[], id: string): Condition {
  const page = pages.find(({ questions }) => questions.some((question) => question.id === id))
  const question = page?.questions.find((each) => each.id === id)
  const from = page?.questions[0]?.id
  // What is answered later counts for nothing yet.
  const judged = (when: Condition | undefined, at: string | undefined): Condition[] => {
    const before = all.slice(
      0,
      all.findIndex((each) => each.id === at),
    )
    return when ? [normal(when, (source) => before.find((each) => each.id === source))] : []
  }
  return joined('and', [...judged(page?.when, from), ...judged(question?.when, id)])
}
