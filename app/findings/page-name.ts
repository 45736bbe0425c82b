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
  const isLed = new URL(request.url).searchParams.has('asked')
  return context.development || isLed ? undefined : canonical(['findings', mark, lang, seen])
}
