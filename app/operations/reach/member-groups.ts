import type { RegisterDb } from '#db/connection'
import { listMembers } from '#db/register/queries/members'

export interface MemberGroup {
  region: string
  lang: string
  members: number
}

/** How many members there are by region and by the first of their languages that is offered. */
export async function memberGroups(
  { register }: { register: RegisterDb },
  offered: readonly string[],
): Promise<MemberGroup[]> {
  const groups = new Map<string, MemberGroup>()
  for (const { region, languages } of await listMembers(register)) {
    const lang = firstOffered(languages, offered)
    const key = `${region} ${lang}`
    const group = groups.get(key) ?? { region, lang, members: 0 }
    groups.set(key, { ...group, members: group.members + 1 })
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The language in which somebody is spoken to who reads these; `pt-br` is near to `pt`. */
export function firstOffered(languages: string, offered: readonly string[]): string {
  const theirs = languages.split(' ').map((lang) => lang.split('-')[0] ?? '')
  const first = theirs.find((lang) => offered.includes(lang))
  return first ?? (offered.includes('en') ? 'en' : (offered[0] ?? 'en'))
}
