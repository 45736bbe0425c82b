/** What the cell of a table says in English. */
export interface Said {
  n?: number
  pct?: number | null
  value?: number
  /** That rows stand together, that nothing is shown, or how much something changed. */
  words?: string
}

const count = /(0–4|\d{1,3}(?:,\d{3})*)/.source

export function readCell(text: string): Said | undefined {
  const [, share, people] = new RegExp(`^(?:(\\d+)%|–) \\(${count}\\)$`).exec(text) ?? []
  if (people !== undefined) return { n: numberOf(people), pct: share === undefined ? null : Number(share) }
  if (/^\d+%$/.test(text)) return { pct: Number(text.slice(0, -1)) }
  if (new RegExp(`^${count}$`).test(text)) return { n: numberOf(text) }
  if (/^\d+\.\d+$/.test(text)) return { value: Number(text) }
  return /^(–|together|up|down|no clear change)/.test(text) ? { words: text } : undefined
} // prettier-ignore

function numberOf(text: string): number {
  return text === '0–4' ? 0 : Number(text.replaceAll(',', ''))
}
