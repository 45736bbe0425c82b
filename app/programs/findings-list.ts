import type { FindingsHead } from '#app/operations/list-findings'
import { mayRead } from '#app/operations/packs/access'
import { paths } from '#app/paths'

import { listFormat, type FindingsList } from './shapes'

/** All findings that a program with this scope may read, the newest first. */
export function findingsList(
  heads: FindingsHead[],
  { surveys, origin }: { surveys: string[]; origin: string },
): FindingsList {
  const readable = heads.filter(({ slug }) => mayRead({ surveys }, slug))
  return { format: listFormat, findings: readable.map((head) => entryOf(head, origin)) }
}

function entryOf(head: FindingsHead, origin: string): FindingsList['findings'][number] {
  const { slug, titles, languages, unit, method, hash, acceptedOn, toldOn } = head
  return {
    ...{ slug, titles, languages, unit, ...method, accepted: acceptedOn },
    ...(toldOn !== undefined && { told: toldOn }),
    ...{ hash, href: origin + paths.apiFindingsOf(slug) },
  }
}
