import type { RequestHandler } from 'express'
import { randomBytes } from 'node:crypto'

import { isPlainLook } from '#app/preview/plain'

declare module 'express-serve-static-core' {
  interface Locals {
    nonce: string
  }
}

const devices = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture',
  'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get',
  'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb',
  'xr-spatial-tracking',
] // prettier-ignore

const fixed = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': devices.map((device) => `${device}=()`).join(', '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
}

/** The same for every answer of this server: nothing from outside, nothing kept, nothing told to others. */
export function securityHeaders(overHttps: boolean, development: boolean): RequestHandler {
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    const { nonce } = response.locals
    response.set(headersFor(request.path, { nonce, overHttps, development }))
    next()
  }
}

interface Around {
  nonce: string
  overHttps: boolean
  development: boolean
}

export function headersFor(
  path: string,
  { nonce, overHttps, development }: Around,
): Record<string, string> {
  return {
    ...fixed,
    ...(look.test(path) && { 'X-Frame-Options': 'SAMEORIGIN' }),
    'Content-Security-Policy': contentPolicy(path, nonce, development),
    ...(overHttps && { 'Strict-Transport-Security': 'max-age=63072000' }),
  }
}

// A preview is shown in a frame of the workplace, as on a telephone; some are to run no script.
const look = /^\/[^/]+\/look\/[^/]/
const showsLook = /^\/staff\/consultations\/[^/]+\/(preview|texts\/[^/]+)$/
// One page opens and protects answers, with a worker and the solver; a worker has the policy of its own file.
const opensAnswers = /^\/staff\/consultations\/[^/]+\/analysis$/
const solves = /^\/build\/analysis-worker-\w+\.js$/

/** Only staff pages may run the inline script with which Remix starts; respondents' pages run our own file or none. */
function contentPolicy(path: string, nonce: string, development: boolean): string {
  const staff = /^\/staff(\/|$)/.test(path)
  const compiles = opensAnswers.test(path) || solves.test(path) ? ` 'wasm-unsafe-eval'` : ''
  return [
    `default-src 'none'`,
    staff
      ? `script-src 'self' 'nonce-${nonce}'${compiles}`
      : `script-src '${isPlainLook(path) ? 'none' : 'self'}'${compiles}`,
    ...(opensAnswers.test(path) ? [`worker-src 'self'`] : []),
    `style-src 'self'`,
    `img-src 'self' data:`,
    staff && development ? `connect-src 'self' ws://localhost:*` : `connect-src 'self'`,
    `form-action 'self'`,
    ...(showsLook.test(path) ? [`frame-src 'self'`] : []),
    `frame-ancestors '${look.test(path) ? 'self' : 'none'}'`,
    `base-uri 'none'`,
  ].join('; ')
}
