import {
  listKeys,
  listWaiting,
  type ListedKey,
  type ListedWaitingKey,
} from '#app/operations/keys/list-keys'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'
import { idOf } from './holder-id'

/** Keys that are missing, that wait, or that outlived their holder’s account or role. */
export async function attentionOfKeys(atWork: AtWork): Promise<Attention[]> {
  if (!has(atWork, 'keep key holders')) return []
  const keys = await listKeys(atWork.register)
  const waiting = await listWaiting(atWork.register)
  const leftBehind = keys.filter(({ owner }) => owner?.ended)
  const withoutRole = keys.filter(({ owner }) => owner?.withoutRole)
  const { id } = atWork.session.colleague
  return [
    ...missing(atWork, keys, waiting),
    ...waiting.map(({ name, fingerprint, person }) =>
      about(person === id ? 'own-key-waits' : 'key-waits', name, fingerprint),
    ),
    ...leftBehind.map(({ name, fingerprint }) => about('key-left-behind', name, fingerprint)),
    ...withoutRole.map(({ name, fingerprint }) => about('key-without-role', name, fingerprint)),
  ]
}

/** Whoever is there to hold a key makes one, and looks for nobody else. */
function missing(atWork: AtWork, keys: ListedKey[], waiting: ListedWaitingKey[]): Attention[] {
  const { id, name: reader } = atWork.session.colleague
  if (waiting.some(({ person }) => person === id)) return []
  const holds = keys.some(({ owner, name }) => (owner ? owner.id === id : name === reader))
  if (keys.length === 0 || holds || !has(atWork, 'fetch envelopes')) return numberOf(keys.length)
  return [{ code: 'make-own-key', to: paths.newKey(), when: 'now' }]
}

function numberOf(keys: number): Attention[] {
  if (keys === 0) return [{ code: 'no-holder', to: paths.newKey(), when: 'now' }]
  return keys === 1 ? [{ code: 'second-holder', to: paths.keyHolders(), when: 'now' }] : []
}

function about(code: Attention['code'], name: string, fingerprint: string): Attention {
  return { code, facts: { name }, to: paths.keyHolder(idOf(fingerprint)), when: 'now' }
}
