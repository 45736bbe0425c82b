import { addKeyHolder } from '#app/operations/add-key-holder'
import { findKey, type KeyReader } from '#app/operations/keys/find-key'
import { freeHolderName } from '#app/operations/keys/holder-name'
import { offerKey } from '#app/operations/keys/offer-key'
import type { StaffContext } from '#app/operations/staff-context'
import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { openKeyProof } from '#app/vault/open'

import { newHolder, type Holder } from '../a-network'
import { must } from '../answering'
import type { Workplace } from '../people/a-workplace'

interface Colleague {
  id: string
  name: string
}

/** A colleague makes a key; whether it counts at once or waits is told too. */
export async function makeKeyOf(context: StaffContext, { id, name }: Colleague) {
  const holder = await newHolder(name)
  const { fingerprint, pair } = holder
  const offered = { person: id, fingerprint, publicKey: pair.publicKey }
  const { waits } = must(await offerKey({ ...context, who: name }, offered))
  return { ...holder, waits }
}

/** A colleague makes a key. While nothing is published, whoever owns the machine lets it in. */
export async function holdKey(context: StaffContext, colleague: Colleague): Promise<Holder> {
  const { waits, ...holder } = await makeKeyOf(context, colleague)
  if (!waits) return holder
  const { fingerprint, pair } = holder
  const name = await freeHolderName(context.register, colleague.name)
  const added = { name, fingerprint, publicKey: pair.publicKey, wrapped: [] }
  must(await addKeyHolder(context, added))
  return holder
}

/** What a present holder’s browser makes of what the page of a waiting key asks of their key. */
export async function proofBy(
  context: Workplace,
  present: Holder,
  waiting: string,
  reader: KeyReader,
): Promise<string> {
  const found = await findKey(context, waiting, reader)
  const asked = found?.waits ? found.key.atHand : []
  const mine = asked.find(({ fingerprint }) => fingerprint === present.fingerprint)
  const sealed = fromBase64url(mine?.sealed ?? '') ?? new Uint8Array()
  const place = { waiting, holder: present.fingerprint }
  return toBase64url(must(await openKeyProof(present.pair, place, sealed)))
}

/** Wrapped keys as our script sends them. */
export function asSent(by: 'holder' | 'survey', keys: { of: string; wrapped: Uint8Array }[]) {
  return JSON.stringify(
    keys.map(({ of, wrapped }) => ({ [by]: of, wrapped: toBase64url(wrapped) })),
  )
}
