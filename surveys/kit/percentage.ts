import { ask, type Settings } from './asked'
import type { Amount } from './number'
import { amountWords } from './words'

interface PercentageSettings extends Settings {
  /** The lowest number of each band in which answers are counted. */
  bands?: number[]
}

/** A share of a hundred. */
export function percentage(id: string, text: string, settings: PercentageSettings = {}): Amount {
  const { bands, ...common } = settings
  return { ...ask('percentage', id, text, { bands }, common), ...amountWords(id) }
}
