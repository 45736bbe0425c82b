import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

import { developmentLanguages, isOffered, type AnyLanguage } from '#app/i18n/languages'
import { findReleased, type Released } from '#app/operations/find-released'
import { notFound } from '#app/refusals'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** Findings at an address, in a language in which they can be read. */
export interface KnownFindings {
  released: Released
  lang: AnyLanguage
}

/** What was never released is a page that is not there. */
export async function requireFindings({ params, request, context }: Asked): Promise<KnownFindings> {
  const lang = requireOffered({ params, context })
  const found = await findReleased(context, params.slug ?? '')
  if (!found.ok) throw notFound()
  requireSpoken(found.value, lang, request)
  return { released: found.value, lang }
}

/** Files have no page around them that knows the languages. */
export function requireOffered({ params, context }: Pick<Asked, 'params' | 'context'>) {
  const { lang = '' } = params
  if (!isOffered(lang, context.development)) throw notFound()
  return lang
}

/** A survey may have fewer languages than the interface; ours for trying have the words around it. */
function requireSpoken({ release }: Released, lang: AnyLanguage, request: Request): void {
  const { languages } = release.method
  const spoken: readonly string[] = [...languages, ...developmentLanguages]
  if (spoken.includes(lang)) return
  const url = new URL(request.url)
  const other = languages.includes('en') ? 'en' : (languages[0] ?? 'en')
  url.searchParams.set('asked', lang)
  throw redirect(url.pathname.replace(`/${lang}`, `/${other}`) + url.search)
}
