import { Notice } from '#app/ui/notice'

import { useSay } from '../workshop/words'
import type { Consent } from './may-quote'

/** Why somebody cannot be quoted; nothing where they can. */
export function NoConsent({ consent }: { consent: Consent }) {
  const say = useSay()
  if (consent !== 'not-agreed' && consent !== 'not-told') return null
  return (
    <div role="alert" data-consent={consent}>
      <Notice kind="error" title={say.quotes(`consent.${consent}`)} />
    </div>
  )
}
