import { isText } from '../counted-columns'
import type { Dataset, DatasetColumn } from '../dataset'
import type { ReleasedQuote } from './quote'

/** What a reader of a quote would know of who wrote it. */
export type Known = Partial<Pick<ReleasedQuote, 'region' | 'attribute' | 'lang'>>

/** How many responses all this holds for; with a question, how many answered it in their own words. */
export type SizeOf = (known: Known & { question?: string }) => number

/** Counts over opened responses, each only once. */
export function quoteSizes(dataset: Dataset): SizeOf {
  const counted = new Map<string, number>()
  return ({ question, ...known }) => {
    if (question !== undefined) return wordsTo(dataset, question)
    const key = JSON.stringify([known.region, known.attribute, known.lang])
    const size = counted.get(key) ?? countOf(dataset, known)
    counted.set(key, size)
    return size
  }
}

// Texts came by themselves; of the words beside “other” the closed answer tells.
function wordsTo({ columns, texts, size }: Dataset, id: string): number {
  const own = columns.filter(({ question }) => question.id === id)
  if (own[0] && isText(own[0].question)) return texts.get(id) ?? 0
  const part = own.find((column) => column.part === 'other')
  const { values, place } = part ? cellIn(part, 'yes') : cellIn(own[0], 'other')
  let written = 0
  for (let n = 0; n < size; n += 1) if (values[n] === place) written += 1
  return written
}

function countOf(dataset: Dataset, { region, attribute, lang }: Known): number {
  const wanted = [
    region === undefined ? undefined : cellIn(regionColumn(dataset), region),
    attribute && cellIn(columnOf(dataset, attribute.question), attribute.code),
    lang !== undefined && {
      values: dataset.languages,
      place: dataset.survey.languages.indexOf(lang),
    },
  ].filter((each) => each !== undefined && each !== false)
  let size = 0
  for (let response = 0; response < dataset.size; response += 1) {
    if (wanted.every(({ values, place }) => values[response] === place)) size += 1
  }
  return size
}

function cellIn(column: DatasetColumn | undefined, code: string) {
  // Nobody is counted in a cell that the survey does not have.
  return { values: column?.values ?? [], place: column?.cells.indexOf(code) ?? -1 }
}

// The region by which findings are broken down, where there are several.
function regionColumn({ survey, columns }: Dataset): DatasetColumn | undefined {
  const regions = columns.filter(({ kind }) => kind === 'region')
  return regions.find(({ question }) => survey.breakdowns.includes(question.id)) ?? regions[0]
}

function columnOf({ columns }: Dataset, id: string): DatasetColumn | undefined {
  return columns.find(({ question, part }) => question.id === id && part === undefined)
}
