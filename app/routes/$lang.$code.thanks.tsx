import { data, redirect, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findSent } from '#app/operations/is-sent'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { operationContext } from '#app/respond/door'
import { requireSurvey } from '#app/respond/known-survey'
import { isVisit } from '#app/respond/is-visit'
import { lastDay } from '#app/respond/privacy/kept-of'
import { rootKeyIn, withoutRootKey } from '#app/respond/root-keys'
import { surveyWords } from '#app/respond/survey-words'
import { ThanksPage } from '#app/respond/thanks-page'
import { groupDigits, receiptFor } from '#app/vault/receipt'

export const handle: PageHandle = { title: 'thanks' }

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** Shows the receipt once: the key it comes from leaves the browser with this very answer. */
export async function loader(args: LoaderFunctionArgs) {
  const { row, survey, lang, standing } = await requireSurvey(args)
  const view = {
    code: row.code,
    use: surveyWords(survey, lang, {}).text('use'),
    closes: lastDay(row),
    mayWithdraw: ['open', 'last-hours', 'paused'].includes(standing),
  }
  const rootKey = rootKeyIn(args.request, row.code)
  if (!rootKey) return data({ ...view, receipt: undefined })
  // A look ahead of the visit must not use up the one showing.
  if (!isVisit(args.request)) return data({ ...view, receipt: undefined })
  const place = { survey: row.code, rootKey }
  const sent = await findSent(operationContext(args.context), place)
  if (!sent.ok) throw refused(503)
  if (!sent.value) throw redirect(paths.check(lang, row.code))
  const { aside } = args.context
  const digits = groupDigits(receiptFor(rootKey, row.code)).split(' ')
  const receipt = digits.map(aside.putText).join(' ')
  args.context.isForMany = true
  const forgotten = {
    'Set-Cookie': withoutRootKey(args.request, row.code, args.context.door.overHttps),
    'Clear-Site-Data': '"cache", "storage"',
  }
  return data({ ...view, receipt }, { headers: forgotten })
}

export default function Thanks() {
  return <ThanksPage {...useLoaderData<typeof loader>()} />
}
