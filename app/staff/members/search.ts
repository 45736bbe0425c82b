import type { KeptMember } from '#app/operations/members/members-plan'

export interface MembersAsked {
  name: string
  country: string
  region: string
  /** That the member reads; `lang` in an address is the one that the page speaks. */
  language: string
  page: string
}

/** What somebody looks for, out of the address of the list. */
export function askedIn({ searchParams }: URL): MembersAsked {
  const of = (name: string) => (searchParams.get(name) ?? '').slice(0, 200)
  return {
    ...{ name: of('name'), country: of('country'), region: of('region') },
    ...{ language: of('language'), page: of('page') },
  }
}

/** The members that fit, in the order of their names as people look them up. */
export function findMembers(members: KeptMember[], asked: MembersAsked): KeptMember[] {
  const words = fold(asked.name).split(' ')
  return members
    .map((member) => ({ member, key: fold(member.name) }))
    .filter(({ member: { country, region, languages }, key }) => {
      if (asked.country !== '' && asked.country !== country) return false
      if (asked.region !== '' && asked.region !== region) return false
      if (asked.language !== '' && !languages.split(' ').includes(asked.language)) return false
      return words.every((word) => key.includes(word))
    })
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ member }) => member)
}

const letters: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' },
}

/** A name without accents, case and signs, as it is typed on any keyboard. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
