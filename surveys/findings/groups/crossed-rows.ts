import type { Survey } from '../../definition/survey'
import { questionnaireOf } from '../attack/asked-of-all'
import { divisionsOf, partsOf, type Division } from '../attack/divisions'
import type { Published } from '../release'
import type { ChosenGroups } from './chosen-groups'
import type { GroupsProblem } from './groups-problem'

/**
 * Rows that a key holder chose across those of an earlier release: half of one with half of another.
 * What was published apart may be joined later, and what was joined may be parted where the rules
 * part it; but two ways to cut the same people are two sums with a part in common.
 */
export function crossingProblems(
  survey: Survey,
  chosen: ChosenGroups,
  earlier: Published[],
  now: Published,
): GroupsProblem[] {
  if (earlier.length === 0) return []
  return divisionsOf(questionnaireOf(survey).breakdowns, [...earlier, now]).flatMap((division) =>
    division.breakdowns.flatMap(({ name }): GroupsProblem[] => {
      if (!chosen[name]) return []
      const before = earlier.flatMap((release) => setsIn(division, release, name))
      const crossed = setsIn(division, now, name).filter(({ parts }) =>
        before.some((other) => areCrossed(parts, other.parts)),
      )
      const codes = crossed.map(({ code }) => code)
      return codes.length > 0 ? [{ code: 'crosses-earlier', at: name, chosen: codes }] : []
    }),
  )
}

function setsIn(division: Division, release: Published, name: string) {
  return (release.rows[name] ?? []).map(({ code }) => ({
    ...{ code, parts: partsOf(division, release, name, code) },
  }))
}

function areCrossed(one: string[], other: string[]): boolean {
  const common = one.filter((part) => other.includes(part)).length
  return common > 0 && common < one.length && common < other.length
}
