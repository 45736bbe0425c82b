import { sideOf } from '#app/error-kind'
import { preferredLanguage } from '#app/i18n/choose-language'
import { findOpenSession, type Session } from '#app/operations/people/session'
import { sessionTokenIn } from '#app/staff/session-cookie'

import type { ServerContext } from './context'

/** Whose page it is, on the side of staff. */
export async function sessionIn(
  asked: Request,
  { register }: Pick<ServerContext, 'register'>,
): Promise<Session | undefined> {
  const token = sessionTokenIn(asked.headers.get('cookie'))
  if (token === undefined || sideOf(new URL(asked.url).pathname) !== 'staff') return undefined
  const hour = Math.floor(Date.now() / 3_600_000)
  const session = await findOpenSession({ register, hour, unasked: isUnasked(asked) }, token)
  return session && spokenTo(session, asked)
}

// An open workshop asks for what others wrote every few seconds, for as long as the computer is awake.
function isUnasked({ method, url }: Request): boolean {
  const { pathname } = new URL(url)
  return method === 'GET' && /^\/staff\/consultations\/[^/]+\/journal$/.test(pathname)
}

/** Whoever never chose a language is spoken to in that of their browser. */
function spokenTo({ colleague, ...session }: Session, asked: Request): Session {
  const lang = colleague.lang === '' ? preferredLanguage(asked) : colleague.lang
  return { ...session, colleague: { ...colleague, lang } }
}
