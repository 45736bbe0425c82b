import type { RegisterDb } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listKeyOwners, listWaitingKeys } from '#db/register/queries/key-owners'
import { listLogAbout } from '#db/register/queries/log'

import { readRoles } from '../people/person'
import { has } from '../rights'

export interface KeyOwner {
  id: string
  name: string
  ended: boolean
  /** They work here and are no key holder any more. */
  withoutRole: boolean
}

/** A key that counts, with the account it belongs to. */
export interface ListedKey {
  fingerprint: string
  name: string
  addedOn: string
  owner: KeyOwner | undefined
}

export interface ListedWaitingKey {
  fingerprint: string
  person: string
  name: string
  madeOn: string
}

/** All keys that open answers, by the names of their holders. */
export async function listKeys(register: RegisterDb): Promise<ListedKey[]> {
  const owners = new Map((await listKeyOwners(register)).map((owner) => [owner.fingerprint, owner]))
  return (await listKeyHolders(register)).map(({ fingerprint, name, added_on: addedOn }) => {
    const owner = owners.get(fingerprint)
    return { fingerprint, name, addedOn, owner: owner && ownerOf(owner) }
  })
}

function ownerOf({ person: id, name, ended_on: endedOn, roles }: OwnerRow): KeyOwner {
  const ended = endedOn !== null
  const holds = has({ roles: readRoles(roles) }, 'fetch envelopes')
  return { id, name, ended, withoutRole: !ended && !holds }
}

type OwnerRow = Awaited<ReturnType<typeof listKeyOwners>>[number]

/** The names of keys that open answers although their owner should not any more. */
export async function listFormerHolders(register: RegisterDb): Promise<string[]> {
  const former = (await listKeys(register)).filter(
    ({ owner }) => owner?.ended || owner?.withoutRole,
  )
  return former.map(({ name }) => name)
}

/** Keys that open answers although the log does not tell how they came here. */
export async function listUnlogged(register: RegisterDb): Promise<string[]> {
  const unlogged: string[] = []
  for (const { name, fingerprint } of await listKeyHolders(register)) {
    const entries = await listLogAbout(register, name, ['key holder added'])
    const added = entries.map(({ facts }) => (JSON.parse(facts) as Added).fingerprint)
    if (!added.includes(fingerprint)) unlogged.push(name)
  }
  return unlogged
}

interface Added {
  fingerprint?: string
}

/** All keys that a present holder has yet to let in. */
export async function listWaiting(register: RegisterDb): Promise<ListedWaitingKey[]> {
  const waiting = await listWaitingKeys(register)
  return waiting.map(({ fingerprint, person, name, made_on: madeOn }) => {
    return { fingerprint, person, name, madeOn }
  })
}
