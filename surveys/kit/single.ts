import { ask, type Answered, type Settings } from './asked'
import { refuseUnknown } from './kit-problem'
import { choiceWords, type ChoiceWords } from './words'

export interface Single<Code extends string> extends Answered, ChoiceWords<Code> {}

interface SingleSettings<Code extends string, Other extends string | undefined> extends Settings {
  /** Adds a last option with a field of its own: “Another, please say”. */
  other?: Other
  order?: 'shuffled'
  /** The options lead from one end to the other, as from “never” to “always”. */
  ordered?: true
  /** How small categories merge when numbers are published. */
  groups?: Record<string, Group<Code>>
}

interface Group<Code> {
  text: string
  options: Code[]
}

/** One choice out of several. */
export function single<
  const Code extends string,
  const Other extends string | undefined = undefined,
>(
  id: string,
  text: string,
  options: Record<Code, string>,
  settings: SingleSettings<NoInfer<Code> | WithOther<Other>, Other> = {},
): Single<Code | WithOther<Other>> {
  const { other, order, ordered, groups, ...common } = settings
  const merged = groups && eachOf(groups, (group) => onlyKnown(id, group))
  const labels: Record<string, string> = { ...options, ...(other !== undefined && { other }) }
  const own = {
    options: Object.keys(labels),
    other: other === undefined ? undefined : (true as const),
    order,
    ordered,
    groups: merged && eachOf(merged, (group) => group.options),
  }
  const parts = { options: labels, groups: merged && eachOf(merged, (group) => group.text) }
  return { ...ask('single', id, text, own, common, parts), ...choiceWords(id) }
}

/** The code `other`, where the author asked for that option. */
export type WithOther<Other extends string | undefined> = Other extends string ? 'other' : never

function onlyKnown<Code>(id: string, { text, options, ...rest }: Group<Code>): Group<Code> {
  refuseUnknown(id, rest)
  return { text, options }
}

function eachOf<Value, Part>(
  values: Record<string, Value>,
  part: (value: Value) => Part,
): Record<string, Part> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, part(value)]))
}
