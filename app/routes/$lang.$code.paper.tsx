import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findNetwork } from '#app/operations/people/network'
import type { PageHandle } from '#app/page-title'
import { requireSurvey } from '#app/respond/known-survey'
import { PaperQuestionnaire } from '#app/respond/paper/paper-questionnaire'
import { RespondentFrame } from '#app/respond/respondent-frame'
import paperStyles from '#app/styles/paper.css'

export const handle: PageHandle = { title: 'paper' }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paperStyles }]

/** Also before a survey opens, for printing takes time, and after, when it says so. */
export async function loader(asked: LoaderFunctionArgs) {
  const { row, survey, lang, standing } = await requireSurvey(asked)
  return {
    code: row.code,
    survey,
    lang,
    opens: row.opens_on,
    closes: row.closes_on,
    network: (await findNetwork(asked.context)).contact,
    // Nobody new begins in the last hours.
    standing: standingOnPaper[standing],
  }
}

const standingOnPaper = {
  'not-yet': 'not yet',
  open: 'open',
  paused: 'open',
  'last-hours': 'closed',
  closed: 'closed',
} as const

export default function Paper() {
  const { code, ...paper } = useLoaderData<typeof loader>()
  return (
    <RespondentFrame code={code}>
      <PaperQuestionnaire {...paper} />
    </RespondentFrame>
  )
}
