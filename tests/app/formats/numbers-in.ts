import type { PublishedTable, PublishedTableRow, Release } from '#surveys/findings/release'

type Counted = Pick<PublishedTableRow, 'options' | 'stats'> & { base: number }

/** Every number of every table of a release with its place, written out without any code of ours. */
export function numbersIn({ tables }: Pick<Release, 'tables'>): string[] {
  return tables.flatMap((table) => {
    const { base, options, rows, stats } = table
    if (rows) return rows.flatMap((row) => lines(table, row.code, row))
    if (base === undefined) return []
    if (!options) return [line(table, '*', ['base', '', '', '', base])]
    return lines(table, '*', { base, options, ...(stats && { stats }) })
  })
}

function lines(table: PublishedTable, row: string, { base, options, stats }: Counted): string[] {
  return [
    ...options.map(({ code, n, pct }) => line(table, row, ['count', code, n, pct ?? '', base])),
    ...(stats ? [line(table, row, ['mean', '', stats.mean, '', base])] : []),
    ...(stats ? [line(table, row, ['median', '', stats.median, '', base])] : []),
  ]
}

function line(table: PublishedTable, row: string, told: (string | number)[]): string {
  const { question, part = '', breakdown } = table
  return [question, part, breakdown ?? '', row, ...told].join('|')
}
