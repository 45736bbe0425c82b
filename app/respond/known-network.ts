import type { Sender } from '#app/frame'
import type { Context } from '#app/operations/context'
import { findNetwork } from '#app/operations/people/network'

type Register = Context['register']

/** What every page has to know of the network. */
export interface KnownNetwork extends Sender {
  /** Where quick exit leads; empty for the neutral page. */
  exit: string
}

interface Last {
  network: KnownNetwork
  /** A look into the register that has not come back yet. */
  asking?: Promise<void> | undefined
}

/** As long as somebody may be kept waiting for what is newer. */
const longestWait = 150

// A network that is not known yet may be one that wants no name on its pages.
const nobody: KnownNetwork = { name: '', neutral: true, exit: '' }

const known = new WeakMap<Register, Last>()

/**
 * What staff say of the network, as it is at this moment. A register that is broken or at other work
 * holds up nobody, least of all whoever leaves: then it counts what was read last.
 */
export async function networkKnownTo(register: Register): Promise<KnownNetwork> {
  const last = known.get(register) ?? { network: nobody }
  known.set(register, last)
  last.asking ??= ask(register, last).finally(() => (last.asking = undefined))
  await Promise.race([last.asking, waiting()])
  return last.network
}

async function ask(register: Register, last: Last): Promise<void> {
  const { name, neutral, exit } = await findNetwork({ register }).catch(() => last.network)
  last.network = { name, neutral, exit }
}

function waiting(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestWait).unref())
}
