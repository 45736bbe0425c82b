import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { mark, sha256 } from '#app/operations/mark'
import { putNetwork } from '#app/operations/people/network'
import type { Session } from '#app/operations/people/session'
import { approvePublication } from '#app/operations/requests/approve'
import { examine } from '#app/operations/requests/examine'
import { publishOrAsk } from '#app/operations/requests/publish-or-ask'
import type { Role } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { findPlannedSurvey, putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { findRequest } from '#db/register/queries/requests'

import { usualEngine } from '../../../support/fresh-stores'
import { newHolder, register, soundSurvey, type Holder } from '../a-network'
import { must } from '../answering'
import {
  aColleague,
  anEmptyPlace,
  network,
  sessionOf,
  setUpIn,
  type Workplace,
} from '../people/a-workplace'

export interface Person extends Workplace {
  session: Session
}

/** A network of two people who hold keys and may publish, and that wants both of them to look. */
export async function twoPeople(engine = usualEngine, place?: Workplace) {
  const { context, token } = await setUpIn(place ?? (await anEmptyPlace(engine)))
  const amara: Person = { ...context, session: await sessionOf(context, token) }
  const bo = await aPerson(context, 'Bo', ['key-holder'])
  return { context, amara, bo }
}

/** The same with both keys registered. */
export async function twoHolders(engine = usualEngine) {
  const people = await twoPeople(engine)
  const holders: [Holder, Holder] = [await newHolder('Amara'), await newHolder('Bo')]
  for (const holder of holders) must(await register(people.context, holder))
  return { ...people, holders }
}

export async function aPerson(context: Workplace, name: string, roles: Role[]): Promise<Person> {
  const { session } = await aColleague(context, name, roles)
  return { ...context, session, who: name, roles }
}

/** Somebody does at another time what they would do now. */
export function at<Context extends StaffContext>(
  context: Context,
  day: string,
  hours = 12,
): Context {
  return { ...context, today: day, hour: Date.parse(day) / 3_600_000 + hours }
}

export const laterSurvey = soundSurvey({ opens: '2026-02-10' })

/** Plans a survey as the workplace does. */
export async function plan({ register: db }: StaffContext, survey: Survey): Promise<number> {
  const before = await findPlannedSurvey(db, survey.slug)
  const revision = (before?.revision ?? 0) + 1
  const by = { planned_on: '2026-02-01', planned_by: 'Amara' }
  await putPlannedSurvey(db, {
    ...{ slug: survey.slug, definition: canonical(survey), ...by, revision },
  })
  return revision
}

/** Publishes, or asks for it, with whatever key holders there are. */
export async function publishAs(context: StaffContext & { session?: Session }, survey: Survey) {
  const keys = await makeSurveyKeys(survey.code, await listKeyHolders(context.register))
  return publishOrAsk(context, { survey, hash: sha256, mark, keys })
}

/** The id of the request that somebody leaves. */
export async function askedBy(
  context: StaffContext & { session?: Session },
  survey: Survey = laterSurvey,
): Promise<string> {
  const { request } = must(await publishAs(context, survey))
  if (!request) throw new Error('It was published at once.')
  return request.id
}

/** What somebody sees who looks at a request now. */
export async function seen(context: StaffContext, id: string) {
  const request = await findRequest(context.register, id)
  if (!request) throw new Error('There is no such request.')
  return examine(context, request)
}

/** Looks at a request and approves just that. */
export async function approveAs(context: Person, id: string) {
  const { shown } = await seen(context, id)
  return approvePublication(context, { id, shown })
}

export async function codesOf(deciding: Promise<{ ok: boolean; problems?: { code: string }[] }>) {
  const { ok, problems = [] } = await deciding
  return ok ? ['done'] : problems.map(({ code }) => code)
}

export async function letAlone(context: Workplace): Promise<void> {
  await putNetwork(context, { ...network, fourEyes: false })
}
