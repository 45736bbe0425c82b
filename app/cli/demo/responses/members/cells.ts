import type { Question } from '#surveys/definition/survey'

/** One column for each row of a matrix. */
export function cellsFor(question: Question, choose: (row: string) => string) {
  const rows: readonly string[] = 'rows' in question ? question.rows : []
  return Object.fromEntries(rows.map((row) => [row, choose(row)]))
}
