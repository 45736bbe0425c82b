import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { RespondentFrame } from '../respondent-frame'
import { ShortPoints } from './kept-in-short'
import type { Kept } from './kept-of'
import { OwnTexts } from './own-texts'
import { WhatIsAsked } from './what-is-asked'
import { Limits, WhatIsNotKept } from './what-is-not-kept'
import { WhatIsPublished } from './what-is-published'
import { WhatIsStored } from './what-is-stored'
import { HowLong, WhoSees } from './who-and-how-long'
import { WhomToAsk } from './whom-to-ask'

export interface PrivacyPageProps {
  code: string
  kept: Kept
  /** How many people hold a key to the answers. */
  holders: number
  /** Questions in words, by id. */
  texts: Record<string, string>
  /** As the survey names it. */
  contact: string
  /** How the network can be reached, if anybody has said so. */
  network?: string
  /** Whether backups of the machine could tell which code sent which answers. */
  paired: boolean
}

/** All that is kept of whoever answers, and what becomes of it. */
export function PrivacyPage(props: PrivacyPageProps) {
  const { code, kept, holders, texts, contact, network, paired } = props
  const { t } = useWords('privacy')
  return (
    <RespondentFrame spoken code={code}>
      <Heading level={1}>{t('title')}</Heading>
      <p className="lead">{t('lead')}</p>
      {kept.erasedOn !== null && (
        <Notice title={t('delete.erasedTitle')}>
          <p>{t('delete.erased', { day: kept.erasedOn })}</p>
        </Notice>
      )}
      <Heading level={2}>{t('short.title')}</Heading>
      <ShortPoints access={kept.access} withdrawUntil={kept.withdrawUntil} />
      <WhatIsAsked kept={kept} texts={texts} />
      <OwnTexts kept={kept.texts} texts={texts} />
      <WhatIsStored kept={kept} />
      <WhatIsNotKept access={kept.access} />
      <WhoSees holders={holders} />
      <WhatIsPublished kept={kept} texts={texts} />
      <HowLong kept={kept} />
      <Limits access={kept.access} paired={paired} hasTexts={kept.texts.length > 0} />
      <WhomToAsk {...{ contact, network }} />
    </RespondentFrame>
  )
}
