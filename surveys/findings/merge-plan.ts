import type { TableKind } from './counted-columns'

/** Which rows of which breakdowns may be shown, decided once per survey on true counts (R1–R3). */
export interface MergePlan {
  /** What the number of responses allows at all (R1). */
  level: 'narrative' | 'overall' | 'breakdowns'
  /** Those that are shown, regions before their countries. */
  breakdowns: MergedBreakdown[]
  joins: Join[]
  decisions: MergeDecision[]
}

/** A row that had to join others, from which everybody can tell that those missed the base. */
export interface Join {
  breakdown: string
  question: string
  /** The breakdown’s place in the true counts. */
  place: number
  /** The row that they are; absent where it is the only one, so that there is no breakdown. */
  into?: string
  /** The places of the rows of the true counts that missed the base together, and of those that joined. */
  short: number[]
  joined: number[]
}

export interface MergedBreakdown {
  name: string
  question: string
  kind: TableKind
  /** The breakdown whose rows are the parents of these. */
  within?: string
  /** Its place in the breakdowns of the true counts. */
  place: number
  /** Everybody stands in exactly one; of countries, everybody in the regions that show any. */
  rows: MergedRow[]
}

export interface MergedRow {
  code: string
  parent?: string
  /** The regions or options that were merged, in their order; of countries none is named. */
  members?: string[]
  /** The places of the rows of the true counts that stand in it. */
  of: number[]
  size: number
}

/** Why something is not shown as it was asked: thresholds, never counts, and no country that is not shown. */
export type MergeDecision =
  | { code: 'narrative-only'; least: number }
  | { code: 'whole-survey-only'; least: number }
  | { code: 'country-names-organisations'; breakdown: string }
  | { code: 'breakdown-one-row'; breakdown: string }
  | { code: 'countries-without-regions'; breakdown: string }
  | { code: 'countries-one-row'; breakdown: string; region: string }
  | { code: 'not-stated'; breakdown: string; into: string }
  | (Moved & { code: 'region-under-base' | 'region-joins-small'; least: number })
  | (Moved & { code: 'region-joins-single' })
  | (Moved & { code: 'option-under-base' | 'option-joins-small'; least: number })
  | (Moved & { code: 'group-whole' })
  // By the key holder.
  | (Moved & { code: 'chosen' })
  | (Moved & { code: 'option-joins-single' })
  | (InRegion & { code: 'countries-chosen' })
  | (InRegion & { code: 'countries-under-base' | 'country-joins-small'; least: number })
  | (InRegion & { code: 'country-joins-single' })

interface Moved {
  breakdown: string
  row: string
  into: string
}

interface InRegion {
  breakdown: string
  region: string
  into: string
}
