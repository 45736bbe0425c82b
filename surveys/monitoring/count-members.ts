import { type MemberFact, type MonitoringFacts, yearOf } from './facts'
import type { MemberSource } from './indicator'
import { exactly, unknown, type Value, type ValueNote } from './monitoring'

/** All members, or those of one region; what a register of today cannot know of a year is not known. */
export function countMembers(
  { members, today }: MonitoringFacts,
  source: MemberSource,
  measure: string,
  year: number,
): Value {
  if (members.length === 0) return unknown(year, 'no-register')
  const isNow = year === yearOf(today)
  const here = members.filter(({ region }) => measure === 'all' || region === measure)
  switch (source.count) {
    case 'members':
      return isNow ? exactly(year, here.length) : stillHere(here, year, (all) => all.length)
    case 'countries':
      return isNow ? exactly(year, countries(here)) : stillHere(here, year, countries)
    case 'new':
      return newIn(here, year, isNow)
    case 'in-regional-networks':
      if (!isNow) return unknown(year, 'only-today')
      if (!members.some(isInNetwork)) return unknown(year, 'no-networks')
      return exactly(year, here.filter(isInNetwork).length)
  }
}

// Who left is no longer in the register, so of an earlier year it knows a lower limit only.
function stillHere(here: MemberFact[], year: number, count: (all: MemberFact[]) => number): Value {
  const then = here.filter(({ joined }) => joined !== '' && yearOf(joined) <= year)
  if (then.length === 0) return unknown(year, 'none-left')
  return exactly(year, count(then), { isLeast: true, notes: ['left-since', ...undated(here)] })
}

function newIn(here: MemberFact[], year: number, isNow: boolean): Value {
  const n = here.filter(({ joined }) => joined !== '' && yearOf(joined) === year).length
  const notes: ValueNote[] = [...(isNow ? [] : ['left-since' as const]), ...undated(here)]
  if (n > 0 || notes.length === 0) return exactly(year, n, { isLeast: notes.length > 0, notes })
  return unknown(year, isNow ? 'no-joining-dates' : 'none-joined')
}

function undated(here: MemberFact[]): ValueNote[] {
  return here.some(({ joined }) => joined === '') ? ['undated'] : []
}

function countries(all: MemberFact[]): number {
  return new Set(all.map(({ country }) => country)).size
}

function isInNetwork({ isInRegionalNetwork }: MemberFact): boolean {
  return isInRegionalNetwork
}
