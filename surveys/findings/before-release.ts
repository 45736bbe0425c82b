import { canonical } from '../canonical'
import { layersOf } from './attack/layers'
import { count } from './count'
import { areBehind } from './counts-behind'
import type { Dataset } from './dataset'
import { publishedOf } from './published-of'
import type { Release } from './release'
import { releaseProblem, type ReleaseProblem } from './release-problem'

/** Whether these are the responses that the last release counted; R12 is judged against no others. */
export function beforeProblems(earlier: Release[], before: Dataset): ReleaseProblem[] {
  const last = earlier.at(-1)
  if (!last) return []
  const { survey, versions } = before
  const isSame = canonical(versions) === canonical(last.versions)
  const counts = count(before)
  const layer = layersOf(earlier.map(publishedOf)).at(-1) ?? []
  if (isSame && layer.every((published) => areBehind(counts, survey, published))) return []
  return [releaseProblem('before-differs', '', { release: last.release })]
}

/** Numbers changed, and nobody can tell how many came since. */
export function beforeMissing(release: number): ReleaseProblem {
  return releaseProblem('before-missing', '', { release })
}
