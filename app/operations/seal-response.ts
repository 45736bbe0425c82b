import { answersIdFor, textIdFor } from '#app/vault/receipt'
import { sealEnvelopeOnServer } from '#app/vault/seal-on-server'
import type { Envelope } from '#db/responses/queries/envelopes'
import { canonical } from '#surveys/canonical'
import type { Mode } from '#surveys/definition/modes'
import type { Language } from '#surveys/definition/survey'
import type { SealReady } from '#surveys/journey/seal-ready'

export interface Response {
  /** The survey's neutral code. */
  survey: string
  publicKey: Uint8Array
  versionHash: string
  mode: Mode
  /** How many took part, where the mode says. */
  people?: number | undefined
  lang: Language
  /** The language a text was written in; that of the response unless said otherwise. */
  langOf?: (question: string) => Language | undefined
}

/** A response as rows: one envelope for the closed answers, one for each text, under unrelated ids. */
export function sealResponse(
  response: Response,
  receipt: string,
  { answers, texts }: SealReady,
): Envelope[] {
  const { survey, versionHash: version, mode, people, lang, langOf } = response
  const came = { mode, ...(people !== undefined && { people }) }
  const closed = { format: 'soundings.answers/1', version, ...came, lang, answers }
  const sealed = [seal(response, 'answers', answersIdFor(receipt, survey), closed)]
  for (const { question, text, context } of texts) {
    const said = { question, lang: langOf?.(question) ?? lang, text, context }
    const plain = { format: 'soundings.text/1', version, ...said }
    sealed.push(seal(response, 'text', textIdFor(receipt, survey, question), plain))
  }
  return sealed
}

/** One of many responses. */
export interface ToSeal {
  response: Response
  receipt: string
  ready: SealReady
}

export function sealAll(responses: ToSeal[]): Envelope[] {
  return responses.flatMap(({ response, receipt, ready }) => sealResponse(response, receipt, ready))
}

function seal(
  { survey, publicKey }: Response,
  kind: Envelope['kind'],
  id: Uint8Array,
  plain: object,
): Envelope {
  const bytes = new TextEncoder().encode(canonical(plain))
  return { id, survey, kind, body: sealEnvelopeOnServer(publicKey, { survey, kind, id }, bytes) }
}
