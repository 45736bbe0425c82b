import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { notFound } from '#app/refusals'
import { isBlank } from '#app/respond/blank-page'
import { findJourney } from '#app/respond/journey'
import { JourneyPage } from '#app/respond/journey-page'
import { OffTheWay } from '#app/respond/off-the-way'
import { offStatus, offView, typedTexts } from '#app/respond/off-view'
import { pageAt } from '#app/respond/page-address'
import { pageView } from '#app/respond/page-view'
import { readFields } from '#app/respond/read-fields'
import { asksForeign, judgePage, tooLong } from '#app/respond/judge-page'
import { savePage } from '#app/respond/save-page'
import {
  asksToLook,
  jumpsAhead,
  stepAfter,
  stepPast,
  stepWhereStopped,
} from '#app/respond/step-after'
import type { Trouble } from '#app/respond/trouble-notice'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { Page, Survey } from '#surveys/definition/survey'

export const handle: PageHandle = { title: 'page' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  const page = requirePage(journey.on ? journey.survey : journey.known.survey, args.params.page)
  if (!journey.on) return data({ off: offView(journey) }, { status: offStatus(journey) })
  // What was just sent and could not be kept is shown where it was sent from.
  const isAnswer = args.context.answered === true
  if (!isAnswer && jumpsAhead(journey, page, args.request))
    throw redirect(stepWhereStopped(journey))
  const view = pageView(journey, page)
  if (!view) throw redirect(stepPast(journey, page))
  const open = asksToLook(args.request) ? journey.open() : []
  const problems = open.find((each) => each.page === page.id)?.problems ?? []
  args.context.isForMany = problems.length === 0 && !isAnswer && isBlank(journey, view)
  return data({ ...view, problems }, { status: problems.length > 0 ? 422 : 200 })
}

export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request, args.context)
  args.context.answered = true
  const journey = await findJourney(args)
  const page = requirePage(journey.on ? journey.survey : journey.known.survey, args.params.page)
  const [values, typed] = [posted.pick(posted.names), typedTexts(page, posted)]
  const giveBack = (status: number, why: Why = {}) => data({ values, typed, ...why }, { status })
  // The store may be there again when the page is drawn, and then it is that page.
  if (!journey.on)
    return giveBack(offStatus(journey), journey.reason === 'not-now' ? notStored : {})
  if (asksForeign(page, posted)) return giveBack(422, { trouble: 'unknown' })

  const saved = await savePage(args.context, journey, page, posted)
  if (!saved.ok) {
    const trouble = saved.problems[0]?.code
    if (trouble === 'too-much-text')
      return giveBack(422, { trouble, problems: tooLong(journey, page, posted) })
    const mayPass = trouble === 'not-stored-yet' || trouble === 'draft-busy'
    return mayPass ? giveBack(503, notStored) : giveBack(410)
  }
  const judged = judgePage(journey.survey, page, saved.value, posted)
  const step = stepAfter({ ...journey, content: saved.value }, page, posted, judged, args.request)
  return step === undefined ? giveBack(422, { problems: judged.problems }) : redirect(step, 303)
}

/** Why a page could not be left. */
interface Why {
  trouble?: Trouble
  problems?: AnswerProblem[]
}

const notStored: Why = { trouble: 'not-stored-yet' }

export default function QuestionPage() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (!('off' in loaded)) return <JourneyPage view={loaded} sent={sent} />
  return <OffTheWay off={loaded.off} {...(sent && { typed: sent.typed, again: sent.values })} />
}

function requirePage(survey: Survey, named: string | undefined): Page {
  const page = pageAt(survey, named)
  if (!page) throw notFound()
  return page
}
