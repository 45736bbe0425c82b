import { boundTo } from './bytes'

/** Where an envelope belongs; it opens nowhere else. */
export interface Place {
  survey: string
  kind: 'answers' | 'text'
  id: Uint8Array
}

export function boundToPlace({ survey, kind, id }: Place): Uint8Array {
  return boundTo(survey, kind, id)
}

export function requireId({ id }: Place): void {
  if (id.length !== 16) throw new Error('The id of an envelope has 16 bytes.')
}
