import { listLogAbout } from '#db/register/queries/log'

import type { Context } from '../context'
import { dayAfter } from '../day-after'
import { has, type Right, type Role } from '../rights'

/** Why two accounts are not two people for a while: one of them had the other in hand. */
export interface Tie {
  code: 'second-let-back' | 'asker-let-back' | 'second-given-roles'
  asker: string
  decider: string
  day: string
}

/** Two accounts by name, for names are not given twice and the log speaks by them. */
export interface Two {
  asker: string
  decider: string
}

type Looking = Pick<Context, 'register' | 'today'>

/** For so many days whoever held the link of an account may still be in it. */
export const tieDays = 30

/** What keeps these two from deciding together, by what the log tells of the last thirty days. */
export async function findTie(context: Looking, two: Two, right: Right): Promise<Tie | undefined> {
  const { asker, decider } = two
  const secondBack = await letBackOn(context, { name: decider, by: asker })
  if (secondBack) return { code: 'second-let-back', ...two, day: secondBack }
  const askerBack = await letBackOn(context, { name: asker, by: decider })
  if (askerBack) return { code: 'asker-let-back', ...two, day: askerBack }
  const given = await givenOn(context, { name: decider, by: asker }, right)
  return given === undefined ? undefined : { code: 'second-given-roles', ...two, day: given }
}

/** The day within the last thirty on which one invited the other to work here, if it was so. */
export async function invitedOn(context: Looking, { name, by }: Hand): Promise<string | undefined> {
  const entries = await listLogAbout(context.register, name, ['person invited'])
  const last = entries.at(-1)
  return last?.who === by && isFresh(context, last.on_day) ? last.on_day : undefined
}

interface Hand {
  name: string
  by: string
}

/** The day on which an account was taken back with a link that the other one had made. */
async function letBackOn(context: Looking, { name, by }: Hand): Promise<string | undefined> {
  const deeds = ['new password offered', 'account recovered']
  let offeredBy = ''
  let day: string | undefined
  for (const { what, who, on_day: on } of await listLogAbout(context.register, name, deeds)) {
    if (what === 'new password offered') offeredBy = who
    else if (offeredBy === by && isFresh(context, on)) day = on
  }
  return day
}

/** The day on which the other one made this account one that may decide. */
async function givenOn(
  context: Looking,
  { name, by }: Hand,
  right: Right,
): Promise<string | undefined> {
  const entries = await listLogAbout(context.register, name, ['person invited', 'roles changed'])
  // Nobody invited the first of all, who had every right from the beginning.
  let had = entries[0]?.what === 'roles changed'
  let given: { who: string; on_day: string } | undefined
  for (const { what, who, on_day, facts } of entries) {
    const may = mayBy(facts, right)
    if (what === 'person invited' || !may) given = undefined
    else if (!had) given = { who, on_day }
    had = may
  }
  return given?.who === by && isFresh(context, given.on_day) ? given.on_day : undefined
}

function mayBy(facts: string, right: Right): boolean {
  const { roles = [] } = JSON.parse(facts) as { roles?: Role[] }
  return has({ roles }, right)
}

function isFresh({ today }: Looking, day: string): boolean {
  return day >= dayAfter(today, -tieDays)
}
