import type { Survey } from '../definition/survey'
import { fail, ok, type Result } from '../result'
import { attack } from './attack/attack'
import { layersOf } from './attack/layers'
import type { AuditProblem } from './audit-problem'
import type { Means } from './certify'
import type { ReachFact } from './reach'
import type { Published } from './release'

export type { AuditProblem, ImpossibleNumbers, TellingNumber } from './audit-problem'

/**
 * Whether anything follows from all releases of a survey together that R10 and R11 keep back;
 * the releases stand oldest first. What cannot be proven safe is refused. `reach` is what staff saw
 * of the responses of the first.
 */
export function auditReleases(
  survey: Survey,
  releases: Published[],
  means: Means,
  reach: ReachFact[] = [],
): Result<undefined, AuditProblem> {
  const problems = attack(survey, layersOf(releases), means, reach)
  return problems.length > 0 ? fail(...problems) : ok(undefined)
}
