import { readFileSync } from 'node:fs'

import { keyFileOf } from '#app/cli/demo/holders'
import { openEnvelope } from '#app/vault/open'
import { openKeyFile } from '#app/vault/open-key-file'
import { answersIdFor, receiptFor, textIdFor } from '#app/vault/receipt'
import { parseAnswers } from '#surveys/answers/answers'
import type { Answers } from '#surveys/definition/answer'
import { fillFields } from '#surveys/definition/question'
import type { FieldValues } from '#surveys/definition/fields'
import type { Survey } from '#surveys/definition/survey'
import { sealReady, type SealReady } from '#surveys/journey/seal-ready'

import { rowsIn } from '../../../attacks/through-server/rows-in'
import { unwrapped } from '../../../attacks/through-server/seized-keys'
import type { Prepared } from '../../../support/prepared'
import { holders, passphrase } from '../../../support/prepared-network'

interface Row {
  id: Buffer
  survey: string
  kind: 'answers' | 'text'
  body: Buffer
}

/** Everything stored on a server, opened by a key holder; envelopes by their ids. */
export async function openedEnvelopes({ dataDir, kept }: Prepared): Promise<Map<string, unknown>> {
  const file = readFileSync(keyFileOf(kept, holders[0]), 'utf8')
  const holder = await openKeyFile(file, passphrase)
  if (!holder.ok) throw new Error('The key file does not open.')
  const keys = await unwrapped(dataDir, holder.value)
  const opened = new Map<string, unknown>()
  for (const { body, ...place } of rowsIn<Row>(dataDir, 'responses', 'select * from envelope')) {
    const key = keys.get(place.survey)
    const plain = key && (await openEnvelope(key, place, new Uint8Array(body)))
    if (!plain?.ok) throw new Error('An envelope does not open.')
    opened.set(place.id.toString('hex'), JSON.parse(new TextDecoder().decode(plain.value)))
  }
  return opened
}

/** The one response that this root key leads to, taken out of the envelopes. */
export function takeResponse(
  envelopes: Map<string, unknown>,
  survey: Survey,
  rootKey: Uint8Array,
): SealReady {
  const receipt = receiptFor(rootKey, survey.code)
  const take = (id: Uint8Array) => {
    const name = Buffer.from(id).toString('hex')
    const found = envelopes.get(name)
    envelopes.delete(name)
    return found
  }
  const closed = take(answersIdFor(receipt, survey.code)) as { answers: Answers } | undefined
  if (!closed) throw new Error(`A response of ${survey.code} is not there.`)
  const questions = survey.pages.flatMap((page) => page.questions)
  const texts = questions.flatMap(({ id }) => {
    const text = take(textIdFor(receipt, survey.code, id)) as SealReady['texts'][number] | undefined
    return text ? [{ question: text.question, text: text.text, context: text.context }] : []
  })
  return { answers: closed.answers, texts }
}

/** The same response, typed into the pages again and sealed anew; or what the definition forbids in it. */
export function typedAgain(survey: Survey, { answers, texts }: SealReady): unknown {
  const values: FieldValues = {}
  for (const question of survey.pages.flatMap((page) => page.questions)) {
    const answer = answers[question.id]
    if (answer === undefined || 'derivedFrom' in question) continue
    Object.assign(values, fillFields(question, answer))
  }
  for (const { question, text } of texts) {
    values[question in answers ? `${question}.other` : question] = [text]
  }
  const parsed = parseAnswers(survey, values)
  return parsed.ok ? sealReady(survey, parsed.value) : parsed.problems
}
