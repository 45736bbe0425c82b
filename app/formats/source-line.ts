import type { Report } from '#surveys/reports/report'

import type { Say } from './docx/words'

/** Which survey, wave and release a number is from, so that it can be checked. */
export function sourceLine({ survey, release, hash, wave }: Report, say: Say): string {
  const facts = { survey, release, hash }
  return wave === undefined ? say('source', facts) : say('sourceOfWave', { ...facts, wave })
}
