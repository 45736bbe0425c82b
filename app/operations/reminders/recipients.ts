import { listMembers } from '#db/register/queries/members'

import type { Context } from '../context'
import { firstOffered } from '../reach/member-groups'

export interface Recipients {
  /** By the language in which they are written to. */
  byLanguage: Map<string, string[]>
  /** Members whose contact is no e-mail address. */
  without: number
}

/** Every member with an e-mail address, once; who has answered nobody knows. */
export async function findRecipients(
  { register }: Pick<Context, 'register'>,
  offered: readonly string[],
): Promise<Recipients> {
  const byLanguage = new Map<string, string[]>()
  const known = new Set<string>()
  let without = 0
  for (const { contact, languages } of await listMembers(register)) {
    const address = emailIn(contact)
    if (address === undefined) without += 1
    if (address === undefined || known.has(address.toLowerCase())) continue
    known.add(address.toLowerCase())
    const lang = firstOffered(languages, offered)
    byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), address])
  }
  // Sorted by themselves, they tell nothing of the register’s own order.
  for (const addresses of byLanguage.values()) addresses.sort()
  return { byLanguage, without }
}

/** The e-mail address in a contact such as `Ada <ada@example.org>, +254 …`. */
export function emailIn(contact: string): string | undefined {
  const found = /[^\s<>()[\],;:"'\\]{1,64}@[^\s<>()[\],;:"'\\@]{1,190}\.[\p{L}\d-]{2,63}/u
  return found.exec(contact)?.[0]
}
