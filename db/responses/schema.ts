/** One sealed piece of a response. The key is derived from the receipt; nothing here says when or who. */
export interface EnvelopeTable {
  id: Uint8Array
  survey: string
  kind: 'answers' | 'text'
  body: Uint8Array
}

/** Answers not yet sent, locked with a key that only the respondent holds. */
export interface DraftTable {
  id: Uint8Array
  survey: string
  nonce: Uint8Array
  body: Uint8Array
  expires_on: string
}

/** The way back to a draft from another device: its root key, locked with a code only the respondent knows. */
export interface ReturnCodeTable {
  id: Uint8Array
  survey: string
  wrapped: Uint8Array
  expires_on: string
}

export interface ResponsesSchema {
  envelope: EnvelopeTable
  draft: DraftTable
  return_code: ReturnCodeTable
}
