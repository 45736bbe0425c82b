/** A calendar day (`2026-03-01`) as the reader writes it; no clock and no time zone take part. */
export function formatDate(lang: string, day: string): string {
  const written = dates(lang, { dateStyle: 'long', timeZone: 'UTC' })
  return inFull(lang, written.format(new Date(`${day}T00:00:00Z`)))
}

/** What the language data leave out, or shorten to a word whose full stop doubles that of a sentence. */
function inFull(lang: string, date: string): string {
  if (lang === 'fr') return date.replace(/^1 /, '1er ')
  return lang === 'ru' ? date.replace(/\sг\.(?=\s|$)/u, ' года') : date
}

/** The beginning of an hour since 1970, as clocks in a time zone show it. */
export function formatMoment(lang: string, hour: number, timeZone: string): string {
  const written = dates(lang, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return inFull(lang, written.format(new Date(hour * 3_600_000)))
}

export function formatNumber(lang: string, value: number): string {
  return numbers(lang, {}).format(value)
}

/** A whole percentage with the sign as the language writes it: `35` is “35 %” in French. */
export function formatPercent(lang: string, value: number): string {
  const written = numbers(lang, { style: 'percent', maximumFractionDigits: 0 })
  // Versions of the language data differ in the blank before the sign.
  return written.format(value / 100).replace(/\s/u, '\u00a0')
}

/** One decimal, also where it is 0. */
export function formatDecimal(lang: string, value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return numbers(lang, digits).format(value)
}

export function formatYear(lang: string, year: string): string {
  return dates(lang, { year: 'numeric', timeZone: 'UTC' }).format(new Date(year))
}

/** A number that is a percentage as it stands. */
export function formatPercentage(lang: string, value: number): string {
  return numbers(lang, { style: 'unit', unit: 'percent' }).format(value)
}

/** `2026-03`, the month in words. */
export function formatMonth(lang: string, month: string): string {
  const written = dates(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return inFull(lang, written.format(new Date(`${month}-01T00:00:00Z`)))
}

/** How long to wait: seconds while they are few, then whole minutes. */
export function formatWait(lang: string, seconds: number): string {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const
  return numbers(lang, style).format(value)
}

/** “A, B or C”. */
export function formatEither(lang: string, parts: string[]): string {
  return lists(lang, { type: 'disjunction' }).format(parts)
}

export function formatList(lang: string, parts: string[]): string {
  return lists(lang, { type: 'conjunction' }).format(parts)
}

const dates = kept(
  (lang, style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(lang, style),
)
const numbers = kept((lang, style: Intl.NumberFormatOptions) => new Intl.NumberFormat(lang, style))
const lists = kept((lang, style: Intl.ListFormatOptions) => new Intl.ListFormat(lang, style))

/** Making one takes a hundred times as long as writing with it, so each is made once. */
function kept<Style, Written>(make: (lang: string, style: Style) => Written) {
  const made = new Map<string, Written>()
  return (lang: string, style: Style): Written => {
    const name = `${lang} ${JSON.stringify(style)}`
    const found = made.get(name) ?? make(conventionsOf(lang), style)
    made.set(name, found)
    return found
  }
}

/** Plain `en` would mean the month before the day, as in one country. */
function conventionsOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}
