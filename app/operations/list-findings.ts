import type { RegisterDb } from '#db/connection'
import { findOutcomeDays } from '#db/register/queries/outcomes'
import { listReleased } from '#db/register/queries/releases'
import type { Language, Survey } from '#surveys/definition/survey'
import type { Release } from '#surveys/findings/release'

import { findReleased } from './find-released'

/** What a list says of the findings of one survey. */
export interface FindingsHead {
  slug: string
  hash: string
  acceptedOn: string
  /** The day on which it was last told what was done with them, if it was. */
  toldOn?: string
  unit: Survey['unit']
  languages: Language[]
  titles: Record<Language, string>
  messages: Release['messages']
  method: Pick<Release['method'], 'responses' | 'opened' | 'closed'>
}

/** All that was released, the newest first. */
export async function listFindings(stores: { register: RegisterDb }): Promise<FindingsHead[]> {
  const heads: FindingsHead[] = []
  const days = await findOutcomeDays(stores.register)
  for (const { slug, hash, accepted_on: acceptedOn } of await listReleased(stores.register)) {
    const told = kept.get(hash) ?? (await readHead(stores, slug))
    keep(hash, told)
    const toldOn = days.get(slug)
    heads.push({ ...told, slug, hash, acceptedOn, ...(toldOn !== undefined && { toldOn }) })
  }
  return heads
}

type Told = Omit<FindingsHead, 'slug' | 'hash' | 'acceptedOn' | 'toldOn'>

const kept = new Map<string, Told>()
const mostKept = 200

// Under its hash a release never changes, and whole ones are too long to be read for a list.
function keep(hash: string, told: Told): void {
  kept.set(hash, told)
  const [oldest = hash] = kept.keys()
  if (kept.size > mostKept) kept.delete(oldest)
}

async function readHead(stores: { register: RegisterDb }, slug: string): Promise<Told> {
  const found = await findReleased(stores, slug)
  if (!found.ok) throw new Error(`${slug} was released, and is not found.`)
  const { release, versions } = found.value
  const { responses, opened, closed, languages } = release.method
  const titles = Object.entries(release.wording).map(([lang, { texts }]) => [lang, texts.title])
  return {
    languages,
    unit: versions.findLast(({ hash }) => release.versions.includes(hash))?.survey.unit ?? 'person',
    titles: Object.fromEntries(titles) as Told['titles'],
    messages: release.messages,
    method: { responses, opened, closed },
  }
}
