import { redirect, type ActionFunctionArgs, type LinksFunction } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { findConsultation } from '#app/operations/consultations/find-consultation'
import { askedKeysAtHand } from '#app/operations/keys/keys-at-hand'
import { takeForm } from '#app/operations/people/take-form'
import { isAboutOwnKey, isLeftToOthers } from '#app/operations/requests/decide'
import { examine, rightFor, type Examined } from '#app/operations/requests/examine'
import { findTie, invitedOn } from '#app/operations/requests/ties'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden, notFound } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { byTitle, removalView } from '#app/staff/keys/removal-view'
import { newMark } from '#app/staff/new-mark'
import { again } from '#app/staff/requests/again'
import { decidePosted } from '#app/staff/requests/decide-posted'
import { listedRequest } from '#app/staff/requests/listed-request'
import { publicationView } from '#app/staff/requests/publication-view'
import { releaseView } from '#app/staff/requests/release-view'
import { RequestPage } from '#app/staff/requests/request-page'
import { shownProblems } from '#app/staff/requests/request-problem'
import { whoDecides } from '#app/staff/requests/who-decides'
import findingsStyles from '#app/styles/findings.css'
import { findRequest, type RequestRow } from '#db/register/queries/requests'

const right = 'keep key holders'

export const handle: PageHandle = { title: 'request', asleep: true, right }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: findingsStyles }]

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const row = await requireRequest(atWork, args.params.id)
  const lang = readerLanguage(args)
  const found = await findConsultation(atWork, row.slug)
  const { searchParams: asked } = new URL(args.request.url)
  const done = (['asked', 'approved', 'declined', 'taken'] as const).find(
    (each) => each === asked.get('done'),
  )
  const seen = { lang, by: asked.get('by'), in: asked.get('in'), request: args.request }
  const about = await aboutRequest(atWork, row, seen)
  const survey = about.survey ?? found?.survey
  const request = listedRequest(row, survey, lang)
  return {
    ...{ request, named: request.title, done, ...(await standsToAsker(atWork, row)) },
    ...{ revision: row.revision, mark: newMark(atWork), ...about.shown },
    ...(await whoDecides(atWork, row)),
  }
}

/** Whether the reader asked, or has had something to do with the account of whoever did. */
async function standsToAsker(atWork: AtWork, row: RequestRow) {
  const { register } = atWork
  const { id, name: reader } = atWork.session.colleague
  const own = row.asked_by === id
  const waits = row.state === 'waiting'
  const name = waits ? reader : row.decider
  const { asker, decided_on: decided } = row
  const nothing = { own, tie: undefined, invited: undefined }
  if (asker === null || name === null || asker === name) return nothing
  const day = await invitedOn({ register, today: decided ?? atWork.today }, { name, by: asker })
  const tie = waits && (await findTie(atWork, { asker, decider: name }, rightFor(row)))
  return { own, tie: tie || undefined, invited: day === undefined ? day : { asker, name, day } }
}

type Seen = Pick<Parameters<typeof releaseView>[1], 'lang' | 'by' | 'in'> & { request: Request }

/** What was asked for as it stands now; of a decided request it is gone. */
async function aboutRequest(atWork: AtWork, row: RequestRow, seen: Seen) {
  const nothing = {
    shown: '',
    troubles: [],
    atHand: [],
    publication: undefined,
    release: undefined,
    removal: undefined,
    aboutOwnKey: false,
    leftToOthers: false,
  }
  if (row.state !== 'waiting') return { survey: undefined, shown: nothing }
  const examined = await examine(atWork, row)
  const survey = examined.publication?.survey
  const { register, hour } = atWork
  const { lang, request } = seen
  const reader = { register, hour, lang, wanted: seen.in, request }
  const { slug } = row
  const { release: body } = examined
  return {
    survey,
    shown: {
      shown: examined.shown,
      troubles: await byTitle(atWork, shownProblems(examined.troubles, lang), lang),
      publication: survey && (await publicationView(reader, survey, examined.publication?.keys)),
      atHand: await atHandFor(atWork, row, examined.publication),
      release: body === undefined ? undefined : await releaseView(atWork, { slug, body, ...seen }),
      removal: examined.removal && (await removalView(atWork, slug, lang)),
      aboutOwnKey: await isAboutOwnKey(atWork, row),
      leftToOthers: await isLeftToOthers(atWork, row),
    },
  }
}

/** What a second person may try, before they approve the key that the first one made. */
async function atHandFor(
  { register, roles, session }: AtWork,
  { kind, asked_by: asker }: RequestRow,
  asked: Examined['publication'],
) {
  const { id: person } = session.colleague
  if (kind !== 'publish' || !asked || person === asker) return []
  return askedKeysAtHand(register, { person, roles }, asked)
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const posted = await readFields(args.request)
  const row = await requireRequest(atWork, args.params.id)
  const decide = () => decidePosted(atWork, row, posted)
  const decided = await takeForm(atWork, posted.get('mark'), decide)
  if (decided.ok) return redirect(paths.request(row.id, { done: decided.value }), 303)
  return again(args, decided.problems, posted.get('reason').slice(0, 2000))
}

async function requireRequest(atWork: AtWork, id = ''): Promise<RequestRow> {
  const row = await findRequest(atWork.register, id)
  if (!row) throw notFound()
  if (!has(atWork, rightFor(row))) throw forbidden()
  return row
}

export default function OneRequest() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <RequestPage problems={[]} already={false} typed="" {...loaded} {...sent} />
}
