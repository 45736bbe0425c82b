import type { RawCounts } from '#surveys/findings/raw-counts'

/** The counts of so many times as many responses: each was given that often. */
export function timesMore(counts: RawCounts, times: number): RawCounts {
  const more = (counted: Uint32Array) => counted.map((n) => n * times)
  const moreBy = (by: (Uint32Array | undefined)[]) => by.map((counted) => counted && more(counted))
  const { web, paper, import: imported, interview, discussion } = counts.modes
  const typed = { interview: interview * times, discussion: discussion * times }
  return {
    ...counts,
    n: counts.n * times,
    modes: { web: web * times, paper: paper * times, import: imported * times, ...typed },
    people: { ...counts.people, all: counts.people.all * times },
    breakdowns: counts.breakdowns.map((each) => ({ ...each, sizes: more(each.sizes) })),
    bases: counts.bases.map((base) => ({
      ...base,
      asked: base.asked * times,
      by: moreBy(base.by),
    })),
    tables: counts.tables.map((table) => ({
      ...table,
      overall: more(table.overall),
      by: moreBy(table.by),
    })),
  }
}
