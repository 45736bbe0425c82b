import { fingerprintOf } from '#app/vault/fingerprint'
import { findVersions } from '#db/register/queries/find-versions'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { findPlannedSurvey } from '#db/register/queries/planned-surveys'
import { findRequestBody, type RequestRow } from '#db/register/queries/requests'
import { canonical } from '#surveys/canonical'

import { findNext, type AcceptProblem } from '../accept-release'
import { standing, type Standing } from '../is-open'
import { mark, sha256 } from '../mark'
import { publishProblem, readyToPublish, type PublishProblem } from '../publish'
import type { RemoveKeyHolderProblem } from '../remove-key-holder'
import { has, type Right, type Role } from '../rights'
import type { StaffContext } from '../staff-context'
import { readPublication, type AskedPublication } from './asked-for'
import { openedWith, readRemoval, removalTroubles, type AskedRemoval } from './asked-removal'
import { stillMay } from './needs-second'

/** Why a request cannot be approved as it is: somebody has to ask anew. */
export type Trouble =
  | { code: 'asked-lost' }
  | { code: 'asker-without-right'; name: string }
  | { code: 'planned-anew' }
  | { code: 'version-meanwhile' }
  | { code: 'over-meanwhile'; closesOn: string }
  | PublishProblem
  | AcceptProblem
  | RemoveKeyHolderProblem

/** A request with all that somebody has to see who decides about it. */
export interface Examined {
  request: RequestRow
  /** Of a publication or a correction. */
  publication?: AskedPublication
  /** The bytes of a release. */
  release?: string
  /** The key that is to be removed. */
  removal?: AskedRemoval
  troubles: Trouble[]
  /** How the survey would stand at once. */
  standing?: Standing
  /** Another one as soon as anything of this changes, so that what is approved is what was shown. */
  shown: string
}

export function rightFor({ kind }: Pick<RequestRow, 'kind'>): Right {
  return rightsFor[kind]
}

const rightsFor = {
  publish: 'publish consultations',
  correct: 'publish consultations',
  release: 'release findings',
  'remove-key': 'keep key holders',
} as const satisfies Record<RequestRow['kind'], Right>

/** What somebody with these roles may decide about. */
export function kindsFor(roles: readonly Role[]): RequestRow['kind'][] {
  const kinds = Object.keys(rightsFor) as RequestRow['kind'][]
  return kinds.filter((kind) => has({ roles }, rightsFor[kind]))
}

/** Looks at a waiting request as things stand now. */
export async function examine(context: StaffContext, request: RequestRow): Promise<Examined> {
  const body = await findRequestBody(context.register, request.id)
  const askers = await askerTroubles(context, request)
  if (body === undefined) {
    return sealed({ request, troubles: [{ code: 'asked-lost' }, ...askers] }, [])
  }
  if (request.kind === 'release') {
    const troubles = [...askers, ...(await releaseTroubles(context, request, body))]
    return sealed({ request, release: body, troubles }, [])
  }
  if (request.kind === 'remove-key') return examineRemoval(context, request, body, askers)
  const publication = readPublication(body)
  const troubles = [...askers, ...(await publicationTroubles(context, request, publication))]
  const { survey } = publication
  const now = standing({ opens_on: survey.opens, closes_on: survey.closes }, context.hour)
  const holders = (await listKeyHolders(context.register)).map(({ fingerprint }) => fingerprint)
  return sealed({ request, publication, troubles, standing: now }, [
    now,
    holders,
    fingerprintOf(publication.keys.publicKey),
  ])
}

async function examineRemoval(
  context: StaffContext,
  request: RequestRow,
  body: string,
  askers: Trouble[],
): Promise<Examined> {
  const removal = readRemoval(body)
  const troubles = [...askers, ...(await removalTroubles(context, request.slug, removal))]
  const opened = await openedWith(context, request.slug)
  return sealed({ request, removal, troubles }, opened)
}

function sealed(examined: Omit<Examined, 'shown'>, also: unknown[]): Examined {
  const { id, revision, hash } = examined.request
  const codes = examined.troubles.map(({ code }) => code)
  return { ...examined, shown: sha256(canonical([id, revision, hash, codes, ...also])) }
}

// Two people with the right decide together; whoever has lost it since is none of them.
async function askerTroubles(context: StaffContext, request: RequestRow): Promise<Trouble[]> {
  const { asked_by: asker, asker: name } = request
  if (asker === null || (await stillMay(context, rightFor(request), asker))) return []
  return [{ code: 'asker-without-right', name: name ?? '' }]
}

async function publicationTroubles(
  context: StaffContext,
  { asked_on: askedOn }: RequestRow,
  asked: AskedPublication,
): Promise<Trouble[]> {
  const { slug, closes } = asked.survey
  const { register } = context
  const plan = await findPlannedSurvey(register, slug)
  const [newest] = await findVersions(register, slug)
  if ((newest?.hash ?? null) !== asked.newest) return [{ code: 'version-meanwhile' }]
  if ((plan?.revision ?? null) !== asked.plan) return [{ code: 'planned-anew' }]
  if (closes >= askedOn && closes < context.today)
    return [{ code: 'over-meanwhile', closesOn: closes }]
  const ready = await readyToPublish(context, { survey: asked.survey, hash: sha256, mark })
  if (!ready.ok) return ready.problems
  const problem = await publishProblem(context, { ...asked, hash: sha256, mark }, ready.value)
  return problem ? [problem] : []
}

/** What can be said without judging the numbers again, which takes long. */
async function releaseTroubles(
  context: StaffContext,
  { slug }: RequestRow,
  body: string,
): Promise<Trouble[]> {
  const { release: number } = JSON.parse(body) as { release: number }
  const next = await findNext(context, { slug, number })
  return next.ok ? [] : next.problems
}
