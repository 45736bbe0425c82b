import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { Fingerprint } from '../keys/fingerprint'
import { RemovalMeaning } from '../keys/removal-meaning'
import type { RemovalView } from '../keys/removal-view'

interface RemovalShownProps {
  fingerprint: string
  removal: RemovalView
}

/** Which key is to be removed, and what follows. */
export function RemovalShown({ fingerprint, removal }: RemovalShownProps) {
  const { t } = useWords('requests')
  const { t: keys } = useWords('key-holders')
  const { opens, staying } = removal
  return (
    <>
      <Heading level={2}>{t('removalTitle')}</Heading>
      <p className="lined">
        {keys('fingerprint')} <Fingerprint>{fingerprint}</Fingerprint>
      </p>
      <p>{keys('holder.removeText')}</p>
      <RemovalMeaning opens={opens} />
      {staying !== undefined && (
        <Notice kind="warning" title={t('onlyKeyLeft', { name: staying })}>
          {t('onlyKey')}
        </Notice>
      )}
    </>
  )
}
