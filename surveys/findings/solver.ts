/** Points of as many dimensions as there are columns, between limits; Infinity is no limit. */
export interface Region {
  columns: Column[]
  rows: Row[]
}

export interface Column {
  lo: number
  hi: number
  /** Whole numbers only. */
  whole?: boolean
}

/** The limits of a weighted sum of columns. */
export interface Row extends Weighted {
  lo: number
  hi: number
}

/** Columns by their place, each at most once, with the weight of each; the others weigh nothing. */
export interface Weighted {
  columns: number[]
  weights: number[]
}

export type Outcome =
  | { status: 'optimal'; value: number; point: ArrayLike<number> }
  | { status: 'infeasible' }
  | { status: 'unbounded' }

/** Finds the point of the region at which the weighted sum is least. */
export type Minimise = (goal: Weighted) => Outcome

/** Takes up a region once; the work may then ask it as many questions as it likes. */
export type Solver = <Value>(region: Region, work: (minimise: Minimise) => Value) => Value
