import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { isMarked, markOfSheet } from '#app/vault/sheet-mark'
import type { Envelope } from '#db/responses/queries/envelopes'

/** A response that is sealed and stored nowhere yet: it waits on a page or in a file for others. */
export interface SealedSheet {
  envelopes: { id: string; kind: Envelope['kind']; body: string }[]
  mark: string
}

export function sheetOf(secret: Uint8Array, survey: string, envelopes: Envelope[]): SealedSheet {
  return {
    envelopes: envelopes.map(({ id, kind, body }) => {
      return { id: toBase64url(id), kind, body: toBase64url(body) }
    }),
    mark: toBase64url(markOfSheet(secret, survey, piecesOf(envelopes))),
  }
}

/** Its envelopes; `undefined` where this server did not seal it for this survey. */
export function envelopesIn(
  secret: Uint8Array,
  survey: string,
  { envelopes: written, mark }: SealedSheet,
): Envelope[] | undefined {
  const envelopes = written.map(({ id, kind, body }): Envelope => {
    return { id: bytesOf(id), survey, kind, body: bytesOf(body) }
  })
  return isMarked(bytesOf(mark), secret, survey, piecesOf(envelopes)) ? envelopes : undefined
}

/** By which it is known: the id of its answers. */
export function idOf({ envelopes }: SealedSheet): string {
  return envelopes.find(({ kind }) => kind === 'answers')?.id ?? ''
}

function piecesOf(envelopes: Envelope[]): Uint8Array[] {
  const encoder = new TextEncoder()
  return envelopes.flatMap(({ id, kind, body }) => [id, encoder.encode(kind), body])
}

function bytesOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
