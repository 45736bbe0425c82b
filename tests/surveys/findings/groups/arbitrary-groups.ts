import type { Survey } from '#surveys/definition/survey'
import { breakdownsOf } from '#surveys/findings/breakdowns'
import { countedColumns } from '#surveys/findings/counted-columns'
import type { ChosenGroups, ChosenRows } from '#surveys/findings/groups/chosen-groups'
import { baseProblems, inSurveysOrder } from '#surveys/findings/groups/fit-groups'
import { isSilent } from '#surveys/findings/merged-codes'
import type { RawCounts } from '#surveys/findings/raw-counts'

import { chance } from '../chance'

/** Groups that fit a survey and its counts, drawn by chance: some joined, some sent to all others. */
export function groupsBySeed(
  survey: Survey,
  counts: Pick<RawCounts, 'breakdowns'>,
  seed: number,
): ChosenGroups {
  const random = chance(seed)
  const drawn = breakdownsOf(survey, countedColumns(survey)).map(({ name, kind, rows }) => {
    const codes = rows.flatMap(({ code }) => (isSilent(code) ? [] : [code]))
    const mixed = codes
      .map((code) => ({ code, at: random() }))
      .sort((left, right) => left.at - right.at)
      .map(({ code }) => code)
    const first =
      kind === 'country' || random() < 0.3 ? [] : mixed.splice(0, random() < 0.7 ? 2 : 3)
    const second = first.length === 0 || random() < 0.6 ? [] : mixed.splice(0, 2)
    const groups = [first, second].filter((group) => group.length > 1)
    const rest = mixed.filter(() => random() < 0.2)
    return [name, { groups, rest }] satisfies [string, ChosenRows]
  })
  const chosen = inSurveysOrder(Object.fromEntries(drawn), survey)
  const missed = baseProblems(chosen, survey, counts).map(
    ({ at, chosen: codes }) => `${at} ${codes.join()}`,
  )
  return Object.fromEntries(
    Object.entries(chosen).map(([name, { groups, rest }]) => {
      const large = groups.filter((codes) => !missed.includes(`${name} ${codes.join()}`))
      return [name, { groups: large, rest }]
    }),
  )
}
