import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Notice } from '#app/ui/notice'

import type { KeyLeaving, WaitingRemoval } from './key-leaving'

interface RemovalWaitsProps extends Pick<KeyLeaving, 'second'> {
  waiting: WaitingRemoval
}

/** That somebody asked for the end of a key, in place of asking for it again. */
export function RemovalWaits({ waiting: { id, asker, askedOn: day }, second }: RemovalWaitsProps) {
  const { t } = useWords('key-holders')
  const { t: requests } = useWords('requests')
  return (
    <Notice title={t('removal.waits')}>
      <p>
        {asker === null ? requests('askedByMachine', { day }) : requests('asked', { asker, day })}
      </p>
      {second !== 'wanted' && <p>{t('removal.nowAtOnce')}</p>}
      <p>
        <a href={paths.request(id)}>{t('removal.toRequest')}</a>
      </p>
    </Notice>
  )
}
