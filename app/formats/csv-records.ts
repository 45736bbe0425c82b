import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as breathe } from 'node:timers/promises'

/** The cells of a record with the line on which it ends, or a line of which none can be read. */
export interface CsvRecord {
  row: number
  cells: string[] | undefined
}

interface Place {
  at: number
  /** How many lines stand before it. */
  lines: number
}

// The line by which one spreadsheet program tells another how it parts its cells.
const hint = /^(\uFEFF?)("?sep=.?"?\r?\n)?/

/** Where the first record begins. */
export function beginningOf(text: string): Place & { hint: string } {
  const [hinted = '', , line] = hint.exec(text) ?? []
  return { hint: hinted, at: Buffer.byteLength(hinted), lines: line === undefined ? 0 : 1 }
}

/**
 * Hands over one record after another until `take` has enough; others run meanwhile. Where a
 * quotation mark is not closed or stands out of place, it goes on with the line below.
 */
export async function readRecords(
  text: string,
  delimiter: string,
  take: (record: CsvRecord) => boolean,
): Promise<void> {
  const bytes = Buffer.from(text)
  let place: Place = beginningOf(text)
  for (let breaks = 0; breaks < mostBreaks && place.at < bytes.length; breaks += 1) {
    const broken = await readFrom(bytes, place, { delimiter, take })
    if (!broken) return
    place = lineBelow(bytes, broken)
    if (!take({ row: place.lines, cells: undefined })) return
  }
}

// Whoever has more mends these first.
const mostBreaks = 100

interface Reading {
  delimiter: string
  take: (record: CsvRecord) => boolean
}

/** Where the record begins that cannot be read, if there is one. */
async function readFrom(
  bytes: Buffer,
  from: Place,
  { delimiter, take }: Reading,
): Promise<Place | undefined> {
  const enough = new Error('enough')
  let end = from
  const parser = parse({
    ...{ delimiter, relax_column_count: true, trim: true },
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
    // Where a quotation mark is not closed, the rest of the file would be one cell.
    max_record_size: 100_000,
    on_record: (cells: string[], { lines, bytes: read }) => {
      end = { at: from.at + read, lines: from.lines + lines }
      if (!take({ row: end.lines, cells })) throw enough
      return null
    },
  }).resume()
  try {
    await pipeline(Readable.from(piecesOf(bytes.subarray(from.at))), parser)
    return undefined
  } catch (error) {
    if (error === enough) return undefined
    if (error instanceof CsvError) return end
    throw error
  }
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += pieceLength) {
    yield bytes.subarray(from, from + pieceLength)
    await breathe()
  }
}

const pieceLength = 65_536

/** Below the next line on which anything stands. */
function lineBelow(bytes: Buffer, { at, lines }: Place): Place {
  let place = { at, lines }
  while (place.at < bytes.length) {
    const end = lineEnd(bytes, place.at)
    const line = bytes.subarray(place.at, end)
    const isPair = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed
    place = { at: end + (isPair ? 2 : 1), lines: place.lines + 1 }
    if (!nothing.test(line.toString())) break
  }
  return place
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]
const nothing = /^(?:[\s,;]|"")*$/

function lineEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at += 1
  return at
}
