import { canonical } from '../canonical'
import { holds, questionsIn, type Condition } from '../definition/condition'
import type { Page, Question, Survey } from '../definition/survey'
import { isText, tableId, type CountedColumn } from './counted-columns'
import type { RawBase } from './raw-counts'
import { triggerOf, type Trigger } from './trigger'

/** Who is asked some questions, before anybody is counted. */
export interface Base extends Pick<RawBase, 'questions' | 'of'> {
  /** Hangs on whether a text was written, which no response tells. */
  isOpen: boolean
}

interface Place {
  question: Question
  page: Page
  at: number
  /** The number of the first question of its page. */
  pageAt: number
}

/** One base for all questions that are asked of the same responses. */
export function basesOf({ pages }: Pick<Survey, 'pages'>, columns: CountedColumn[]): Base[] {
  const places = placesOf(pages)
  const bases = new Map<string, Base>()
  for (const place of places.values()) {
    const { id } = place.question
    if (!columns.some(({ question }) => question === place.question)) continue
    const key = keyOf(place, places)
    const known = bases.get(key)
    if (known) known.questions.push(id)
    else bases.set(key, baseOf(place, places, columns))
  }
  return [...bases.values()]
}

function baseOf(place: Place, places: Map<string, Place>, columns: CountedColumn[]): Base {
  const of = reasonOf(place, places, columns)
  const isOpen = of.kind === 'own' && hangsOnText(place, places)
  return { questions: [place.question.id], of, isOpen }
}

function placesOf(pages: Page[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const page of pages) {
    const pageAt = places.size
    for (const question of page.questions) {
      places.set(question.id, { question, page, at: places.size, pageAt })
    }
  }
  return places
}

// Answers given later than a condition is judged do not count, so then it is like no other.
function keyOf(place: Place, places: Map<string, Place>): string {
  const { question, page, at, pageAt } = place
  const looksAhead = (when: Condition | undefined, before: number) =>
    when !== undefined && questionsIn(when).some((id) => (places.get(id)?.at ?? before) >= before)
  const isOwn =
    looksAhead(page.when, pageAt) || looksAhead(question.when, at) || hangsOnText(place, places)
  return isOwn ? question.id : canonical(conditionsOf(place))
}

function hangsOnText(place: Place, places: Map<string, Place>): boolean {
  const sources = conditionsOf(place).flatMap(questionsIn)
  return sources.some((id) => {
    const question = places.get(id)?.question
    return question !== undefined && isText(question)
  })
}

function conditionsOf({ page, question }: Place): Condition[] {
  return [page.when, question.when].filter((when) => when !== undefined)
}

function reasonOf(
  place: Place,
  places: Map<string, Place>,
  columns: CountedColumn[],
): RawBase['of'] {
  const [when, ...more] = conditionsOf(place)
  if (!when) return { kind: 'all' }
  const trigger =
    triggerFor({ op: 'and', of: [when, ...more] }, place, places, columns) ??
    onSamePage(place, places, columns)
  if (!trigger) return { kind: 'own' }
  return { kind: 'cells', table: tableId(trigger.column), cells: trigger.cells }
}

// Whoever answered a question of the same page was shown the page.
function onSamePage(
  place: Place,
  places: Map<string, Place>,
  columns: CountedColumn[],
): Trigger | undefined {
  const { question, page } = place
  const { when } = question
  if (!when || holds(when, {})) return undefined
  const isHere = questionsIn(when).every((id) => places.get(id)?.page === page)
  return isHere ? triggerFor(when, place, places, columns) : undefined
}

function triggerFor(
  when: Condition,
  { question, at, page, pageAt }: Place,
  places: Map<string, Place>,
  columns: CountedColumn[],
): Trigger | undefined {
  const [source, ...others] = [...new Set(questionsIn(when))].map((id) => places.get(id))
  if (!source || others.length > 0) return undefined
  const isBefore = question.when ? source.at < at : true
  const isBeforePage = when === question.when || !page.when || source.at < pageAt
  if (!isBefore || !isBeforePage) return undefined
  const own = columns.filter((column) => column.question === source.question)
  return triggerOf(when, own, conditionsOf(source).length === 0)
}
