/** Further than this a count is no count of people, and no floating sum is exact enough. */
export const mostCount = 1_000_000_000
/** What a browser worker and a terminal finish while somebody waits. */
export const mostCells = 10_000
export const mostTerms = 1_000_000

/** A published number: the cells of the sum lie together between `lo` and `hi`. */
export interface Fact {
  sum: string[]
  lo?: number | undefined
  hi?: number | null | undefined
}

/** All that is known of unknown counts; `targets` absent means all cells. */
export interface Facts {
  cells: string[]
  facts: Fact[]
  targets?: string[] | undefined
}
