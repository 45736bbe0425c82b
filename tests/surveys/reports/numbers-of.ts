import type { ReportWords } from '#surveys/reports/report-words'
import type { Release } from '#surveys/findings/release'
import { summariseRanking } from '#surveys/findings/summary'

/** Every number that a release may say of one question, as it is read. */
export function numbersOf(
  { tables, rows }: Release,
  question: string,
  words: ReportWords,
): Set<string> {
  const own = tables.filter((table) => table.question === question)
  const lines = own.flatMap((table) => [table, ...(table.rows ?? [])])
  const cells = lines.flatMap(({ options = [] }) => options)
  const stats = lines.flatMap((line) => line.stats ?? [])
  const places = own.flatMap(({ id }) => rows[id] ?? [])
  const all = Object.entries(rows).flatMap(([breakdown, list]) =>
    list.map(({ code }) => ({ breakdown, code })),
  )
  const ranked = [undefined, ...all].flatMap((row) => summariseRanking(tables, question, row))
  const shares = [...cells, ...ranked.flatMap(({ first, topThree }) => [first, topThree])]
  const counts = [...shares.map(({ n }) => n), ...lines.map(({ base = 0 }) => base)]
  const parents = Object.values(rows).flat()
  const bases = [...places, ...(places.length > 0 ? parents : [])].map(({ base }) => base)
  const means = [
    ...stats.map(({ mean }) => mean),
    ...ranked.flatMap(({ meanRank }) => meanRank ?? []),
  ]
  return new Set([
    ...[...counts, ...bases].map((n) => (n === 0 ? '0–4' : words.number(n))),
    ...shares.flatMap(({ pct }) => (pct === null ? [] : [words.percent(pct)])),
    ...means.map(words.decimal),
    ...stats.map(({ median }) => words.number(median)),
  ])
}

/** The numbers that stand in a text. */
export function numbersIn(text: string): string[] {
  return text.match(/0–4|\d[\d.,\u00a0\u202f]*(?:\s?%)?/g)?.map((found) => found.trim()) ?? []
}
