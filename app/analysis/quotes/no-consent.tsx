import { useSay } from '../workshop/words'

/** Why somebody cannot be quoted, where a button would offer it. */
export function NoConsent({ consent }: { consent: 'not-agreed' | 'not-told' }) {
  const say = useSay()
  return <p data-consent={consent}>{say.quotes(`consent.${consent}`)}</p>
}
