import type { IncomingMessage } from 'node:http'

/** The request as pages read it; what it brings, and whether somebody still waits, only where that is named. */
export function toFetch(request: IncomingMessage, base: string, given: RequestInit = {}): Request {
  const headers = new Headers(headersOf(request))
  headers.set('host', new URL(base).host)
  const { method = '', url = '' } = request
  const address = url.startsWith('/') ? url : '/'
  return new Request(base + address, {
    method: /^(HEAD|POST)$/.test(method) ? method : 'GET',
    headers,
    ...given,
  })
}

/** Where this server is, as browsers see it. */
export function baseOf(request: IncomingMessage, publicUrl: URL | undefined): string {
  return publicUrl?.origin ?? `http://${hostOf(request)}`
}

function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return URL.canParse(`http://${host}`) && !/[/\\@?#]/.test(host) ? host : 'localhost'
}

function headersOf(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  )
}
