import type { Question } from '../../definition/survey'
import { baseOf, isPlace, triggerOf } from '../attack/asked-of-all'
import { answered, isText, tableId } from '../counted-columns'
import { leastWriters } from '../quotes/shown-quote'
import type { ReleaseQuote } from '../release'
import { linesOf, sumIn, type Checked } from './checked'

/**
 * A quote is a fact beside the numbers: somebody wrote, here, and where it names a region or an
 * answer, somebody there. So the number that it adds to must be published, and be no small one.
 */
export function isOfFew(release: Checked, quote: ReleaseQuote, question: Question): boolean {
  const { quotes, tables, method } = release.file
  const alike = quotes.filter((each) => each.question === question.id)
  if (tables.length === 0) return isFew(method.responses, alike)
  const [id, cells] = wordsOf(question)
  return (
    isFew(numberIn(release, id, cells), alike) ||
    rowsBeside(release, quote).some((row) => isFewIn(release, question, row, alike))
  )
}

/** Whoever is quoted has agreed, so wherever those who did are published they are no few either. */
export function areFewAgreed(release: Checked, quote: ReleaseQuote): boolean {
  const { quoting } = release.survey
  if (quoting === undefined) return false
  const alike = release.file.quotes.filter(({ question }) => question === quote.question)
  const whole = release.tableOf(quoting, null)
  const agreed = whole?.options ? numberIn(release, quoting, ['yes']) : whole?.base
  const isFewHere = (number: number | undefined, quotes: ReleaseQuote[]) =>
    number !== undefined && isFew(number, quotes)
  return (
    isFewHere(agreed, alike) ||
    rowsBeside(release, quote).some((row) =>
      isFewHere(numberIn(release, quoting, ['yes'], row), alike.filter(row.isBeside)),
    )
  )
}

// Each quote counts as a person, for nobody can tell that two are of one.
function isFew(number: number | undefined, quotes: ReleaseQuote[]): boolean {
  return number === undefined || number < Math.max(leastWriters, quotes.length)
}

/** The table and cell in which those who wrote are counted. */
function wordsOf(question: Question): [table: string, cells: string[]] {
  if (isText(question)) return [question.id, [answered]]
  const isSeveral = question.type === 'multiple'
  return isSeveral ? [tableId({ question, part: 'other' }), ['yes']] : [question.id, ['other']]
}

interface Row {
  breakdown: string
  code: string
  isBeside: (quote: ReleaseQuote) => boolean
}

/** The published rows of a breakdown in which the writer of a quote is seen to stand. */
function rowsBeside({ file, breakdowns }: Checked, { region, attribute }: ReleaseQuote): Row[] {
  const outer = breakdowns.find(({ kind }) => kind === 'region')?.name
  const rows: Row[] = []
  if (region !== undefined && outer !== undefined) {
    rows.push({ breakdown: outer, code: region, isBeside: (quote) => quote.region === region })
  }
  if (attribute) {
    const { question: breakdown, code } = attribute
    const isBeside = ({ attribute: own }: ReleaseQuote) =>
      own?.question === breakdown && own.code === code
    rows.push({ breakdown, code, isBeside })
  }
  return rows.filter(({ breakdown }) => (file.rows[breakdown] ?? []).length > 0)
}

function isFewIn(release: Checked, question: Question, row: Row, alike: ReleaseQuote[]): boolean {
  const quotes = alike.filter(row.isBeside)
  if (!isText(question)) {
    const [id, cells] = wordsOf(question)
    return isFew(numberIn(release, id, cells, row), quotes)
  }
  // Texts are never broken down, but whoever wrote one was asked, and that may be.
  const base = baseOf(release, question.id)
  const { of } = base
  if (of.kind === 'all') return false
  const trigger = triggerOf(release, base)
  if (of.kind !== 'cells' || !trigger || isPlace(trigger)) return true
  if (trigger.question.id === row.breakdown) return false
  return isFew(numberIn(release, of.table, of.cells, row), quotes)
}

/** A published number; `undefined` where none is. */
function numberIn(
  { file, tableOf }: Checked,
  id: string,
  cells: string[],
  row?: Row,
): number | undefined {
  const table = tableOf(id, row?.breakdown ?? null)
  if (!table) return undefined
  if (!row) return table.options && sumIn({ options: table.options }, cells)
  const codes = [
    row.code,
    ...(file.rows[row.breakdown] ?? []).flatMap(({ code, members }) =>
      members?.includes(row.code) ? [code] : [],
    ),
  ]
  const members = new Map(table.rows?.map(({ code, members: own = [] }) => [code, own]))
  const line = linesOf(table).find(
    ({ row: code = '' }) =>
      codes.includes(code) || codes.some((each) => members.get(code)?.includes(each)),
  )
  return line && sumIn(line, cells)
}
