import type { Survey } from '../definition/survey'
import type { ImpossibleNumbers, TellingNumber } from './audit-problem'
import type { ChosenGroups } from './groups/chosen-groups'
import type { GroupsProblem } from './groups/groups-problem'
import type { LaterDecision } from './later-decisions'
import type { MergePlan } from './merge-plan'
import type { RawCounts } from './raw-counts'
import type { ReachCount } from './reach'
import type { Published } from './release'
import type { Solver } from './solver'

/** What a key holder wants made safe. */
export interface ToProtect {
  survey: Survey
  counts: RawCounts
  /** Everything published before for this survey, oldest first. */
  earlier?: Published[]
  /** Releases whose themes stay as they are published where they may; all earlier ones unless given. */
  kept?: Published[]
  without?: Left[]
  /** What the key holder joins further than the plan does. */
  groups?: ChosenGroups | undefined
  /** What staff saw of whom the survey reached, before anything was published; absent where it counts none. */
  reach?: ReachCount[] | undefined
}

/** Tables of a question, by one breakdown or altogether, that the key holder leaves out. */
export interface Left {
  question: string
  breakdown?: string
}

export interface Means {
  solve: Solver
  /** Secret chance from 0 up to 1, the same for the same label. */
  chance: (label: string) => () => number
}

/** How many families of questions are rounded; it starts again where numbers are drawn again. */
export type See = (done: number, of: number) => void

export interface Protected {
  published: Published
  plan: ProtectedPlan
  accuracy: Accuracy
}

/** The merge plan with what was decided while rounding. */
export interface ProtectedPlan extends Omit<MergePlan, 'decisions'> {
  decisions: (MergePlan['decisions'][number] | LaterDecision)[]
}

/** How many numbers are published, and how far shares of bases from 20 up are off, in percentage points. */
export interface Accuracy {
  cells: number
  mean: number
  worst: number
}

/** A number that tells too much, and what to leave out so that it does not. */
export interface TooTelling extends TellingNumber {
  proposal?: Left
}

/** No numbers were found that add up, whatever was merged. */
export interface CannotRound {
  code: 'cannot-round'
  /** The question that failed; none where it was the rows themselves. */
  question?: string
}

export type ProtectProblem = TooTelling | ImpossibleNumbers | CannotRound | GroupsProblem
