import { useWords } from '#app/i18n/use-words'
import type { KeyAtHand } from '#app/operations/keys/keys-at-hand'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'

import { BackLink } from '../back-link'
import { Fingerprint } from './fingerprint'
import { useKeyProblems } from './key-problem'
import { Removal, type RemovalProps } from './removal'
import { TryKeyForm } from './try-key-form'

export interface HolderPageProps extends RemovalProps {
  addedOn: string
  /** Of how many surveys this key opens the answers. */
  opens: number
  /** Where the key is the reader’s own. */
  atHand: KeyAtHand | undefined
}

/** One key holder: trying one’s own key, and the end of a key. */
export function HolderPage(props: HolderPageProps) {
  const { t } = useWords('key-holders')
  const { fingerprint, name, addedOn, opens, atHand, problems } = props
  return (
    <>
      <ErrorSummary problems={useKeyProblems(problems, 'removal')} />
      <Heading level={1}>{t('holder.title', { name })}</Heading>
      <p className="lead">{t('holder.since', { day: addedOn })}</p>
      <p className="lined">
        {t('fingerprint')} <Fingerprint>{fingerprint}</Fingerprint>
      </p>
      <p>{opens === 0 ? t('holder.opensNothing') : t('holder.opens', { count: opens })}</p>
      {atHand && <TryKeyForm atHand={[atHand]} />}
      <Removal {...props} />
      <BackLink to={paths.keyHolders()}>{t('back')}</BackLink>
    </>
  )
}
