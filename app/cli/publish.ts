import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { publishOrAsk } from '#app/operations/requests/publish-or-ask'
import { listKeyHolders } from '#db/register/queries/key-holders'
import type { Survey } from '#surveys/definition/survey'

import { catalogueFolder } from './check'
import { type Asked, type Command, WrongUsage } from './command'
import { mark, sha256 } from '#app/operations/mark'
import { asStaff } from './staff/as-staff'
import { checkedSurvey } from './staff/checked-survey'
import { requireOk, tell, tellRequest, warn } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './words'

export const publish: Command = {
  usage: 'SLUG [--opens D] [--closes D] [--single-key SLUG] [--json]',
  words: { from: 1, to: 1 },
  options: {
    opens: { type: 'string', means: 'the first day, instead of the one in the file (2026-01-15)' },
    closes: { type: 'string', means: 'the last day, instead of the one in the file' },
    'single-key': {
      type: 'string',
      means: 'where there is one key holder only: the name of the survey, typed once more',
    },
    json: { type: 'boolean', means: 'prints JSON' },
    catalogue: { type: 'string', means: 'the folder with the surveys (surveys/catalogue)' },
  },
  run(asked) {
    const [slug = ''] = asked.words
    const dates = datesIn(asked)
    const catalogue = catalogueFolder(asked)
    return asStaff(async (context) => {
      const survey = { ...(await checkedSurvey(context, catalogue, slug)), ...dates }
      const holders = await listKeyHolders(context.register)
      const done = await publishOrAsk(context, {
        ...{ survey, hash: sha256, mark, singleKey: asked.values['single-key'] },
        keys: await makeSurveyKeys(survey.code, holders),
      })
      const { request, published } = requireOk(done)
      if (request) return tellRequest(asked.flags.json, request)
      const { warnings, ...told } = published
      warn(...warnings.map((problem) => sentenceFor(problem)))
      return tell(asked.flags.json, { slug, ...told, ...dates }, words.published(survey, told))
    })
  },
}

function datesIn({ values: { opens, closes } }: Asked): Partial<Pick<Survey, 'opens' | 'closes'>> {
  for (const day of [opens, closes]) {
    if (day !== undefined && !isDay(day)) throw new WrongUsage(words.notADay(day))
  }
  return { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
