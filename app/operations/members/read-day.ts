/**
 * A year, a month or a day as the register keeps it, out of what programs of any country make of it;
 * `undefined` where it is none, or where day and month cannot be told apart.
 */
export function readDay(text: string): string | undefined {
  const parts = partsOf(text)
  if (!parts) return undefined
  const day = parts.map((part) => part.padStart(2, '0')).join('-')
  const whole = `${day}${'-01'.repeat(3 - parts.length)}`
  const date = new Date(`${whole}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return undefined
  return date.toISOString().startsWith(whole) ? day : undefined
}

const yearFirst = /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?$/
const chinese = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/
const dayFirst = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/
const eitherFirst = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/

/** Year, month and day, as far as they are told. */
function partsOf(text: string): string[] | undefined {
  const [, year, , month, day] = yearFirst.exec(text) ?? []
  if (year) return told(year, month, day)
  const [, zhYear, zhMonth, zhDay] = chinese.exec(text) ?? []
  if (zhYear) return told(zhYear, zhMonth, zhDay)
  const [, first, second, last] = dayFirst.exec(text) ?? []
  if (last) return told(last, second, first)
  return unlessEither(eitherFirst.exec(text) ?? [])
}

/** Some write the day before the month, and others after it. */
function unlessEither([, first = '', , second = '', year = '']: string[]): string[] | undefined {
  if (Number(first) > 12 || first === second) return told(year, second, first)
  return Number(second) > 12 ? told(year, first, second) : undefined
}

function told(...parts: (string | undefined)[]): string[] {
  return parts.filter((part) => part !== undefined)
}
