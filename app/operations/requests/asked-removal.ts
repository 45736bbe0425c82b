import { canonical } from '#surveys/canonical'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { findRemovable, type Leaving, type RemoveKeyHolderProblem } from '../remove-key-holder'
import type { StaffContext } from '../staff-context'
import { listOpeners } from '../survey-openers'

/** Whoever asks for a second person asks for no key to go that is the last one of all. */
export type AskedRemoval = Omit<Leaving, 'evenLast'>

interface Written {
  name: string
  singleKey: string | null
}

/** The body of a request for a key to be removed, as the register keeps it while it waits. */
export function writeRemoval({ name, singleKey }: AskedRemoval): string {
  const written: Written = { name, singleKey: singleKey ?? null }
  return canonical(written)
}

export function readRemoval(body: string): AskedRemoval {
  const { name, singleKey } = JSON.parse(body) as Written
  return { name, ...(singleKey !== null && { singleKey }) }
}

/** What keeps the key from being removed now. Another key under the same name is another one. */
export async function removalTroubles(
  context: StaffContext,
  fingerprint: string,
  leaving: AskedRemoval,
): Promise<RemoveKeyHolderProblem[]> {
  const holders = await listKeyHolders(context.register)
  const holder = holders.find((each) => each.fingerprint === fingerprint)
  const gone = { code: 'no-such-holder' as const, name: leaving.name, names: [] }
  if (holder?.name !== leaving.name) return [gone]
  const removable = await findRemovable(context, leaving)
  return removable.ok ? [] : removable.problems
}

/** Who could open what the key opens: another one, and another page has to be read. */
export async function openedWith({ register }: StaffContext, fingerprint: string) {
  const openers = await listOpeners(register)
  return openers
    .filter(({ holders }) => holders.includes(fingerprint))
    .map(({ slug, holders }) => [slug, holders.toSorted()])
}
