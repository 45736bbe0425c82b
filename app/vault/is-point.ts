import { bytesToNumber } from './bytes'
import { pointLength } from './purposes'

// P-256 (FIPS 186-4, D.1.2.3): y² = x³ − 3x + b.
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

/** Whether these bytes are a public key: an uncompressed point that lies on the curve. */
export function isPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== pointLength || bytes[0] !== 4) return false
  const [x, y] = [bytesToNumber(bytes.subarray(1, 33)), bytesToNumber(bytes.subarray(33))]
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n
}
