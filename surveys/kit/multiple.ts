import type { Condition } from '../definition/condition'
import { ask, type Answered, type Settings, type Some } from './asked'
import type { WithOther } from './single'

export interface Multiple<Code extends string> extends Answered {
  /** Holds when at least one of these was chosen. */
  includes(...codes: Some<Code>): Condition
}

interface MultipleSettings<Code extends string, Other extends string | undefined> extends Settings {
  /** Options that stand alone, such as “None of these”. */
  exclusive?: Code[]
  /** Adds a last option with a field of its own: “Another, please say”. */
  other?: Other
  atMost?: number
  order?: 'shuffled'
}

/** Any number of choices out of several. */
export function multiple<
  const Code extends string,
  const Other extends string | undefined = undefined,
>(
  id: string,
  text: string,
  options: Record<Code, string>,
  settings: MultipleSettings<NoInfer<Code> | WithOther<Other>, Other> = {},
): Multiple<Code | WithOther<Other>> {
  const { exclusive, other, atMost, order, ...common } = settings
  const labels: Record<string, string> = { ...options, ...(other !== undefined && { other }) }
  const own = {
    options: Object.keys(labels),
    exclusive,
    other: other === undefined ? undefined : (true as const),
    atMost,
    order,
  }
  return {
    ...ask('multiple', id, text, own, common, { options: labels }),
    includes: (...values) => ({ op: 'includes', question: id, values }),
  }
}
