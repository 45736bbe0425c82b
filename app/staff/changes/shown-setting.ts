import { ownName } from '#app/i18n/own-name'
import { canonical } from '#surveys/canonical'
import type { Language } from '#surveys/definition/survey'
import type { Worded } from '#surveys/reports/worded'
import type { SettingChange } from '#surveys/version/setting-changes'

/** A setting before and after, ready to be put into words. */
export interface ShownSetting {
  of: 'survey' | 'question'
  name: string
  before: ShownValue
  after: ShownValue
}

/** Nothing, a known word, a day, or words that stand as they are. */
export type ShownValue =
  { code: 'none' | 'yes' | 'open' | 'codes' } | { day: string } | { said: string }

export function shownSetting(
  of: ShownSetting['of'],
  { name, before, after }: SettingChange,
  sides: { before: Worded; after: Worded },
): ShownSetting {
  return {
    ...{ of, name },
    before: shownValue(name, before, sides.before),
    after: shownValue(name, after, sides.after),
  }
}

const days = new Set(['opens', 'closes', 'retention'])

function shownValue(name: string, value: unknown, worded: Worded): ShownValue {
  if (value === undefined || value === null) return { code: 'none' }
  if (Array.isArray(value) && value.length === 0) return { code: 'none' }
  if (value === true) return { code: 'yes' }
  if (name === 'access') return { code: value === 'codes' ? 'codes' : 'open' }
  if (typeof value === 'string' && days.has(name)) return { day: value }
  return { said: name === 'languages' ? namesOf(value, worded) : saidOf(value, worded) }
}

function namesOf(value: unknown, { words }: Worded): string {
  const codes = value as Language[]
  return words.list(codes.map(ownName))
}

/** A question by its words, several things as a list, and what only programs read as it is written. */
function saidOf(value: unknown, worded: Worded): string {
  const { words, text } = worded
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return text(`${value}.text`) || value
  const isPlain = Array.isArray(value) && value.every((each) => typeof each !== 'object')
  if (isPlain) return words.list(value.map((each) => saidOf(each, worded)))
  return canonical(value)
}
