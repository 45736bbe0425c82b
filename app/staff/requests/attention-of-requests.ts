import { formatEither } from '#app/i18n/format'
import type { AnyLanguage } from '#app/i18n/languages'
import { findConsultation } from '#app/operations/consultations/find-consultation'
import { rightFor } from '#app/operations/requests/examine'
import { listDeciders } from '#app/operations/requests/needs-second'
import { listSecondsGone } from '#app/operations/requests/second-gone'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'
import { listWaitingRequests, type RequestRow } from '#db/register/queries/requests'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'
import { listedRequest } from './listed-request'

/** Requests to decide about, one’s own that wait, and that a second person was made none. */
export async function attentionOfRequests(atWork: AtWork, lang: AnyLanguage): Promise<Attention[]> {
  if (!has(atWork, 'keep key holders')) return []
  const { id } = atWork.session.colleague
  const waiting = (await listWaitingRequests(atWork.register)).filter((request) =>
    has(atWork, rightFor(request)),
  )
  const own = waiting.filter((request) => request.asked_by === id)
  const others = waiting.filter((request) => request.asked_by !== id)
  return [
    ...asked(others),
    ...(await Promise.all(own.map((request) => ownRequest(atWork, request, lang)))),
    ...(await secondsGone(atWork)),
  ]
}

async function ownRequest(atWork: AtWork, row: RequestRow, lang: AnyLanguage): Promise<Attention> {
  const deciders = await listDeciders(atWork, rightFor(row), row.asked_by)
  const { title } = listedRequest(row, (await findConsultation(atWork, row.slug))?.survey, lang)
  const facts = { title, names: formatEither(lang, deciders) }
  const code = deciders.length > 0 ? 'own-request' : 'own-request-alone'
  return { code, facts, to: paths.request(row.id), when: 'soon' }
}

function asked(waiting: { id: string }[]): Attention[] {
  const [first] = waiting
  if (!first) return []
  const to = waiting.length === 1 ? paths.request(first.id) : paths.requests()
  return [{ code: 'requests', facts: { count: waiting.length }, to, when: 'now' }]
}

async function secondsGone(atWork: AtWork): Promise<Attention[]> {
  const to = has(atWork, 'keep people') ? paths.people() : paths.requests()
  const gone = await listSecondsGone(atWork)
  return gone.map((facts) => ({ code: 'second-gone', facts: { ...facts }, to, when: 'now' }))
}
