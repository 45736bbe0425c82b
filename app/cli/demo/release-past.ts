import { createHash } from 'node:crypto'

import { chanceFrom } from '#app/analysis/chance'
import { gatherResponses } from '#app/analysis/gather-responses'
import { linesOfBundle } from '#app/analysis/lines'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { readBundle } from '#app/analysis/read-bundle'
import { readMessages } from '#app/analysis/read-messages'
import { unwrapKey } from '#app/analysis/unwrap-key'
import { acceptRelease } from '#app/operations/accept-release'
import { makeBundle } from '#app/operations/make-bundle'
import type { StaffContext } from '#app/operations/staff-context'
import type { KeyPair } from '#app/vault/key-pair'
import { findRelease } from '#db/register/queries/releases'
import type { Survey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'
import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import type { Solver } from '#surveys/findings/solver'
import type { Result } from '#surveys/result'

import { requireOk } from '../staff/tell'
import { readText } from '../staff/read-text'
import { findingsFile } from './findings-file'
import { onDay } from './on-day'
import type { PastSurvey } from './past-surveys'

/** Opens a survey as a holder does, makes its numbers safe and has them accepted, once. */
export async function releasePast(
  context: StaffContext,
  { slug, released }: PastSurvey,
  means: { holderKey: () => Promise<KeyPair>; solver: () => Promise<Solver> },
): Promise<void> {
  if (await findRelease(context.register, slug)) return
  const then = onDay(context, released)
  const bundle = requireOk(await makeBundle(then, { slug }))
  const sealed = made(await readBundle(linesOfBundle(bundle)))
  const surveyKey = made(await unwrapKey(sealed, await means.holderKey()))
  const { versions } = sealed
  const said = await findingsOf(slug, surveyOf(versions))
  const { dataset, writers } = await gatherResponses(sealed, surveyKey, said)
  const solve = await means.solver()
  const given = { versions, dataset, writers, ...said }
  const chance = chanceFrom(surveyKey, sealed.head.survey)
  const { bytes } = made(makeSafeRelease(given, { solve, chance }))
  requireOk(await acceptRelease(then, { body: bytes, hash: sha256, solve }))
}

function surveyOf(versions: KnownVersion[]): Survey {
  const last = versions.at(-1)
  if (!last) throw new Error('A bundle without a version was read.')
  return last.survey
}

async function findingsOf(slug: string, survey: Survey) {
  const read = async (name: 'quotes' | 'messages'): Promise<unknown> =>
    JSON.parse(await readText(findingsFile(slug, name)))
  return {
    quotes: made(readQuotes(await read('quotes'), survey)),
    messages: made(readMessages(await read('messages'), survey)),
  }
}

// What the demonstration invents is sound, or the product is not.
function made<Value>(result: Result<Value, object>): Value {
  if (result.ok) return result.value
  throw new Error(`The demonstration cannot be released: ${JSON.stringify(result.problems)}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
