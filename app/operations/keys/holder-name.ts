import type { RegisterDb } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'

/** The name under which somebody’s key is listed: their own, with a number if they hold several. */
export async function freeHolderName(register: RegisterDb, name: string): Promise<string> {
  const taken = new Set((await listKeyHolders(register)).map((holder) => holder.name))
  let [free, number] = [name, 1]
  while (taken.has(free)) {
    number += 1
    free = `${name} (${number})`
  }
  return free
}
