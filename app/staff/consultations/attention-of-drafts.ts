import { checkPlanned } from '#app/operations/consultations/check-planned'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'
import { listPlannedHeads } from '#db/register/queries/planned-surveys'
import { listWaitingRequests } from '#db/register/queries/requests'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'
import { titleIn } from './title-in'

// The list of consultations shows all of them; the first page what one can keep in mind.
const mostDrafts = 5

/** Drafts in the making: whoever publishes is told of those that nothing keeps from it. */
export async function attentionOfDrafts(atWork: AtWork, lang: string): Promise<Attention[]> {
  if (!has(atWork, 'see consultations')) return []
  const asked = new Set((await listWaitingRequests(atWork.register)).map(({ slug }) => slug))
  const heads = await listPlannedHeads(atWork.register)
  const slugs = heads.map(({ slug }) => slug).filter((slug) => !asked.has(slug))
  const waits = slugs.slice(0, mostDrafts).map((slug) => draftWaits(atWork, slug, lang))
  return (await Promise.all(waits)).flat()
}

async function draftWaits(atWork: AtWork, slug: string, lang: string): Promise<Attention[]> {
  const planned = await findPlanned(atWork, slug)
  if (!planned) return []
  const { errors } = await checkPlanned(atWork, planned.survey)
  const place = { to: paths.consultation(slug), facts: { title: titleIn(planned.survey, lang) } }
  if (errors.length > 0) return [{ ...place, code: 'draftLacks', when: 'soon' }]
  const when = has(atWork, 'publish consultations') ? 'now' : 'soon'
  return [{ ...place, code: 'draftReady', when }]
}
