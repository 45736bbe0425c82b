import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { begin } from '#app/respond/begin'
import { CodePage } from '#app/respond/code-page'
import { findJourney } from '#app/respond/journey'
import { requireSurvey } from '#app/respond/known-survey'
import { readFields } from '#app/respond/read-fields'
import { startFields } from '#app/respond/start-fields'
import { stepWhereStopped } from '#app/respond/step-after'

export const handle: PageHandle = { title: 'code' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  const { row, survey, lang, standing } = journey.known
  if (standing !== 'open' || row.access !== 'codes') throw redirect(paths.intro(lang, row.code))
  const fields = startFields(args.context, row.code)
  const goOn = journey.on ? stepWhereStopped(journey) : undefined
  return { code: row.code, languages: survey.languages, fields, goOn }
}

/** A code is spent by sending it and in no other way. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request)
  const known = await requireSurvey(args)
  if (known.standing !== 'open' || known.row.access !== 'codes')
    return redirect(paths.intro(known.lang, known.row.code), 303)
  const typed = posted.get('code')
  const key = posted.get('key')
  if (posted.has('lang')) return data({ typed, key, problem: undefined })
  const begun = await begin(args, known, posted)
  if (begun.ok) return begun.value
  const problem = begun.problems[0]?.code ?? 'code-not-good'
  return data({ typed, key, problem }, { status: statusOf[problem] })
}

const statusOf = { 'code-not-good': 422, 'too-many-now': 429, 'not-stored-yet': 503 }

export default function EnterCode() {
  return <CodePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
}
