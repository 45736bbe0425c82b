import { redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'

import { preferredLanguage } from '#app/i18n/choose-language'
import { i18next } from '#app/i18n/i18next'
import { isVisit } from '#app/respond/is-visit'
import { forgetRootKeys } from '#app/respond/root-keys'

/** Leaves at once, to the network's chosen page or to an empty one that says nothing. */
export function loader({ request, context }: LoaderFunctionArgs) {
  // A link on another site must not be able to end what somebody has begun here.
  const headers = isVisit(request) ? forgetEverything() : new Headers()
  const to = exitOf(context)
  if (to !== '') return redirect(to, { headers })
  const lang = preferredLanguage(request)
  const title = i18next.getFixedT(lang, 'frame')('blank')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body></body></html>`,
    { headers },
  )
}

/** The address that whoever runs the server has set goes before the one that staff have chosen. */
function exitOf({ exitUrl, sender }: AppLoadContext): string {
  return exitUrl ?? sender?.exit ?? ''
}

function forgetEverything(): Headers {
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  for (const cookie of forgetRootKeys()) headers.append('Set-Cookie', cookie)
  return headers
}
