import { rewrapKeys } from '#app/analysis/keys/rewrap-keys'
import { letKeyIn } from '#app/operations/keys/let-key-in'
import { listKeysOfHolder } from '#db/register/queries/survey-keys'

import { usualEngine } from '../../../support/fresh-stores'
import { newHolder, publishNow, register, soundSurvey, type Holder } from '../a-network'
import { must } from '../answering'
import { aColleague, aWorkplace, sessionOf, type Workplace } from '../people/a-workplace'
import { asSent, holdKey, makeKeyOf, proofBy } from './a-key'

export async function aWaitingKey(engine = usualEngine) {
  const { context, token } = await aWorkplace(engine)
  const { colleague: amara, hash } = await sessionOf(context, token)
  const { session } = await aColleague(context, 'Chen', ['key-holder'])
  const first = await holdKey(context, amara)
  await register(context, await newHolder('Bo'))
  must(await publishNow(context, soundSurvey()))
  const made = await makeKeyOf(context, session.colleague)
  const reader = { person: amara.id, roles: amara.roles, session: hash }
  return { context, amara, first, chen: session.colleague, made, reader }
}

type Waiting = Awaited<ReturnType<typeof aWaitingKey>>

export async function sharedBy(context: Workplace, present: Holder, next: Holder) {
  const keys = await listKeysOfHolder(context.register, present.fingerprint)
  const to = { publicKey: next.pair.publicKey, fingerprint: next.fingerprint }
  const copies = must(await rewrapKeys(present.pair, present.fingerprint, keys, to))
  return copies.map(({ survey: of, wrapped }) => ({ of, wrapped }))
}

type Letting = Parameters<typeof letKeyIn>[1]

export async function letChenIn(place: Waiting, more: Partial<Letting> = {}) {
  const { context, first, made, reader } = place
  const { fingerprint } = made
  const wrapped = asSent('survey', await sharedBy(context, first, made))
  const shown = { by: reader.person, session: reader.session, compared: true }
  const proof = more.proof ?? (await proofBy(context, first, fingerprint, reader))
  return letKeyIn(context, { fingerprint, wrapped, ...shown, ...more, proof })
}

export function refusal(code: string, more: Record<string, unknown> = {}) {
  return { ok: false, problems: [{ code, ...more }] }
}
