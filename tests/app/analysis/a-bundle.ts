import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import { makeBundle } from '#app/operations/make-bundle'
import { openResponses, type Came } from '#app/analysis/open-responses'
import { readBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import type { Survey } from '#surveys/definition/survey'
import type { StaffContext } from '#app/operations/staff-context'

import { usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, type Holder } from '../operations/a-network'
import { must } from '../operations/answering'
import { fileOfLines } from '../operations/responses-in-lines'

/** A closed survey with these responses, and its bundle line by line. */
export async function aBundle(survey: Survey, responses: object[]) {
  const network = await aPublishedSurvey(usualEngine, survey)
  const { context } = network
  const { slug } = survey
  const lines = responses.map((answers) => JSON.stringify({ lang: 'en', answers }))
  must(await addResponses(context, { slug, file: fileOfLines(lines) }))
  await close(context, { slug })
  return { ...network, lines: await bundleLines(context, slug) }
}

export async function bundleLines(context: StaffContext, slug: string): Promise<string[]> {
  const { head, envelopes } = must(await makeBundle(context, { slug }))
  const lines = [JSON.stringify(head)]
  for await (const envelope of envelopes) lines.push(JSON.stringify(envelope))
  return lines
}

/** All that came of the envelopes, as this holder sees it. */
export async function opened(lines: string[], { pair }: Holder, atOnce?: number): Promise<Came[]> {
  const sealed = must(await readBundle(streamOf(lines)))
  const key = must(await unwrapKey(sealed, pair))
  return collect(openResponses(sealed, key, { atOnce }))
}

export async function* streamOf<Value>(values: Iterable<Value>): AsyncGenerator<Value> {
  for (const value of values) yield await Promise.resolve(value)
}

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}
