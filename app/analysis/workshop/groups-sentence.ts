import type { GroupsProblem } from '#surveys/findings/groups/groups-problem'

import type { Labels } from './labels'
import type { Say } from './words'

/** Why rows cannot be joined so, in the words of the survey. */
export function groupsSentence(
  say: Say,
  labels: Labels,
  { code, at, chosen, least }: GroupsProblem,
): string {
  const rows = chosen.map((each) => labels.row(at, each))
  return say.findings(`groups.${code}`, { at: labels.column(at), chosen: rows, least })
}
