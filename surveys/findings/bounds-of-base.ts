import { questionsIn, type Condition } from '../definition/condition'
import type { Survey } from '../definition/survey'
import type { Base } from './bases'
import { both, sharpest, unknown, type Bounds } from './bounds/bounds'
import { areApart, implies } from './bounds/implies'
import { joined } from './bounds/normal'
import { boundsOf } from './bounds/of-condition'
import { questionsOf, type Questions } from './bounds/questions'
import { all, areSame, askedOf, minus, type Sum } from './bounds/sum'
import { isText, tableId, type CountedColumn } from './counted-columns'

/** What everybody knows of how many were asked: each sum is 0 or less, in all and in every row. */
export interface LinkedBase {
  /** The first of the questions that it is the base of. */
  question: string
  limits: Sum[]
}

/** All bases of their own that a questionnaire links to answers, or to one another. */
export function linkedBases(
  survey: Pick<Survey, 'pages'>,
  columns: CountedColumn[],
  bases: Base[],
): LinkedBase[] {
  const questions = questionsOf(survey, columns)
  const own = bases.filter((base) => isOwn(base, columns) && !isOfText(base, questions))
  return own.map((base, n) => {
    const [question = ''] = base.questions
    const { least, most } = both(
      boundsOfBase(base, questions),
      boundsByOthers(base, own.slice(0, n), questions),
    )
    const asked = askedOf(question)
    return {
      question,
      limits: [
        ...least.filter((sum) => sum.length > 0).map((sum) => minus(sum, asked)),
        ...most.filter((sum) => !areSame(sum, all)).map((sum) => minus(asked, sum)),
      ],
    }
  })
}

/** How many were asked the questions of a base, by the answers of those who were asked before. */
export function boundsOfBase(base: Base, questions: Questions): Bounds {
  const condition = conditionOf(base, questions)
  if (!base.isOpen) return boundsOf(condition, questions)
  // Whether a text was written is unknown, and of these only who answered counts as asked.
  const parts = condition.op === 'and' ? condition.of : [condition]
  const closed = parts.filter((part) => !hangsOnText(part, questions))
  return { ...unknown, most: boundsOf(joined('and', closed), questions).most }
}

/** Whoever is asked because of more is also asked because of less. */
function boundsByOthers(base: Base, others: Base[], questions: Questions): Bounds {
  if (base.isOpen) return unknown
  const own = conditionOf(base, questions)
  const bounds: Bounds = { least: [...unknown.least], most: [...unknown.most] }
  for (const other of others.filter(({ isOpen }) => !isOpen)) {
    const condition = conditionOf(other, questions)
    const asked = askedOf(other.questions[0] ?? '')
    if (implies(own, condition, questions)) bounds.most.push(asked)
    if (implies(condition, own, questions)) bounds.least.push(asked)
    if (areApart(own, condition, questions)) bounds.most.push(minus(all, asked))
  }
  return sharpest(bounds)
}

function conditionOf({ questions: [first = ''] }: Base, questions: Questions): Condition {
  return questions.conditionOf(first)
}

// Regions and countries are rows, and who is asked because of them is counted by itself.
function isOwn({ of }: Base, columns: CountedColumn[]): boolean {
  if (of.kind !== 'cells') return of.kind === 'own'
  const part = columns.find((column) => tableId(column) === of.table)
  return part?.kind === 'region' || part?.kind === 'country'
}

function isOfText({ isOpen, questions: [first = ''] }: Base, { columnsOf }: Questions): boolean {
  return isOpen && columnsOf(first).some(({ question }) => isText(question))
}

function hangsOnText(condition: Condition, { columnsOf }: Questions): boolean {
  return questionsIn(condition).some((id) => columnsOf(id).some(({ question }) => isText(question)))
}
