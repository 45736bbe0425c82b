import { changeRegister } from '#db/register/change'
import { listSettings, putSetting } from '#db/register/queries/settings'
import { canonical } from '#surveys/canonical'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { sha256 } from '../mark'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { listHaving } from './list-having'
import { timeZones, zoneToday } from './time-zones'

/** What the network says of itself, and how it works. */
export interface Network {
  name: string
  /** How to reach it: an address, a number, a name. */
  contact: string
  /** Where quick exit leads; empty for a neutral page. */
  exit: string
  /** By which days begin and end for staff. */
  timeZone: string
  /** Publishing and releasing take a second person. */
  fourEyes: boolean
  /** Nobody works here without a second factor. */
  factorRequired: boolean
  /** Respondents’ pages show neither mark nor name: a shared telephone shows no topic. */
  neutral: boolean
}

export type NetworkProblem =
  | { code: 'network-name-missing' }
  | { code: 'network-name-long'; most: number }
  | { code: 'contact-missing' }
  | { code: 'contact-long'; most: number }
  | { code: 'exit-no-address' }
  | { code: 'time-zone-unknown' }

export type ChangeNetworkProblem =
  | NetworkProblem
  /** Somebody else changed the network after the page was opened. */
  | { code: 'changed-meanwhile' }
  /** As long as these may publish, none of them alone says that one is enough. */
  | { code: 'second-person-stays'; names: string[] }

type Found = Pick<Context, 'register'>

export async function findNetwork({ register }: Found): Promise<Network> {
  const kept = await listSettings(register, names.map(settingOf))
  const find = (name: keyof Network) => kept.get(settingOf(name))
  return {
    name: find('name') ?? '',
    contact: find('contact') ?? '',
    exit: find('exit') ?? '',
    timeZone: zoneToday(find('timeZone') ?? 'UTC'),
    // What nobody ever switched off is on.
    fourEyes: find('fourEyes') !== 'no',
    factorRequired: find('factorRequired') === 'yes',
    neutral: find('neutral') === 'yes',
  }
}

/** Changes what the network says of itself; all of it or, with a problem, nothing. */
export const changeNetwork = withRight('keep the network', change)

async function change(
  context: StaffContext,
  wanted: Network,
  /** The mark of the network as a page showed it. */
  seen?: string,
): Promise<Result<null, ChangeNetworkProblem>> {
  const problems = networkProblems(wanted)
  return changeRegister(context.register, async (register) => {
    const before = await findNetwork({ register })
    if (seen !== undefined && seen !== networkMark(before))
      return fail({ code: 'changed-meanwhile' })
    if (problems.length > 0) return fail(...problems)
    const publishing = await listPublishing({ register })
    if (before.fourEyes && !wanted.fourEyes && publishing.length > 1)
      return fail({ code: 'second-person-stays', names: publishing })
    const changed = names.filter((name) => before[name] !== wanted[name])
    await putNetwork({ register }, wanted)
    const facts = { changed, ...rulesOf(changed, wanted) }
    if (changed.length > 0) await note(register, context, 'network changed', 'network', facts)
    return ok(null)
  })
}

/** Another one as soon as anything of the network is another. */
export function networkMark(network: Network): string {
  return sha256(canonical(names.map((name) => network[name])))
}

/** The names of all who may publish. */
export async function listPublishing(found: Found): Promise<string[]> {
  return (await listHaving(found, 'publish consultations')).map(({ name }) => name)
}

// The log says which way a rule went.
function rulesOf(changed: (keyof Network)[], network: Network): Record<string, string> {
  const rules = changed.filter((name) => typeof network[name] === 'boolean')
  return Object.fromEntries(rules.map((name) => [name, keptValue(network[name])]))
}

export async function putNetwork({ register }: Found, network: Network): Promise<void> {
  for (const name of names) {
    await putSetting(register, settingOf(name), keptValue(network[name]))
  }
}

function keptValue(value: string | boolean): string {
  if (typeof value === 'string') return value.trim()
  return value ? 'yes' : 'no'
}

const longestName = 120
const longestContact = 300

export function networkProblems(network: Network): NetworkProblem[] {
  const problems: (NetworkProblem | false)[] = [
    network.name.trim() === '' && { code: 'network-name-missing' },
    network.name.length > longestName && { code: 'network-name-long', most: longestName },
    network.contact.trim() === '' && { code: 'contact-missing' },
    network.contact.length > longestContact && { code: 'contact-long', most: longestContact },
    !isExit(network.exit.trim()) && { code: 'exit-no-address' },
    !isTimeZone(network.timeZone) && { code: 'time-zone-unknown' },
  ]
  return problems.filter((problem) => problem !== false)
}

const names = [
  ...(['name', 'contact', 'exit', 'timeZone'] as const),
  ...(['fourEyes', 'factorRequired', 'neutral'] as const),
]

function settingOf(name: keyof Network): string {
  return `network.${name}`
}

function isExit(address: string): boolean {
  return address === '' || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
}

function isTimeZone(name: string): boolean {
  return timeZones().includes(zoneToday(name))
}
