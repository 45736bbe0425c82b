import type { LoaderFunctionArgs } from '@remix-run/node'

import type { Released } from '#app/operations/find-released'
import { canonical } from '#surveys/canonical'

import type { Seen } from './findings-view'

/** Says all that a page depends on; none where the page greets somebody, or a developer changes it. */
export function nameOfPage(
  { mark }: Released,
  lang: string,
  seen: Seen,
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
): string | undefined {
  const { development, sender } = context
  if (development || new URL(request.url).searchParams.has('asked')) return undefined
  const called = sender && { name: sender.name, neutral: sender.neutral }
  return canonical(['findings', mark, lang, seen, called ?? null])
}
