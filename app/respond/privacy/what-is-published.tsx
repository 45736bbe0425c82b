import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import { Points } from '../info/points'
import { Section } from '../info/section'
import type { Kept } from './kept-of'

interface WhatIsPublishedProps {
  kept: Kept
  /** Questions in words, by id. */
  texts: Record<string, string>
}

export function WhatIsPublished({ kept, texts }: WhatIsPublishedProps) {
  const { t } = useWords('privacy')
  const { numbers, breakdowns } = kept.published
  const quotes = kept.texts.length > 0 ? [t('publish.quotes')] : []
  const always = [t('publish.rounded'), t('publish.few', { count: numbers }), ...quotes]
  if (breakdowns.length === 0) {
    return <Section title={t('publish.title')} lines={[...always, t('publish.whole')]} />
  }
  return (
    <>
      <Section title={t('publish.title')} lines={always} />
      <p>{t('publish.by')}</p>
      <Points ofSurvey lines={breakdowns.map((id) => texts[id] ?? '')} />
      <GroupRules published={kept.published} />
    </>
  )
}

function GroupRules({ published }: { published: Kept['published'] }) {
  const { t } = useWords('privacy')
  const { compare, group, country, byAgreement } = published
  const lines = [
    t('publish.compare', { count: compare }),
    t('publish.group', { count: group }),
    ...(country === undefined ? [] : [t('publish.country', { count: country })]),
    ...(byAgreement ? [t('publish.agreed')] : []),
  ]
  return (
    <>
      <Heading level={3}>{t('publish.rules')}</Heading>
      <Points lines={lines} />
    </>
  )
}
