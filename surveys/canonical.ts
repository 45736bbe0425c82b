/**
 * JSON that is the same bytes wherever it is written: keys sorted, texts in Unicode NFC, no
 * blanks, nothing undefined (the form of RFC 8785).
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map((part) => canonical(part ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [key.normalize('NFC'), part] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${parts.map(([key, part]) => `${canonical(key)}:${canonical(part)}`).join(',')}}`
}
