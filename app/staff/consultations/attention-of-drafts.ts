import { checkPlanned } from '#app/operations/consultations/check-planned'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { standing } from '#app/operations/is-open'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listPlannedHeads } from '#db/register/queries/planned-surveys'
import { listWaitingRequests } from '#db/register/queries/requests'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'
import { titleIn } from './title-in'

// The list of consultations shows all of them; the first page what one can keep in mind.
const mostDrafts = 5

/** Drafts in the making, and corrections of what is published: whoever publishes is told of those that nothing keeps from it. */
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
  const published = await findSurveyBySlug(atWork.register, slug)
  if (published && standing(published, atWork.hour) === 'closed') {
    return [{ ...place, code: 'correctionLate', when: 'soon' }]
  }
  const [lacks, ready] = published ? corrections : drafts
  if (errors.length > 0) return [{ ...place, code: lacks, when: 'soon' }]
  const when = has(atWork, 'publish consultations') ? 'now' : 'soon'
  return [{ ...place, code: ready, when }]
}

const drafts = ['draftLacks', 'draftReady'] as const
const corrections = ['correctionLacks', 'correctionReady'] as const
