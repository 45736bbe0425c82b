import { padFor } from './pad'

const patience = 20_000

/** Where the server leads; with `lost` and `busy` the page stays and tries again, `other` is for the browser to show. */
export type Reply = { to: string } | 'lost' | 'busy' | 'other'

/** A redirect would be followed before we see it, so the server tells us instead where to go. */
export async function post(address: string, body: string): Promise<Reply> {
  const stop = new AbortController()
  const clock = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(`${body}&pad=${padFor(body.length)}`),
      signal: stop.signal,
    })
    const { status, headers } = response
    // Only these pages bring back what was typed.
    if (status === 410 || status === 422) return 'other'
    if (!String(headers.get('Content-Type')).includes('json')) return 'busy'
    return (await response.json()) as { to: string }
  } catch {
    return 'lost'
  } finally {
    clearTimeout(clock)
  }
}
