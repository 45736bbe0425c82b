import type { Question } from '../../definition/survey'

/** The file in which a key holder’s groups come; docs/guides/releasing.md says what stands in it. */
export const groupsFormat = 'soundings.groups/1'

/** The code of a row is made of theirs, and has to stay short enough for a release. */
export const mostMembers = 40

/** What a key holder joins further than the plan does, by the names of breakdowns. */
export type ChosenGroups = Record<string, ChosenRows>

export interface ChosenRows {
  /** Regions or options that are to be one row each. */
  groups: string[][]
  /** Regions, options or countries that are to stand among all others. */
  rest: string[]
}

export const nothingChosen: ChosenRows = { groups: [], rest: [] }

/** The row of these is called after them, unless their author named them together. */
export function groupCode(question: Question | undefined, members: string[]): string {
  const named = question ? namedGroups(question) : []
  const same = named.find((group) => group.members.join() === members.join())
  return same?.code ?? members.join(between)
}

/** Whom such a row is called after; `undefined` where it is not of several. */
export function membersNamed(code: string): string[] | undefined {
  const members = code.split(between)
  return members.length > 1 ? members : undefined
}

const between = '-'

/** A group that an author named, with those of its options that stand in no earlier one. */
export interface NamedGroup {
  code: string
  members: string[]
}

/** Nobody may stand in two rows, and a group that bears the name of an option is none. */
export function namedGroups(question: Question): NamedGroup[] {
  if (question.type !== 'single' || !question.groups) return []
  const { options } = question
  const groups = Object.entries(question.groups).filter(([code]) => !options.includes(code))
  const groupOf = (option: string) => groups.find(([, all]) => all.includes(option))?.[0]
  return groups.map(([code]) => ({
    ...{ code, members: options.filter((option) => groupOf(option) === code) },
  }))
}
