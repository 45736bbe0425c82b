import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { findVersions } from '#db/register/queries/find-versions'
import { findPlannedSurvey } from '#db/register/queries/planned-surveys'
import { fail, ok, type Result } from '#surveys/result'

import {
  publishProblem,
  publishReady,
  readyToPublish,
  type Publication,
  type Published,
  type PublishProblem,
  type Ready,
} from '../publish'
import { withRight } from '../rights'
import { writePublication } from './asked-for'
import { dropPlan } from './drop-plan'
import { leaveRequest, type Waiting, type WaitingAlready } from './leave-request'
import { needsSecond } from './needs-second'
import type { Asking } from './person'

export interface WantedPublication extends Publication {
  /** What somebody saw on a page: the version, the plan it came from, and whether a second person is wanted. */
  seen?: { hash: string; plan: number | null; second: boolean }
}

export type PublishOrAskProblem =
  | PublishProblem
  | WaitingAlready
  /** What is there is not what was shown. */
  | { code: 'changed-meanwhile' }

export type PublishedOrAsked =
  { published: Published; request?: undefined } | { request: Waiting; published?: undefined }

/** Publishes, or leaves a request where the network wants a second person to look. */
export const publishOrAsk = withRight('publish consultations', publishOrLeave)

async function publishOrLeave(
  context: Asking,
  wanted: WantedPublication,
): Promise<Result<PublishedOrAsked, PublishOrAskProblem>> {
  const ready = await readyToPublish(context, wanted)
  if (!ready.ok) return ready
  if (wanted.seen && wanted.seen.hash !== ready.value.frozen.hash)
    return fail({ code: 'changed-meanwhile' })
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const plan = await findPlannedSurvey(register, wanted.survey.slug)
    const revision = plan?.revision ?? null
    const second = await needsSecond(inner)
    const { seen } = wanted
    if (seen && (seen.plan !== revision || seen.second !== second))
      return fail({ code: 'changed-meanwhile' })
    if (second) return ask(inner, wanted, ready.value, revision)
    const published = await publishReady(inner, wanted, ready.value)
    if (!published.ok) return published
    await dropPlan(inner, wanted, published.value.hash)
    return ok({ published: published.value })
  })
}

async function ask(
  context: Asking,
  wanted: WantedPublication,
  ready: Ready,
  plan: number | null,
): Promise<Result<PublishedOrAsked, PublishOrAskProblem>> {
  const problem = await publishProblem(context, wanted, ready)
  if (problem) return fail(problem)
  const { survey, keys, singleKey } = wanted
  const { slug } = survey
  const [newest] = await findVersions(context.register, slug)
  const isFirst = (await findSurveyBySlug(context.register, slug)) === undefined
  const asked = { survey, keys, singleKey, newest: newest?.hash ?? null, plan }
  const left = await leaveRequest(context, {
    ...{ kind: isFirst ? ('publish' as const) : ('correct' as const), slug },
    ...{ hash: ready.frozen.hash, body: writePublication(asked) },
  })
  return left.ok ? ok({ request: left.value }) : left
}
