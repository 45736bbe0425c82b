import type { Question, Survey } from '../../definition/survey'
import type { Thresholds } from '../../definition/thresholds'
import type { MergedBreakdown, MergePlan } from '../merge-plan'
import type { Left } from '../protected'
import type { RawBase, RawCounts, RawTable } from '../raw-counts'
import { linkedLimits, type LinkedLimit } from './linked-limits'
import { narrowerBases, type Narrower } from './narrower-bases'

/** All that is settled before numbers are rounded; only `together` grows on the way. */
export interface Frame {
  survey: Survey
  counts: RawCounts
  plan: MergePlan
  thresholds: Thresholds
  without: Left[]
  /** All that were counted, in the order of the survey. */
  questions: Counted[]
  /** Who is asked because of a region or country, by the place of the base. */
  placed: Map<number, { table: string; cells: string[] }>
  /** What is known of bases of their own. */
  narrower: Narrower[]
  /** What is known of bases of their own and the answers that they hang on. */
  linked: LinkedLimit[]
  together: Together
}

/** Rows that one table shows together (R5), by table and breakdown. */
export type Together = Map<string, string[][]>

/** A question with its tables, and who was asked it. */
export interface Counted {
  question: Question
  tables: RawTable[]
  /** The tables of what its texts speak of, which are rounded when all others are. */
  themes: RawTable[]
  base: RawBase
  /** The place of its base. */
  at: number
}

/** The frame with its questions; who is asked because of where they live has a base of their own. */
export function withCountedQuestions(
  begun: Omit<Frame, 'questions' | 'placed' | 'narrower' | 'linked'>,
): Frame {
  const { bases, placed } = ownBases(begun.counts)
  const counts = { ...begun.counts, bases }
  const narrower = narrowerBases(begun.survey, counts)
  const linked = linkedLimits(begun.survey)
  const questions = questionsIn(begun.survey, counts)
  return { ...begun, counts, placed, narrower, linked, questions }
}

export function tableNamed({ tables }: Pick<RawCounts, 'tables'>, id: string): RawTable {
  const table = tables.find((each) => each.id === id)
  if (!table) throw new Error(`There is no table ${id}.`)
  return table
}

/** Whether the table only repeats rows of a breakdown: regions and countries. */
export function isPlace({ kind }: Pick<RawTable, 'kind'>): boolean {
  return kind === 'region' || kind === 'country'
}

/** The breakdowns that rounding starts from; those within others come with these. */
export function topBreakdowns({ plan }: Pick<Frame, 'plan'>): MergedBreakdown[] {
  return plan.breakdowns.filter(({ within }) => within === undefined)
}

/** The breakdowns whose rows stand in the rows of this one. */
export function breakdownsWithin({ plan }: Pick<Frame, 'plan'>, name: string): MergedBreakdown[] {
  return plan.breakdowns.filter(({ within }) => within === name)
}

// Regions and countries are rows, and no table of theirs is ever rounded.
function ownBases({ bases, tables }: RawCounts): { bases: RawBase[]; placed: Frame['placed'] } {
  const placed: Frame['placed'] = new Map()
  const places = new Set(tables.filter(isPlace).map(({ id }) => id))
  const own = bases.map((base, at): RawBase => {
    if (base.of.kind !== 'cells' || !places.has(base.of.table)) return base
    placed.set(at, { table: base.of.table, cells: base.of.cells })
    return { ...base, of: { kind: 'own' } }
  })
  return { bases: own, placed }
}

function questionsIn({ pages }: Survey, { tables, bases }: RawCounts): Counted[] {
  const questions = pages.flatMap((page) => page.questions)
  return questions.flatMap((question) => {
    const all = tables.filter((table) => table.question === question.id)
    const own = all.filter(({ kind }) => kind !== 'theme')
    const themes = all.filter(({ kind }) => kind === 'theme')
    const at = own[0]?.base ?? -1
    const base = bases[at]
    return base ? [{ question, tables: own, themes, base, at }] : []
  })
}
