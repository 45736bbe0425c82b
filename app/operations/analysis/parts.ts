/** How many envelopes a browser is sent at once. */
export const perPart = 500

/** Into how many parts a set of envelopes falls; each but the last one is full. */
export function partsOf(envelopes: number) {
  return { envelopes, parts: Math.ceil(envelopes / perPart), perPart }
}
