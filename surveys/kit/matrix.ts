import { ask, type Answered, type Settings } from './asked'
import { refuseUnknown } from './kit-problem'
import { choiceWords, type ChoiceWords } from './words'

export interface Matrix<Row extends string, Column extends string> extends Answered {
  /** The answer in one row, for a condition. */
  row(row: Row): ChoiceWords<Column>
}

/** The same choice for several things, one in each row. */
export function matrix<const Row extends string, const Column extends string>(
  id: string,
  text: string,
  { rows, columns, ...rest }: { rows: Record<Row, string>; columns: Record<Column, string> },
  settings: Settings = {},
): Matrix<Row, Column> {
  refuseUnknown(id, rest)
  const own = { rows: Object.keys(rows), columns: Object.keys(columns) }
  return {
    ...ask('matrix', id, text, own, settings, { rows, columns }),
    row: (row) => choiceWords(id, row),
  }
}
