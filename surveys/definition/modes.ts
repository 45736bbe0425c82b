/** How a response came to us. */
export const modes = ['web', 'paper', 'import', 'interview', 'discussion'] as const

export type Mode = (typeof modes)[number]

/** Those in which staff enter what others wrote or said. */
export const enteredModes = ['paper', 'interview', 'discussion'] as const

export type EnteredMode = (typeof enteredModes)[number]

/** More than can sit together and talk. */
export const mostPeople = 1000

/** What a survey says of responses that staff enter. */
interface Entered {
  entered?: EnteredMode[] | undefined
}

/** The modes that the method lists: the questionnaire alone decides, never what arrived. */
export function modesOf({ entered = [] }: Entered): Mode[] {
  const more: Mode[] = ['web', 'paper', 'import', ...entered]
  return modes.filter((mode) => more.includes(mode))
}

/** The modes in which staff may enter responses. */
export function enteredModesOf({ entered = [] }: Entered): EnteredMode[] {
  return enteredModes.filter((mode) => entered.includes(mode))
}

/** How few people one response can stand for; `undefined` where it always is one alone. */
export function fewestPeople(mode: Mode): number | undefined {
  if (mode === 'discussion') return 2
  return mode === 'interview' ? 1 : undefined
}

/** Whether a response that came so may say, leave out or must say how many took part. */
export function arePeople(mode: Mode, people: number | undefined): boolean {
  const fewest = fewestPeople(mode)
  if (people === undefined) return mode !== 'discussion'
  return (
    fewest !== undefined && Number.isInteger(people) && people >= fewest && people <= mostPeople
  )
}
