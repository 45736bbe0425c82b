import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { listCodeBatches } from '#app/operations/codes/list-code-batches'
import { issueCodes, smallestBatch } from '#app/operations/issue-codes'
import { takeForm } from '#app/operations/people/take-form'
import { memberGroups } from '#app/operations/reach/member-groups'
import type { PageHandle } from '#app/page-title'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import type { BatchProblem } from '#app/staff/codes/batch-problem'
import { CodesPage } from '#app/staff/codes/codes-page'
import { postedCodes } from '#app/staff/codes/posted-codes'
import { sheetOf } from '#app/staff/codes/sheet'
import { SlipsPage } from '#app/staff/codes/slips-page'
import { mostCodes, readBatch, typedBatch, type TypedBatch } from '#app/staff/codes/typed-batch'
import { requireStaff, type AtWork } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { requireNamed, type NamedSurvey } from '#app/staff/reach/named-survey'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = { title: 'codes', asleep: true, right: 'issue codes' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'issue codes')
  const { slug, survey, row, named, stands } = await requireNamed(atWork, args.params.slug)
  const batches = row ? await listCodeBatches(atWork, row.code) : []
  const { access, languages } = survey
  const asked = new URL(args.request.url).searchParams
  const adds = batches.find(({ name }) => name === asked.get('batch'))?.name
  const groups = access === 'codes' ? await memberGroups(atWork, languages) : []
  const chosen = groups.find(
    ({ region, lang }) => region === asked.get('region') && lang === asked.get('speaks'),
  )
  return {
    ...{ slug, named, stands, access, languages, batches, groups, chosen, adds },
    ...{ mark: newMark(atWork), least: smallestBatch, most: mostCodes },
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'issue codes')
  const named = await requireNamed(atWork, args.params.slug)
  const posted = await readFields(args.request)
  if (posted.get('do') === 'make') return make(args, atWork, named, posted)
  const slips = { batch: posted.get('batch'), codes: postedCodes(posted), lang: posted.get('lang') }
  return data({ ...nothing, sheet: sheetOf(args, named, slips) })
}

async function make(
  args: ActionFunctionArgs,
  atWork: AtWork,
  named: NamedSurvey,
  posted: PostedFields,
) {
  const typed = typedBatch(posted)
  const only = posted.get('only') === 'more' ? 'more' : 'new'
  const order = readBatch(typed, named.survey.languages)
  if (!order.ok) return again(typed, { problems: order.problems, already: false })
  const issued = await takeForm(atWork, posted.get('mark'), () =>
    issueCodes(atWork, { slug: named.slug, only, ...order.value }),
  )
  if (!issued.ok) return again(typed, settle<BatchProblem>(issued.problems))
  const { batch, codes } = issued.value
  const lang = order.value.place.lang || atWork.session.colleague.lang
  return data({ ...nothing, sheet: sheetOf(args, named, { batch, codes, lang }) })
}

function again(typed: TypedBatch, found: { problems: BatchProblem[]; already: boolean }) {
  return data({ typed, ...found, sheet: undefined }, { status: 422 })
}

const nothing = { typed: undefined, problems: [], already: false }

export default function Codes() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.sheet) return <SlipsPage slug={loaded.slug} {...sent.sheet} />
  const { typed, problems = [], already = false } = sent ?? {}
  return <CodesPage {...loaded} {...{ typed, problems, already }} />
}
