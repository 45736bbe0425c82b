import { findOpenFindings, type OpenFindings } from '#app/operations/packs/open-findings'
import { forbidden, notFound, refused } from '#app/refusals'

import type { AtWork } from '../door'

/** Findings that this colleague may take away; what is not released is a page that is not there. */
export async function requireOpen(atWork: AtWork, slug = ''): Promise<OpenFindings> {
  const found = await findOpenFindings(atWork, slug)
  if (found.ok) return found.value
  const [problem] = found.problems
  if (problem?.code === 'not-allowed') throw forbidden()
  throw problem?.code === 'not-yours' ? refused('outside') : notFound()
}
