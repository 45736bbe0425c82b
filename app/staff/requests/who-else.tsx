import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

import { HolderIsAlone } from '../keys/holder-alone'
import { SecondPerson } from './second-person'
import type { WhoDecides } from './who-decides'

/** Who could agree, and what helps where that is only the holder of the key. */
export function WhoElse({ holderAlone, nowAtOnce, deciders }: WhoDecides) {
  const { t } = useWords('key-holders')
  if (nowAtOnce) return <Notice>{t('removal.nowAtOnce')}</Notice>
  if (holderAlone) return <HolderIsAlone {...holderAlone} />
  return <SecondPerson second deciders={deciders} />
}
