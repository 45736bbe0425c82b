import { acceptOrAsk, type AcceptOrAskProblem } from '#app/operations/requests/accept-or-ask'
import type { NotAllowed } from '#app/operations/rights'
import { surveyNamedIn } from '#app/operations/survey-named-in'
import { paths } from '#app/paths'
import { fail, ok, type Result } from '#surveys/result'

import type { AtWork } from '../door'
import { judgeApart } from '../requests/judge-apart'

interface HandedIn {
  /** Where to go next. */
  to: string
  /** The request that waits for a second person, where one is wanted. */
  request?: string
  /** Whether just this had been handed in before. */
  already: boolean
}

type HandInProblem = AcceptOrAskProblem | NotAllowed | { code: 'other-survey' }

/** Judges a release as the command line does, and accepts it or asks a second person. */
export async function handIn(
  atWork: AtWork,
  { slug, body }: { slug: string; body: string },
): Promise<Result<HandedIn, HandInProblem>> {
  if (surveyNamedIn(body) !== slug) return fail({ code: 'other-survey' })
  const done = await acceptOrAsk(atWork, { body, judge: judgeApart })
  if (!done.ok) return done
  const { accepted, request } = done.value
  if (!request) return ok({ to: paths.consultation(slug, 'released'), already: accepted.already })
  const { id, already } = request
  return ok({ to: paths.request(id, { done: 'asked' }), request: id, already })
}
