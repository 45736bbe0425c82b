import { randomBytes } from 'node:crypto'

import type { Session } from '#app/operations/people/session'
import { paths } from '#app/paths'
import { canonical } from '#surveys/canonical'

/** A page of staff that came back because something on it needs another look. */
interface Slip {
  /** Whoever it came back to, as they were then: with other roles, or another language, it is not theirs. */
  whose: string
  body: string
  type: string
  lang: string
}

const minutesKept = 15
const mostLength = 8 * 1024 * 1024
/** So that nobody’s slips push out those of everybody else. */
const mostEach = 10

/**
 * A browser cannot go back to the answer of a form without sending it again. So whoever sent it is led
 * to a page of its own, which lies in memory for some minutes and opens to their session alone. Where
 * another server may get the next request, they see the answer to the form itself.
 */
export function keepSlips(servers: () => number = () => 1) {
  const kept = new Map<string, Slip>()
  const drop = (id: string) => void kept.delete(id)

  function keep(slip: Slip): string {
    const id = randomBytes(12).toString('base64url')
    kept.set(id, slip)
    const own = [...kept].filter(([, { whose }]) => whose === slip.whose)
    for (const [oldest] of own.slice(0, -mostEach)) drop(oldest)
    let length = [...kept.values()].reduce((sum, { body }) => sum + body.length, 0)
    for (const [oldest, { body }] of kept) {
      if (length <= mostLength) break
      drop(oldest)
      length -= body.length
    }
    setTimeout(drop, minutesKept * 60_000, id).unref()
    return id
  }

  return {
    /** The page that an address leads back to, for whoever it came back to. */
    find({ url, method }: Request, session: Session | undefined): Response | undefined {
      const id = method === 'POST' ? null : new URL(url).searchParams.get(field)
      const slip = id === null ? undefined : kept.get(id)
      if (!slip || !session || slip.whose !== nameOf(session)) return undefined
      const headers = { 'Content-Type': slip.type, 'Content-Language': slip.lang }
      return new Response(slip.body, { status: 422, headers })
    },

    /** The way to the page, where it came back to a form; any other answer stays as it is. */
    async lead(asked: Request, session: Session | undefined, answer: Response): Promise<Response> {
      if (asked.method !== 'POST' || answer.status !== 422 || !session) return answer
      if (servers() > 1 || showsSecret(asked) || showsAnswers(asked) || !isPage(answer))
        return answer
      const { headers } = answer
      const [type, lang] = [
        headers.get('Content-Type') ?? '',
        headers.get('Content-Language') ?? '',
      ]
      const body = await answer.text()
      if (body.length > mostLength) return new Response(body, { status: 422, headers })
      const id = keep({ whose: nameOf(session), body, type, lang })
      const led = new Headers({ Location: addressOf(asked, id) })
      for (const cookie of headers.getSetCookie()) led.append('Set-Cookie', cookie)
      return new Response(null, { status: 303, headers: led })
    },
  }
}

const field = 'again'

function nameOf({ hash, colleague }: Session): string {
  const { roles, scope, lang } = colleague
  return canonical([Buffer.from(hash).toString('base64url'), roles, scope, lang])
}

// That page holds the secret of a telephone, which counts from the right digits on.
function showsSecret({ url }: Request): boolean {
  return new URL(url).pathname.toLowerCase().startsWith(paths.staffFactor())
}

// What somebody answered stands on it and on all below it, and is kept nowhere before it is stored.
function showsAnswers({ url }: Request): boolean {
  return /^\/staff\/consultations\/[^/]+\/entry(\.data|\/.*)?$/.test(
    new URL(url).pathname.toLowerCase(),
  )
}

// What our scripts read they read at once.
function isPage({ headers }: Response): boolean {
  return (headers.get('Content-Type') ?? '').startsWith('text/html')
}

function addressOf({ url }: Request, id: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set(field, id)
  return `${pathname}?${searchParams.toString()}`
}
