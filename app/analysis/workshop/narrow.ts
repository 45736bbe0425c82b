import { noAnswer, notAsked, tableId } from '#surveys/findings/counted-columns'
import type { Dataset, DatasetColumn } from '#surveys/findings/dataset'
import { smallIntegers, type SmallIntegers } from '#surveys/findings/small-integers'

/** Only those who gave one of these answers; `noAnswer` and `notAsked` are answers too. */
export interface Filter {
  /** As its table is called. */
  column: string
  cells: string[]
}

/**
 * The responses that pass every filter. Texts travel apart from responses, so none of them is told
 * to belong to these.
 */
export function narrow(dataset: Dataset, filters: Filter[]): Dataset {
  if (filters.length === 0) return dataset
  const wanted = filters.map(({ column, cells }) => wantedIn(columnCalled(dataset, column), cells))
  const kept: number[] = []
  for (let n = 0; n < dataset.size; n += 1) {
    if (wanted.every((isWanted) => isWanted(n))) kept.push(n)
  }
  return {
    ...dataset,
    size: kept.length,
    columns: dataset.columns.map((column) => ({
      ...column,
      values: picked(column.values, kept, column.cells.length + 2),
    })),
    languages: picked(dataset.languages, kept, dataset.survey.languages.length),
    texts: new Map(),
  }
}

/** Every code that a response can have in a column, in the order of its values. */
export function codesOf({ cells }: Pick<DatasetColumn, 'cells'>): string[] {
  return [...cells, noAnswer, notAsked]
}

export function columnCalled({ columns }: Dataset, id: string): DatasetColumn {
  const found = columns.find((column) => tableId(column) === id)
  if (!found) throw new Error(`Nothing is counted as “${id}”.`)
  return found
}

function wantedIn(column: DatasetColumn, cells: string[]): (response: number) => boolean {
  const isWanted = codesOf(column).map((code) => cells.includes(code))
  return (response) => isWanted[column.values[response] ?? -1] === true
}

function picked(values: SmallIntegers, places: number[], kinds: number): SmallIntegers {
  const own = smallIntegers(kinds, places.length)
  places.forEach((place, n) => (own[n] = values[place] ?? 0))
  return own
}
