import type { EnvelopeTable } from '#db/responses/schema'

/** How many envelopes a browser is sent at once. */
export const perPart = 500

/** How many envelopes there are, and how many of them hold answers: those come before all texts. */
export interface Counted {
  envelopes: number
  answers: number
}

/** Into how many parts a set of envelopes falls; each but the last one is full. */
export function partsOf({ envelopes, answers }: Counted) {
  return { envelopes, answers, parts: Math.ceil(envelopes / perPart), perPart }
}

export function countEnvelopes(all: Pick<EnvelopeTable, 'kind'>[]): Counted {
  const answers = all.filter(({ kind }) => kind === 'answers').length
  return { envelopes: all.length, answers }
}
