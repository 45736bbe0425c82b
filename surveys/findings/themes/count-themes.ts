import type { RawCounts, RawTable } from '../raw-counts'
import { themeKey, themePart, type CodedQuestion, type Theme } from './theme'

/**
 * The counts with a table for each theme behind that of its question: who carries it, who wrote
 * without it, and who wrote nothing, which is the same for all. They stand by their codes, for
 * any other order could follow from the true counts.
 */
export function withThemes<Counts extends Pick<RawCounts, 'tables'>>(
  counts: Counts,
  coded: CodedQuestion[],
): Counts {
  const tables = counts.tables.flatMap((table) => {
    const own = coded.find(({ question }) => question === table.id)
    return [table, ...inOrder(own?.themes ?? []).map((theme) => themeTable(table, theme))]
  })
  return { ...counts, tables }
}

function themeTable(own: RawTable, { code, texts }: Theme): RawTable {
  const [wrote = 0, ...silent] = own.overall
  // A text that has lost its response is counted with no one.
  const carrying = Math.min(texts, wrote)
  return {
    ...{ id: themeKey(own.question, code), question: own.question, part: themePart(code) },
    ...{ kind: 'theme', cells: themeCells(own.cells), base: own.base },
    overall: Uint32Array.of(carrying, wrote - carrying, ...silent),
    by: own.by.map(() => undefined),
  }
}

/** The cells of a theme: those who wrote are told apart, all others stay as in the question’s own table. */
export function themeCells([, ...silent]: string[]): string[] {
  return ['yes', 'no', ...silent]
}

function inOrder(themes: Theme[]): Theme[] {
  return themes.toSorted((left, right) => (left.code < right.code ? -1 : 1))
}
