import type { Dice } from '../../../support/answers-for'

export interface RawBody {
  type?: string
  body: string | Uint8Array<ArrayBuffer>
  encoding?: string
}

const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=AaB03x'

/** Bodies that are no form of ours, and some that are nothing at all. */
export function rawBody(dice: Dice): RawBody {
  return dice.oneOf(bodies)(dice)
}

const bodies: ((dice: Dice) => RawBody)[] = [
  () => ({ type: 'application/json', body: '{"role":"spoke","__proto__":{"a":1}}' }),
  () => ({ type: 'text/plain', body: 'role=spoke' }),
  () => ({ body: new TextEncoder().encode('role=spoke') }),
  () => ({ type: 'nonsense', body: 'role=spoke' }),
  () => ({ type: `${form}; charset=utf-16`, body: 'role=spoke&go=' }),
  () => ({ type: form, body: '' }),
  () => ({ type: form, body: '&&&===&%&=%' }),
  () => ({ type: form, body: 'role=spoke', encoding: 'gzip' }),
  (dice) => ({ type: form, body: noise(dice, 1 + dice.upTo(3000)) }),
  (dice) => ({ type: multipart, body: noise(dice, 300) }),
  () => ({ type: 'multipart/form-data', body: '--\r\n' }),
  () => ({ type: multipart, body: '' }),
  () => ({ type: multipart, body: part('role', 'spoke') }),
  () => ({ type: multipart, body: part('__proto__', 'spoke') }),
  () => ({ type: multipart, body: part('role"; filename="a.exe', 'MZ') }),
  () => ({ type: multipart, body: part('role', 'spoke').slice(0, -9) }),
]

function part(name: string, value: string): string {
  return `--AaB03x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--AaB03x--\r\n`
}

function noise(dice: Dice, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => dice.upTo(256))
}
