/** A number is written as it is; no cell of words can become a formula. */
export type CsvCell = string | number | undefined

/** The first row, after the mark by which spreadsheets know UTF-8. */
export function csvHead(columns: string[], delimiter: ',' | ';' = ','): string {
  return `\uFEFF${csvRows([columns], delimiter)}`
}

/** Any number of rows, to be written one batch after another. */
export function csvRows(rows: CsvCell[][], delimiter: ',' | ';' = ','): string {
  const lines = rows.map((row) => row.map((cell) => written(cell, delimiter)).join(delimiter))
  return lines.map((line) => `${line}\r\n`).join('')
}

function written(cell: CsvCell, delimiter: ',' | ';'): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  // Most cells are codes, and there may be millions of them.
  if (plain.test(cell)) return cell
  const words = harmlessIn(cell, delimiter)
  return parting.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

const plain = /^[\w ]*$/
// What parts cells or rows in any program that may read the file.
const parting = /["\r\n\t;,]/

// Where semicolons part cells, a program that parts them by commas would begin one after a comma.
function harmlessIn(words: string, delimiter: ',' | ';'): string {
  return delimiter === ',' ? harmless(words) : harmless(words).replace(afterComma, "'")
}

/**
 * Words that a spreadsheet takes for words: an apostrophe stands before every sign that would begin
 * a formula, at the beginning or after a line end, tab or semicolon (where a program that parts
 * cells by semicolons would begin one), quotation marks and blanks left aside. Taking these
 * apostrophes away again gives the words back.
 * See https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function harmless(words: string): string {
  if (!suspicious.test(words)) return words
  return words.replace(formulas, "'").replace(leadingBreak, "'")
}

/** Words as they were before apostrophes made them harmless in a table parted by `delimiter`. */
export function asWritten(words: string, delimiter: string = ','): string {
  if (!words.includes("'")) return words
  const begun = words.replace(leadingApostrophe, '').replace(apostrophes, '')
  return delimiter === ';' ? begun.replace(afterCommaApostrophes, '') : begun
}

const suspicious = /[=+\-@＝＋－＠\t\r\n]/
// Looks for the sign first and then backwards, so that long runs of blanks cost no more than others.
const formulas = /(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}"'‘’“”«»]*)/gu
const afterComma = /(?=[=+\-@＝＋－＠])(?<=,[\s\p{Cc}\p{Cf}"'‘’“”«»]*)/gu
const leadingBreak = /^(?='*[\t\r\n])/
const apostrophes = /'(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}"'‘’“”«»]*)/gu
const afterCommaApostrophes = /'(?=[=+\-@＝＋－＠])(?<=,[\s\p{Cc}\p{Cf}"'‘’“”«»]*)/gu
const leadingApostrophe = /^'(?='*[\t\r\n])/
