import type { AnyLanguage } from '#app/i18n/languages'

import { attentionOfConsultations } from './consultations/attention-of-consultations'
import { attentionOfDrafts } from './consultations/attention-of-drafts'
import type { AtWork } from './door'
import { attentionOfKeys } from './keys/attention-of-keys'
import { attentionOfNetwork } from './network/attention-of-network'
import { attentionOfComments } from './preview/attention-of-comments'
import { attentionOfRequests } from './requests/attention-of-requests'
import type { Attention } from './what-waits'

type Source = (atWork: AtWork, lang: AnyLanguage) => Promise<Attention[]>

/** Each looks at one part of the work, and tells only what its reader may act on. */
const sources: Source[] = [
  attentionOfRequests,
  attentionOfConsultations,
  attentionOfDrafts,
  attentionOfKeys,
  attentionOfComments,
  attentionOfNetwork,
]

/** All that needs somebody’s attention, what is to be done now first. */
export async function attentionOf(atWork: AtWork, lang: AnyLanguage): Promise<Attention[]> {
  const all = (await Promise.all(sources.map((source) => source(atWork, lang)))).flat()
  return all.sort((one, other) => one.when.localeCompare(other.when))
}
