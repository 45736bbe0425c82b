import { findNetwork, listPublishing } from '#app/operations/people/network'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'

/** That nobody looks at what one person publishes, although somebody could. */
export async function attentionOfNetwork(atWork: AtWork): Promise<Attention[]> {
  const mayChange = has(atWork, 'keep the network')
  if (!mayChange && !has(atWork, 'publish consultations')) return []
  if ((await findNetwork(atWork)).fourEyes) return []
  if ((await listPublishing(atWork)).length < 2) return []
  const to = mayChange ? paths.network() : paths.requests()
  return [{ code: 'four-eyes-off', to, when: 'now' }]
}
