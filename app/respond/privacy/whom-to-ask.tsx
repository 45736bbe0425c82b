import { useWords } from '#app/i18n/use-words'

import { Section } from '../info/section'

interface WhomToAskProps {
  /** As the survey names it. */
  contact: string
  /** How the network can be reached. */
  network: string | undefined
}

export function WhomToAsk({ contact, network = '' }: WhomToAskProps) {
  const { t } = useWords('privacy')
  const survey = t('ask.contact', { contact })
  const lines = network === '' ? [survey] : [survey, t('ask.network', { contact: network })]
  return <Section title={t('ask.title')} lines={lines} />
}
