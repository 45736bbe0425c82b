import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

import { preferredLanguage } from '#app/i18n/choose-language'
import { i18next } from '#app/i18n/i18next'

const forget = { 'Clear-Site-Data': '"cache", "storage"' }

/** Leaves at once, to the network's chosen page or to an empty one that says nothing. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (context.exitUrl) return redirect(context.exitUrl, { headers: forget })
  const lang = preferredLanguage(request)
  const title = i18next.getFixedT(lang, 'frame')('blank')
  return new Response(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body></body></html>`,
    { headers: { ...forget, 'Content-Type': 'text/html; charset=utf-8' } },
  )
}
