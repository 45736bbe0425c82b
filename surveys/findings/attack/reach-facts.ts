import type { Published } from '../release'
import type { ReachFact } from '../reach'
import { rowCell, rowGroups } from './base-facts'
import { everybody } from './close'
import { codesIn, partsOf, type Division } from './divisions'
import { groupsIn } from './groups'
import type { Knowledge } from './knowledge'
import { upTo, type Scene } from './scene'

/** What staff know besides of how many answered, where the survey counted whom it reached. */
export function reachedFacts({ layers, divisions, reach = [] }: Scene, knowledge: Knowledge): void {
  // Such counts are gone once the first release is accepted, so they speak of its responses alone.
  const release = layers[0]?.[0]
  if (!release || reach.length === 0) return
  for (const { lo, hi } of reach.filter(({ region }) => region === undefined)) {
    knowledge.know(upTo(0, [everybody]), lo, hi)
  }
  const division = divisions.find(({ breakdowns }) => breakdowns[0]?.kind === 'region')
  if (division) tellRegions(division, release, reach, knowledge)
}

function tellRegions(
  division: Division,
  release: Published,
  reach: ReachFact[],
  { know }: Knowledge,
): void {
  const groups = rowGroups(division)
  for (const row of release.rows[division.name] ?? []) {
    const own = codesIn(division, release, row)
    const facts = own.map((code) => reach.find(({ region }) => region === code))
    const lo = facts.reduce((sum, fact) => sum + (fact?.lo ?? 0), 0)
    const tops = facts.map((fact) => fact?.hi)
    // Of whom nothing was counted there may be any number.
    const hi = tops.reduce(
      (sum, top) => (sum === undefined || top === undefined ? undefined : sum + top),
      0,
    )
    const cells = groupsIn(groups, partsOf(division, release, division.name, row.code)).map(rowCell)
    if (lo > 0 || hi !== undefined) know(upTo(0, cells), lo, hi)
  }
}
