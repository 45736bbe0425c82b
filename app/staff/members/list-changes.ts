import { fieldsOfMember, type MemberFields } from '#app/operations/member-row'
import {
  changedFields,
  type KeptMember,
  type MembersPlan,
} from '#app/operations/members/members-plan'

import type { ListedMember } from './members-table'

export interface ShownChange {
  name: string
  country: string
  fields: { field: keyof MemberFields; before: string; after: string }[]
}

interface Shown<Kind extends string, Each> {
  kind: Kind
  /** How many there are in all, and the part of them that is shown. */
  all: number
  page: number
  pages: number
  shown: Each[]
  isOpen: boolean
}

/** What a file would do, list by list; those that it leaves out come last. */
export type ChangeList =
  Shown<'changed', ShownChange> | Shown<'added', ListedMember> | Shown<'missing', ListedMember>

const each = 100
const fewEnough = 20

/** The lists that are not empty. Only a short one stands open, and one that somebody pages through. */
export function listChanges(plan: MembersPlan, asked: URLSearchParams): ChangeList[] {
  const { added, changed, missing } = plan
  const lists: ChangeList[] = [
    partOf('changed', changed, asked, changeOf),
    partOf('added', added, asked, (member, place) => ({ id: `${place}`, ...listed(member) })),
    partOf('missing', missing, asked, (member: KeptMember) => ({
      ...{ id: member.id, ...listed(member) },
    })),
  ]
  return lists.filter(({ all }) => all > 0)
}

function partOf<Kind extends ChangeList['kind'], Given, Each>(
  kind: Kind,
  given: Given[],
  asked: URLSearchParams,
  show: (one: Given, place: number) => Each,
): Shown<Kind, Each> {
  const isAsked = asked.get('list') === kind
  const pages = Math.max(1, Math.ceil(given.length / each))
  const wanted = isAsked ? Number(asked.get('page')) : 1
  const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, pages) : 1
  const shown = given.slice((page - 1) * each, page * each).map(show)
  const isShort = kind !== 'missing' && given.length <= fewEnough
  return { kind, all: given.length, page, pages, shown, isOpen: isAsked || isShort }
}

function changeOf({ before, after }: MembersPlan['changed'][number]): ShownChange {
  const [was, becomes] = [fieldsOfMember(before), fieldsOfMember(after)]
  const fields = changedFields(before, after).map((field) => ({
    ...{ field, before: was[field], after: becomes[field] },
  }))
  return { name: after.name, country: after.country, fields }
}

/** Without its contact, which no list shows. */
function listed({
  name,
  country,
  region,
  languages,
  regional_network,
  voting,
  joined,
}: MembersPlan['added'][number]) {
  return { name, country, region, languages, regional_network, voting, joined }
}
