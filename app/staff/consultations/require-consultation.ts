import {
  findConsultation,
  type Consultation,
} from '#app/operations/consultations/find-consultation'
import { notFound } from '#app/refusals'

import type { AtWork } from '../door'

/** The consultation an address names; none of that name is a page that is not there. */
export async function requireConsultation(atWork: AtWork, slug = ''): Promise<Consultation> {
  const found = await findConsultation(atWork, slug)
  if (!found) throw notFound()
  return found
}
