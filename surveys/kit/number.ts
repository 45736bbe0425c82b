import { ask, type Answered, type Settings } from './asked'
import { amountWords, type AmountWords } from './words'

export interface Amount extends Answered, AmountWords {}

interface NumberSettings extends Settings {
  /** The lowest number allowed; 0 unless said otherwise. */
  min?: number
  max?: number
  decimals?: 0 | 1 | 2
  /** What is counted, shown behind the field: “people”. */
  unit?: string
  /** The lowest number of each band in which answers are counted. */
  bands?: number[]
}

/** A number, written in the digits of any script. */
export function number(id: string, text: string, settings: NumberSettings = {}): Amount {
  const { min = 0, max, decimals, unit, bands, ...common } = settings
  const own = { min, max, decimals, bands, unit: unit === undefined ? undefined : (true as const) }
  return { ...ask('number', id, text, own, common, { unit }), ...amountWords(id) }
}
