import { randomBytes } from 'node:crypto'

import type { DoorContext } from '#app/operations/people/door-context'
import { roles } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { closeStores, openStores } from '#db/connection'

/** What is done in a data folder beside the server that runs there. */
export async function workIn<Value>(
  dataDir: string,
  work: (context: StaffContext & DoorContext) => Promise<Value>,
): Promise<Value> {
  const stores = await openStores({ dataDir })
  const now = Date.now()
  const when = {
    now,
    hour: Math.floor(now / 3_600_000),
    today: new Date().toISOString().slice(0, 10),
  }
  const machine = { dataDir, random: randomBytes, secret: randomBytes(32) }
  const context = { ...stores, ...when, ...machine, who: 'Amara', roles }
  return work(context).finally(() => closeStores(stores))
}
