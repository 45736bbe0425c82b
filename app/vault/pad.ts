const KiB = 1024
const head = 4

/** The lengths an envelope’s plaintext can have, so that a length tells next to nothing. */
export const envelopeBuckets: readonly number[] = [KiB, 4 * KiB, 16 * KiB, 64 * KiB]

/** Whether `plaintext` is short enough to be padded. */
export function fits(plaintext: Uint8Array, buckets = envelopeBuckets): boolean {
  return bucketFor(plaintext.length, buckets) !== undefined
}

/** Four bytes of length, the plaintext, then zeros up to the next bucket. */
export function pad(plaintext: Uint8Array, buckets = envelopeBuckets): Uint8Array<ArrayBuffer> {
  const bucket = bucketFor(plaintext.length, buckets)
  if (bucket === undefined) throw new Error('A plaintext is longer than the largest bucket.')
  const padded = new Uint8Array(bucket)
  new DataView(padded.buffer).setUint32(0, plaintext.length)
  padded.set(plaintext, head)
  return padded
}

/** The plaintext; `undefined` for anything that `pad` does not make. */
export function unpad(
  padded: Uint8Array,
  buckets = envelopeBuckets,
): Uint8Array<ArrayBuffer> | undefined {
  if (padded.length < head) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (bucketFor(length, buckets) !== padded.length) return undefined
  const end = head + length
  return padded.subarray(end).every((byte) => byte === 0) ? padded.slice(head, end) : undefined
}

function bucketFor(length: number, buckets: readonly number[]): number | undefined {
  return buckets.find((bucket) => head + length <= bucket)
}
