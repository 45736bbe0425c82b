const most = 8
const longest = 120

/**
 * The few texts by which a person sees at once whether signs were read rightly: each brings a
 * sign beyond ASCII that the ones before did not have.
 */
export function tellingLines(texts: Iterable<string>): string[] {
  const seen = new Set<string>()
  const telling: string[] = []
  for (const text of texts) {
    if (telling.length === most) break
    const signs = text.match(/[^\x00-\x7f]/gu) ?? []
    if (signs.every((sign) => seen.has(sign))) continue
    for (const sign of signs) seen.add(sign)
    telling.push(text.length > longest ? `${text.slice(0, longest)}…` : text)
  }
  return telling
}
