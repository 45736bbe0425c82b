import { data } from '@remix-run/node'

/** Guards throw these; the error page finds the words. */
export function refused(status: number) {
  return data(null, { status })
}

export function notFound() {
  return refused(404)
}

export function forbidden() {
  return refused(403)
}
