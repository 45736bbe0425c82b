import { ask, type Answered, type Settings } from './asked'
import { refuseUnknown } from './kit-problem'
import { amountWords, type AmountWords } from './words'

export interface Scale extends Answered, AmountWords {}

/** A point between two ends, which both have a label. */
export function scale<const From extends number, const To extends number>(
  id: string,
  text: string,
  points: { from: From; to: To; labels: Record<From | To, string> & Record<number, string> },
  settings: Settings = {},
): Scale {
  const { from, to, labels, ...rest } = points
  refuseUnknown(id, rest)
  const own = { from, to, labels: Object.keys(labels).map(Number) }
  return { ...ask('scale', id, text, own, settings, { labels }), ...amountWords(id) }
}
