/** The languages a browser asks for, most wanted first: `uk-UA,ru;q=0.8` → `uk-UA`, `ru`. */
export function languagesAsked(header: string): string[] {
  return header
    .split(',')
    .map(readRange)
    .filter(({ range, wanted }) => wanted > 0 && /^[a-z]{2,3}(-|$)/i.test(range))
    .sort((a, b) => b.wanted - a.wanted)
    .map(({ range }) => range)
}

function readRange(part: string): { range: string; wanted: number } {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const wanted = quality === undefined ? 1 : Number(quality.slice(2))
  return { range, wanted: Number.isFinite(wanted) ? wanted : 0 }
}
