import { addResponses } from '#app/operations/add-responses'
import { beginFetch, type Begun } from '#app/operations/analysis/begin-fetch'
import type { BundledEnvelope } from '#app/operations/analysis/envelopes'
import { readPart } from '#app/operations/analysis/read-part'
import { close } from '#app/operations/close'

import { usualEngine } from '../../../support/fresh-stores'
import { aPublishedSurvey } from '../a-network'
import { must } from '../answering'
import { twoPeople, type Person } from '../requests/four-eyes'
import { fileOfLines, responseLines } from '../responses-in-lines'

export const slug = 'a-survey'

/** A survey that has closed with so many responses, and Amara and Bo, who hold its keys. */
export async function aClosedPlace(engine = usualEngine, responses = 30) {
  const { context, holders } = await aPublishedSurvey(engine)
  if (responses > 0)
    must(await addResponses(context, { slug, file: fileOfLines(responseLines(responses)) }))
  must(await close(context, { slug }))
  const door = { now: context.hour * 3_600_000, secret: new Uint8Array(32).fill(7) }
  const people = await twoPeople(engine, { ...context, ...door })
  return { ...people, holders }
}

/** More responses, as they may still come from paper. */
export async function addBatch(person: Person): Promise<void> {
  must(await addResponses(person, { slug, file: fileOfLines(responseLines(10, 'later')) }))
}

export async function linesOfPart(person: Person, order: string, part: number) {
  const lines: BundledEnvelope[] = []
  for await (const line of must(await readPart(person, { slug, order, part }))) lines.push(line)
  return lines
}

/** All parts of a fetch, one after the other. */
export async function fetchAll(person: Person, begun?: Begun): Promise<BundledEnvelope[]> {
  const { order, parts } = begun ?? must(await beginFetch(person, { slug }))
  const all: BundledEnvelope[] = []
  for (let part = 1; part <= parts; part += 1) all.push(...(await linesOfPart(person, order, part)))
  return all
}
