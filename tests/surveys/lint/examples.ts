import type { Example } from './example'
import type { Limit } from './limit'
import { limitsOfNumbers } from './limits-of-numbers'
import { limitsOfStructure } from './limits-of-structure'
import { limitsOfTexts } from './limits-of-texts'
import { memberExamples } from './member-examples'
import { structureExamples } from './structure-examples'
import { textExamples } from './text-examples'

const limits = [...limitsOfTexts, ...limitsOfStructure, ...limitsOfNumbers]

export const examples: Example[] = [
  ...textExamples,
  ...structureExamples,
  ...memberExamples,
  ...limits.map((limit) => withWay(limit, 'trips')),
]

/** Surveys that come close to a problem and do not have it. */
export const nearMisses: Example[] = limits.map((limit) => withWay(limit, 'spares'))

function withWay(limit: Limit, way: 'trips' | 'spares'): Example {
  const { code, at, from } = limit
  const { spoil = () => undefined, known = {} } = limit[way]
  return { code, at, ...(from && { from }), spoil, known }
}
