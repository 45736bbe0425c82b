import { z } from 'zod'

import { fromBase64url } from '#app/vault/base64url'
import type { KeyPair } from '#app/vault/key-pair'
import { openEnvelope } from '#app/vault/open'

import type { SealedBundle } from './read-bundle'
import type { Trouble } from './trouble'

/** What came of one envelope: what was in it, or why it cannot be told. */
export type Came = { place: number; plaintext: unknown } | Trouble

const envelopeSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['answers', 'text']),
  body: z.string(),
})

type Envelope = z.infer<typeof envelopeSchema>

/**
 * Opens the envelopes of a bundle in their order, `atOnce` at a time, so that memory stays small
 * however many there are. Each line gives its plaintext or its trouble; none is left out.
 */
export async function* openResponses(
  { head, lines }: SealedBundle,
  surveyKey: KeyPair,
  { atOnce = 8 } = {},
): AsyncGenerator<Came> {
  const opening = { survey: head.survey, surveyKey, most: head.envelopes }
  yield* allThatCame(openLines(lines, opening, { atOnce }), head.envelopes)
}

/** What came of one envelope, with its id, by which one that came twice is known. */
export type OpenedLine = Came & { id?: string }

/** Opens some lines of a bundle, which may be those behind the first `after`. */
export async function* openLines(
  lines: AsyncIterable<string>,
  opening: Opening,
  { atOnce = 8, after = 0 } = {},
): AsyncGenerator<OpenedLine> {
  yield* fewAtOnce(lines, atOnce, (line, n) => openLine(line, after + n, opening))
}

/** All lines that were opened, in their order, each id once; what is not there is told at the end. */
export async function* allThatCame(
  opened: AsyncIterable<OpenedLine>,
  envelopes: number,
): AsyncGenerator<Came> {
  const seen = new Set<string>()
  let count = 0
  for await (const came of opened) {
    count = came.place
    yield onlyOnce(came, seen)
  }
  for (let missing = count + 1; missing <= envelopes; missing += 1) {
    yield { place: missing, code: 'not-there' }
  }
}

/** What it takes to open the envelopes of a survey, and how many there are to be. */
export interface Opening {
  survey: string
  surveyKey: KeyPair
  most: number
}

/** What the work makes of each line, in their order, with a few on the way at any time. */
async function* fewAtOnce<Value>(
  lines: AsyncIterable<string>,
  atOnce: number,
  work: (line: string, place: number) => Promise<Value>,
): AsyncGenerator<Value> {
  const begun: Promise<Value>[] = []
  let place = 0
  for await (const line of lines) {
    place += 1
    begun.push(work(line, place))
    const first = begun.length >= atOnce ? begun.shift() : undefined
    if (first) yield await first
  }
  for (const each of begun) yield await each
}

async function openLine(line: string, place: number, opening: Opening): Promise<OpenedLine> {
  const { survey, surveyKey, most } = opening
  if (place > most) return { place, code: 'one-too-many' }
  const envelope = envelopeIn(line)
  const [id, body] = [fromBase64url(envelope?.id ?? ''), fromBase64url(envelope?.body ?? '')]
  if (!envelope || id?.length !== 16 || !body) return { place, code: 'not-an-envelope' }
  const opened = await openEnvelope(surveyKey, { survey, kind: envelope.kind, id }, body)
  if (!opened.ok) return { place, code: 'does-not-open' }
  const plaintext = understood(opened.value, envelope.kind)
  if (plaintext === undefined) return { place, code: 'not-understood' }
  return { place, plaintext, id: envelope.id }
}

function onlyOnce({ id, ...came }: OpenedLine, seen: Set<string>): Came {
  if (id === undefined) return came
  if (seen.has(id)) return { place: came.place, code: 'twice' }
  seen.add(id)
  return came
}

function envelopeIn(line: string): Envelope | undefined {
  return envelopeSchema.safeParse(parsed(line)).data
}

// An envelope for closed answers that holds a text was not sealed by us.
function understood(bytes: Uint8Array, kind: Envelope['kind']): unknown {
  const plaintext = parsed(new TextDecoder().decode(bytes))
  if (typeof plaintext !== 'object' || plaintext === null) return undefined
  const isOfKind = 'format' in plaintext && plaintext.format === `soundings.${kind}/1`
  return isOfKind ? plaintext : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
