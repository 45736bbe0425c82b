import { useWords } from '#app/i18n/use-words'

import { Section } from '../info/section'
import type { Kept } from './kept-of'

const never = ['address', 'device', 'time', 'order', 'visits', 'together', 'receipt'] as const
const browser = ['cookie', 'gone', 'files', 'others'] as const

export function WhatIsNotKept({ access }: Pick<Kept, 'access'>) {
  const { t } = useWords('privacy')
  const code = access === 'codes' ? [t('never.code')] : []
  return (
    <>
      <Section
        title={t('never.title')}
        lines={[...never.map((thing) => t(`never.${thing}`)), ...code]}
      />
      <Section title={t('browser.title')} lines={browser.map((thing) => t(`browser.${thing}`))} />
    </>
  )
}

const everywhere = ['history', 'screen', 'device', 'line', 'receipt'] as const
const ofOurs = ['moment', 'program', 'holder', 'copies', 'night'] as const

interface LimitsProps extends Pick<Kept, 'access'> {
  /** Until the night, the store itself ties codes to the answers that came with them. */
  paired: boolean
  hasTexts: boolean
}

export function Limits({ access, paired, hasTexts }: LimitsProps) {
  const { t } = useWords('privacy')
  const lines = [
    ...everywhere.map((limit) => t(`limits.${limit}`)),
    ...(hasTexts ? [t('limits.words')] : []),
    ...(access === 'codes' ? [t('limits.list')] : []),
    ...ofOurs.map((limit) => t(`limits.${limit}`)),
    ...(paired ? [t('limits.paired')] : []),
  ]
  return <Section title={t('limits.title')} lines={lines} />
}
