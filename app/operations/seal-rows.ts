import { derive } from '#app/vault/derive'
import { answersIdFor, receiptFor } from '#app/vault/receipt'
import { addResponse } from '#db/responses/queries/add-response'
import { addEnvelopes, type Envelope } from '#db/responses/queries/envelopes'
import { findPresentIds } from '#db/responses/queries/envelopes-of-survey'

import type { Context } from './context'
import type { SurveyRow } from './find-standing'
import type { KnownVersion } from './find-version'
import { readRow, type ResponseLine, type ResponsesFile } from './response-row'
import { sealResponse } from './seal-response'

interface Sealing {
  survey: SurveyRow
  version: KnownVersion
  file: ResponsesFile
  rows: number
}

// A run that was stopped must have left at least as many rows as may be added after a bundle.
const [batchSize, leastLeft] = [500, 10]

/** Seals the rows that are not there yet and stores them batch by batch; how many. */
export async function sealRows(context: Context, sealing: Sealing): Promise<number> {
  let [added, seen] = [0, 0]
  let batch: ResponseLine[] = []
  for await (const line of sealing.file.lines()) {
    seen += 1
    batch.push(line)
    if (batch.length < batchSize || sealing.rows - seen < leastLeft) continue
    added += await addBatch(context, sealing, batch)
    batch = []
  }
  return added + (await addBatch(context, sealing, batch))
}

/** How many rows of a file are not there yet. */
export async function countNewRows(
  { responses }: Context,
  survey: string,
  file: ResponsesFile,
): Promise<number> {
  let [count, ids]: [number, Uint8Array[]] = [0, []]
  const settle = async () => {
    count += ids.length - (await findPresentIds(responses, ids)).size
    ids = []
  }
  for await (const line of file.lines()) {
    ids.push(answersIdFor(receiptOf(file, survey, line), survey))
    if (ids.length === batchSize) await settle()
  }
  await settle()
  return count
}

async function addBatch(context: Context, sealing: Sealing, batch: ResponseLine[]) {
  const { survey, file } = sealing
  const known = batch.map((line) => {
    const receipt = receiptOf(file, survey.code, line)
    return { line, receipt, id: answersIdFor(receipt, survey.code) }
  })
  const ids = known.map(({ id }) => id)
  const present = await findPresentIds(context.responses, ids)
  const fresh = known.filter(({ id }) => !present.has(Buffer.from(id).toString('hex')))
  const sealed = fresh.flatMap(({ line, receipt }) => seal(sealing, line, receipt))
  await store(context, sealed)
  return fresh.length
}

function seal({ survey, version }: Sealing, line: ResponseLine, receipt: string): Envelope[] {
  const read = readRow(version.survey, line)
  if (!read.ok) throw new Error(`Row ${line.row} was changed while the file was read`)
  const { code, public_key: publicKey } = survey
  const { lang, mode, people, ready } = read.value
  const response = { survey: code, publicKey, versionHash: version.hash, lang }
  return sealResponse({ ...response, mode, people }, receipt, ready)
}

const aFew = 100
// Four values each, and SQLite takes 32,766 at most.
const atOnce = 5000

async function store({ responses }: Context, envelopes: Envelope[]): Promise<void> {
  await responses.transaction().execute(async (trx) => {
    // In a batch nothing shows which belong together; of one or two responses all would.
    if (envelopes.length > 0 && envelopes.length <= aFew) return addResponse(trx, envelopes)
    for (let at = 0; at < envelopes.length; at += atOnce) {
      await addEnvelopes(trx, envelopes.slice(at, at + atOnce))
    }
  })
}

function receiptOf({ hash }: ResponsesFile, survey: string, { row }: ResponseLine): string {
  return receiptFor(derive(hash, survey, `row ${row}`, 32), survey)
}
