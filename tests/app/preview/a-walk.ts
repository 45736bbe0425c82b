import { beforeAll } from 'vitest'

import type { LookView } from '#app/preview/look-view'
import type { Survey } from '#surveys/definition/survey'
import { longText, page, shortText, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import type { Workplace } from '../operations/people/a-workplace'
import { linkTo, plan } from '../operations/preview/a-planned-survey'
import { carried, open, send, type Answered } from './a-look'
import { aSharedWorkplace } from './a-shared-workplace'

const works = yesNo('works', 'Do you work?')
const since = shortText('since', 'Since when?', { when: works.is('yes'), max: 20 })
const kind = single('kind', 'Which kind, if “{{since}}”?', { day: 'By day', night: 'By night' })

/** Three pages: a question that calls up another, a page only some meet, and own words. */
export const walked: Survey = aSurvey(
  [
    page('about', 'About', [works, since]),
    page('work', 'Work', [kind], { when: works.is('yes') }),
    page('words', 'Words', [longText('story', 'What happened?', { optional: true })]),
  ],
  { languages: ['en', 'fr', 'ru'] },
)

/** Somebody who looks at it, for all tests of a file. */
export function aWalk() {
  const shared = {} as { context: Workplace; token: string }
  beforeAll(async () => {
    const { context, close } = await aSharedWorkplace()
    await plan(context.register, walked)
    Object.assign(shared, { context, token: (await linkTo(context, walked.slug)).token })
    return close
  }, 60_000)
  const asked = () => ({ ...shared.context, token: shared.token })
  const look = (at: string) => open({ ...asked(), at })
  const go = (view: LookView | undefined, fields: Record<string, string>): Promise<Answered> =>
    send(asked(), { ...carried(view), ...fields })
  const begin = async () => go((await look('')).view, { go: '' })
  return { asked, look, go, begin }
}
