import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findNetwork } from '#app/operations/people/network'
import type { PageHandle } from '#app/page-title'
import { requireSurvey } from '#app/respond/known-survey'
import { keptOf } from '#app/respond/privacy/kept-of'
import { PrivacyPage } from '#app/respond/privacy/privacy-page'
import { questionTexts } from '#app/respond/privacy/question-texts'
import { surveyWords } from '#app/respond/survey-words'
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
    network: (await findNetwork({ register })).contact,
    paired: row.access === 'codes' && !isSqlite(register) && !isSqlite(responses),
  }
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />
}
