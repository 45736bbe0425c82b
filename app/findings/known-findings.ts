import type { LoaderFunctionArgs } from '@remix-run/node'

import { developmentLanguages, isOffered } from '#app/i18n/languages'
import { findReleased, type StoredFindings } from '#app/operations/find-released'
import { notFound } from '#app/refusals'
import { requireSpoken } from '#app/respond/spoken'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** Findings at an address, in a language in which they can be read. */
export interface KnownFindings {
  released: StoredFindings
  lang: string
}

/** What was never released is a page that is not there; a language it lacks leads to one it has. */
export async function requireFindings({ params, request, context }: Asked): Promise<KnownFindings> {
  const found = await findReleased(context, params.slug ?? '')
  if (!found.ok) throw notFound()
  const { languages } = found.value.release.method
  // Ours for trying have the words around it.
  const others = context.development ? developmentLanguages : []
  const offered = [...new Set([...languages, ...others])]
  context.spoken = requireSpoken({ languages: offered }, params.lang ?? '', request)
  return { released: found.value, lang: context.spoken.lang }
}

/** Files have no page around them that knows the languages. */
export function requireOffered({ params, context }: Pick<Asked, 'params' | 'context'>) {
  const { lang = '' } = params
  if (!isOffered(lang, context.development)) throw notFound()
  return lang
}
