/** One answer of the server, as a person meets it. */
export interface Met {
  method: string
  path: string
  /** A word of the text that was sent along, which nobody wants to type again. */
  typed?: string | undefined
  status: number
  type: string
  body: string
}

/** What a person may expect of an answer even when something is broken. */
export type Slip = 'no-page' | 'no-title' | 'wrong-language' | 'not-given-back' | 'broken'

/** What is wrong with an answer. That a store cannot be reached is no slip, as long as a page says so. */
export function slipsOf({ method, path, typed, status, type, body }: Met): Slip[] {
  if (status < 500) return []
  const slips: Slip[] = status === 503 ? [] : ['broken']
  if (!type.startsWith('text/html')) return [...slips, 'no-page']
  const [, lang = ''] = /<html[^>]* lang="([^"]+)"/.exec(body) ?? []
  const [, title = ''] = /<title[^>]*>([^<]+)</.exec(body) ?? []
  const [, asked] = /^\/(en|fr|es|ru|zh|ar)(?:\/|$)/.exec(path) ?? []
  if (title.trim() === '' || !/<h1[\s>]/.test(body)) slips.push('no-title')
  if (lang === '' || (asked !== undefined && asked !== lang)) slips.push('wrong-language')
  if (method === 'POST' && typed !== undefined && !body.includes(typed)) {
    slips.push('not-given-back')
  }
  return slips
}
