import { longestLabel } from '#surveys/findings/themes/label-faults'

import type { Say } from '../workshop/words'
import type { TypedFault } from './typed-labels'

/** What a person should do about a label. */
export function faultSentence(say: Say, { code, found = '' }: TypedFault): string {
  return say.codebook(`fault.${code}`, { found: `\u2068${found}\u2069`, most: longestLabel })
}
