import { cleanLine, lengthOf } from '../../definition/clean-text'
import type { Language } from '../../definition/survey'
import { lintText } from '../quotes/lint-text'
import type { LabelCode } from './theme-problem'

export const longestLabel = 200

export interface LabelFault {
  code: LabelCode
  found?: string
}

/**
 * What speaks against a label. It is read by everybody beside a number that may stand for one
 * person, so what must not be told in a quote must not be told here either.
 */
export function labelFaults(label: string, language: Language): LabelFault[] {
  const clean = cleanLine(label)
  if (clean === '') return [{ code: 'label-empty' }]
  if (clean !== label) return [{ code: 'label-unclean' }]
  if (lengthOf(label) > longestLabel) return [{ code: 'label-too-long' }]
  return lintText(label, language).map(({ code, level, found }) => {
    if (code === 'markup') return { code: 'label-markup', found }
    return { code: level === 'refused' ? 'label-tells' : 'label-may-tell', found }
  })
}
