import type { AppLoadContext } from '@remix-run/node'
import type { IncomingMessage } from 'node:http'

import { languageOf } from '#app/i18n/choose-language'
import type { Session } from '#app/operations/people/session'
import { paths } from '#app/paths'
import type { Answer, ReadyAnswer } from '#app/ready-answer'
import type { Refusal } from '#app/refusals'

export type Handle = (request: Request, context: AppLoadContext) => Promise<Answer>

interface Handling {
  handle: Handle
  /** Why the request is turned away. */
  refusal?: Refusal | undefined
  /** The page that lies there for it already. */
  found?: Answer | undefined
}

interface Shown {
  /** What the page said. */
  said: Answer
  /** What is shown instead where that was no page; nothing where not even this could be drawn. */
  shown: Answer | undefined
}

/** The page that answers a request, or the error page that takes its place. */
export async function pageFor(
  asked: Request,
  context: AppLoadContext,
  { handle, refusal, found }: Handling,
): Promise<Shown> {
  const refuse = (why: Refusal) =>
    handle(firstPageFor(asked, context), { ...context, refusal: why })
  const reaching = { ...context, outOfReach: false }
  const said = found ?? (await (refusal ? refuse(refusal) : handle(asked, reaching)))
  const status = reaching.outOfReach ? 503 : said.status
  const shown = isBare(said) && status !== 500 ? await refuse(status) : said
  return { said, shown: isBare(shown) ? undefined : shown }
}

/** An error that Remix answers without a page, as for addresses that are no pages themselves. */
function isBare({ status, headers }: Answer): boolean {
  if (status < 400) return false
  const type = headers.get('content-type') ?? ''
  return !/^(text\/(html|x-script)|application\/problem\+json)\b/.test(type)
}

export function isRedirect({ status, headers }: Answer): boolean {
  return status >= 301 && status <= 303 && headers.has('location')
}

/** A refused request goes on as a plain visit to the first page of its side, where the error page takes over. */
function firstPageFor(
  asked: Request,
  { development, session }: { development: boolean; session?: Session | undefined },
): Request {
  const url = new URL(asked.url)
  const lang = languageOf(asked, development, session?.colleague.lang)
  const staff = /^\/staff(\/|$)/.test(url.pathname)
  const address = staff ? `${paths.staff()}?lang=${lang}` : paths.home(lang)
  return new Request(url.origin + address, { headers: asked.headers })
}

/** Our script asks where to go on, instead of being led there and then asking for the page again. */
export function wantsAddress({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers.accept === 'application/json'
}

/** Where to go on, for our script. */
export function toldAddress({ headers }: Answer): ReadyAnswer {
  const told = new Headers({ 'Content-Type': 'application/json; charset=utf-8' })
  for (const cookie of headers.getSetCookie()) told.append('Set-Cookie', cookie)
  return { status: 200, headers: told, body: JSON.stringify({ to: headers.get('location') }) }
}
