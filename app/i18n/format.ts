/** A calendar day (`2026-03-01`) as the reader writes it; no clock and no time zone take part. */
export function formatDate(lang: string, day: string): string {
  const written = new Intl.DateTimeFormat(conventionsOf(lang), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return written.format(new Date(`${day}T00:00:00Z`))
}

export function formatNumber(lang: string, value: number): string {
  return new Intl.NumberFormat(conventionsOf(lang)).format(value)
}

export function formatList(lang: string, parts: string[]): string {
  return new Intl.ListFormat(conventionsOf(lang), { type: 'conjunction' }).format(parts)
}

/** Plain `en` would mean the month before the day, as in one country. */
function conventionsOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}
