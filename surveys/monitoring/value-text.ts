import { countText, nothing } from '../reports/cells'
import type { Monitored, KnownValue, Value } from './monitoring'
import type { MonitoringWords } from './monitoring-words'

/** A figure as it is read: “12”, “at least 12”, “35 % (45)”, “0–4”, “not known”. */
export function valueText(words: MonitoringWords, value: Value): string {
  if (!value.isKnown) return words.say('value.unknown')
  const number = numberText(words, value)
  if (value.pct === undefined || isFew(value)) return number
  const share = value.pct === null ? nothing : words.percent(value.pct)
  return words.say('value.both', { share, number })
}

export function targetText(words: MonitoringWords, { unit }: Monitored, target: number | null) {
  if (target === null) return nothing
  return unit === 'percent' ? words.percent(target) : words.number(target)
}

/** A released 0 stands for any number from 0 to 4; a 0 of the register is none. */
export function isFew({ n, margin }: KnownValue): boolean {
  return n === 0 && margin > 0
}

function numberText(words: MonitoringWords, value: KnownValue): string {
  if (isFew(value)) return countText(words.report, 0)
  const number = words.number(value.n)
  return value.isLeast ? words.say('value.least', { number }) : number
}
