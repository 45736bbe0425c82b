import { fromBase64url, toBase64url } from '#app/vault/base64url'

/** Whoever answers two surveys at once holds two keys; more than a few would be an attack on the header. */
const mostKeys = 5

interface Held {
  survey: string
  key: Uint8Array
}

/** The root key that this browser holds for a survey, if it has begun to answer it. */
export function rootKeyIn(request: Request, survey: string): Uint8Array | undefined {
  return heldIn(request).find((held) => held.survey === survey)?.key
}

/** The cookie, with the key of one more survey in it. */
export function withRootKey(
  request: Request,
  survey: string,
  key: Uint8Array,
  overHttps: boolean,
): string {
  const others = heldIn(request).filter((held) => held.survey !== survey)
  return cookie([{ survey, key }, ...others].slice(0, mostKeys), overHttps)
}

/** The cookie without the key of this survey; gone altogether when it was the only one. */
export function withoutRootKey(request: Request, survey: string, overHttps: boolean): string {
  return cookie(
    heldIn(request).filter((held) => held.survey !== survey),
    overHttps,
  )
}

/** Takes every key out of the browser, whichever name it goes by. */
export function forgetRootKeys(): string[] {
  return [cookie([], false), cookie([], true)]
}

function heldIn(request: Request): Held[] {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const values = pairs.flatMap((pair) => /^(?:__Host-)?s=(.*)$/.exec(pair)?.[1] ?? [])
  return (values[0] ?? '').split('~').flatMap(readHeld)
}

function readHeld(written: string): Held[] {
  const [, survey = '', text = ''] = /^([a-z0-9]{4,6})\.([\w-]{43})$/.exec(written) ?? []
  const key = fromBase64url(text)
  return key?.length === 32 ? [{ survey, key }] : []
}

// Without an expiry date the browser forgets it when it is closed.
function cookie(held: Held[], overHttps: boolean): string {
  const name = overHttps ? '__Host-s' : 's'
  const value = held.map(({ survey, key }) => `${survey}.${toBase64url(key)}`).join('~')
  const kept = value === '' ? '; Max-Age=0' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${overHttps ? '; Secure' : ''}${kept}`
}
