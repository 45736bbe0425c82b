import type { AppLoadContext } from '@remix-run/node'

import { findNetwork } from '#app/operations/people/network'
import { offView } from '#app/respond/off-view'
import { keptOf } from '#app/respond/privacy/kept-of'
import type { PrivacyPageProps } from '#app/respond/privacy/privacy-page'
import { questionTexts } from '#app/respond/privacy/question-texts'
import { startFields } from '#app/respond/start-fields'
import { surveyWords } from '#app/respond/survey-words'
import { isSqlite } from '#db/engine'
import { listKeyHolders } from '#db/register/queries/key-holders'

import type { Looking } from './looking'
import type { besides } from './place'
import type { Shown } from './shown'

type Beside = Exclude<(typeof besides)[number], 'check' | 'later'>

/** The pages that need no answers. */
export async function showBeside(
  looking: Looking,
  context: AppLoadContext,
  kind: Beside,
): Promise<Shown> {
  const { known, base: code, lang, languages } = looking
  const { survey } = known
  switch (kind) {
    case 'code':
      return { kind, code, languages, fields: startFields(context, code), sent: undefined }
    case 'thanks':
      return { kind, code, use: surveyWords(survey, lang, {}).text('use'), closes: survey.closes }
    case 'return':
    case 'withdraw':
      return { kind, code, languages, sent: undefined }
    case 'privacy':
      return { kind, page: await privacyOf(looking, context) }
    case 'paper':
      return { kind, code, survey, lang, network: (await findNetwork(context)).contact }
    case 'not-yet':
    case 'closed':
      return { kind: 'off', off: offView({ known, reason: kind }) }
  }
}

async function privacyOf(
  { known, base: code, lang }: Looking,
  { register, responses }: AppLoadContext,
): Promise<PrivacyPageProps> {
  const { survey, row } = known
  return {
    ...{ code, kept: keptOf(survey, row), texts: questionTexts(survey, lang) },
    // Publishing gives a key to each of those who hold one then.
    holders: (await listKeyHolders(register)).length,
    contact: surveyWords(survey, lang, {}).text('contact'),
    network: (await findNetwork({ register })).contact,
    paired: survey.access === 'codes' && !isSqlite(register) && !isSqlite(responses),
  }
}
