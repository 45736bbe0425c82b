import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { Section } from '#app/respond/info/section'
import { requireSurvey } from '#app/respond/known-survey'
import { ShortPoints } from '#app/respond/privacy/kept-in-short'
import { keptOf } from '#app/respond/privacy/kept-of'
import { OwnTexts } from '#app/respond/privacy/own-texts'
import { questionTexts } from '#app/respond/privacy/question-texts'
import { WhatIsAsked } from '#app/respond/privacy/what-is-asked'
import { Limits, WhatIsNotKept } from '#app/respond/privacy/what-is-not-kept'
import { WhatIsPublished } from '#app/respond/privacy/what-is-published'
import { WhatIsStored } from '#app/respond/privacy/what-is-stored'
import { HowLong, WhoSees } from '#app/respond/privacy/who-and-how-long'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { surveyWords } from '#app/respond/survey-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { isSqlite } from '#db/engine'
import { countSurveyKeys } from '#db/register/queries/survey-keys'

export const handle: PageHandle = { title: 'privacy' }

export async function loader(asked: LoaderFunctionArgs) {
  const { row, survey, lang } = await requireSurvey(asked)
  const { register, responses } = asked.context
  return {
    code: row.code,
    kept: keptOf(survey, row),
    holders: await countSurveyKeys(register, row.code),
    texts: questionTexts(survey, lang),
    contact: surveyWords(survey, lang, {}).text('contact'),
    paired: row.access === 'codes' && !isSqlite(register) && !isSqlite(responses),
  }
}

export default function Privacy() {
  const { code, kept, holders, texts, contact, paired } = useLoaderData<typeof loader>()
  const { t } = useWords('privacy')
  return (
    <RespondentFrame code={code}>
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
      <Section title={t('ask.title')} lines={[t('ask.contact', { contact })]} />
    </RespondentFrame>
  )
}
