import { derive } from '#app/vault/derive'
import { answersIdFor, receiptFor } from '#app/vault/receipt'
import type { ResponsesDb } from '#db/connection'
import { addResponse } from '#db/responses/queries/add-response'
import { addEnvelopes, type Envelope } from '#db/responses/queries/envelopes'
import { findPresentIds } from '#db/responses/queries/envelopes-of-survey'

import type { Context } from './context'
import { beforeBundle } from './entry/before-bundle'
import type { SurveyRow } from './find-standing'
import type { KnownVersion } from './find-version'
import { type ReadRow, rowReader, type ResponseLine, type ResponsesFile } from './response-row'
import type { ToSeal } from './seal-response'
import type { StaffContext } from './staff-context'

interface Sealing {
  survey: SurveyRow
  version: KnownVersion
  file: ResponsesFile
  rows: number
  seal: SealAll
}

/** Seals responses wherever there is room for it. */
export type SealAll = (responses: ToSeal[]) => Promise<Envelope[]>

interface Ready extends Sealing {
  readRow: ReadRow
}

// A run that was stopped must have left at least as many rows as may be added after a bundle.
const [batchSize, leastLeft] = [500, 10]

interface Sealed {
  added: number
  /** The answers were handed out on the way: from there on nothing was stored. */
  isOvertaken: boolean
}

/** Seals the rows that are not there yet and stores them batch by batch. */
export async function sealRows(context: StaffContext, asked: Sealing): Promise<Sealed> {
  const sealing = { ...asked, readRow: rowReader(asked.version.survey) }
  let [added, seen] = [0, 0]
  let batch: ResponseLine[] = []
  for await (const line of sealing.file.lines()) {
    seen += 1
    batch.push(line)
    if (batch.length < batchSize || sealing.rows - seen < leastLeft) continue
    const count = await addBatch(context, sealing, batch)
    if (count === undefined) return { added, isOvertaken: true }
    added += count
    batch = []
  }
  const last = await addBatch(context, sealing, batch)
  return { added: added + (last ?? 0), isOvertaken: last === undefined }
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

async function addBatch(
  context: StaffContext,
  sealing: Ready,
  batch: ResponseLine[],
): Promise<number | undefined> {
  const { survey, file } = sealing
  const known = batch.map((line) => {
    const receipt = receiptOf(file, survey.code, line)
    return { line, receipt, id: answersIdFor(receipt, survey.code) }
  })
  const ids = known.map(({ id }) => id)
  const present = await findPresentIds(context.responses, ids)
  const fresh = known.filter(({ id }) => !present.has(Buffer.from(id).toString('hex')))
  const sealed = await sealing.seal(
    fresh.map(({ line, receipt }) => toSeal(sealing, line, receipt)),
  )
  if (sealed.length === 0) return 0
  const isStored = await storeIn(context, survey, (responses) => store(responses, sealed))
  return isStored ? fresh.length : undefined
}

function toSeal({ survey, version, readRow }: Ready, line: ResponseLine, receipt: string): ToSeal {
  const read = readRow(line)
  if (!read.ok) throw new Error(`Row ${line.row} was changed while the file was read`)
  const { code, public_key: publicKey } = survey
  const { lang, mode, people, ready } = read.value
  const response = { survey: code, publicKey, versionHash: version.hash, lang }
  return { response: { ...response, mode, people }, receipt, ready }
}

/** In a transaction of the responses, and nothing where they are handed out before it is done. */
async function storeIn(
  context: StaffContext,
  survey: SurveyRow,
  work: (responses: ResponsesDb) => Promise<void>,
): Promise<boolean> {
  const done = async (responses: ResponsesDb) => {
    await work(responses)
    return true
  }
  if (survey.bundled_on !== null) return context.responses.transaction().execute(done)
  return (await beforeBundle(context, survey, done)) ?? false
}

const aFew = 100
// Four values each, and SQLite takes 32,766 at most.
const atOnce = 5000

async function store(responses: ResponsesDb, envelopes: Envelope[]): Promise<void> {
  // In a batch nothing shows which belong together; of one or two responses all would.
  if (envelopes.length <= aFew) return addResponse(responses, envelopes)
  for (let at = 0; at < envelopes.length; at += atOnce) {
    await addEnvelopes(responses, envelopes.slice(at, at + atOnce))
  }
}

function receiptOf({ hash }: ResponsesFile, survey: string, { row }: ResponseLine): string {
  return receiptFor(derive(hash, survey, `row ${row}`, 32), survey)
}
