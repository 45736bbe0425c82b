import Sqlite from 'better-sqlite3'
import { join } from 'node:path'

import type { MarkedPerson } from './marked-people'
import type { Site } from './site'

/** Makes everything go wrong that can, at every step of the way; the statuses that were met. */
export async function makeTrouble(person: MarkedPerson, site: Site): Promise<Set<number>> {
  const { client, path, n } = person
  const mark = (what: string) => `${what}-mark-${n}-kestrel`
  const query = `?from=${mark('query')}`
  const sent = (fields: Record<string, string>) => new URLSearchParams({ ...fields, go: '' })
  const words = { visited: mark('body'), area: mark('body') }
  for (const step of ['nowhere', 'place', 'place/further', 'check', 'thanks']) {
    await client.open(`${path}/${step}${query}`)
  }
  for (const step of ['place', 'visit', 'story', 'check', 'later', 'start']) {
    await client.post(`${path}/${step}${query}`, sent({ ...words, [mark('name')]: 'x' }))
  }
  await client.post(`${path}/code${query}`, sent({ code: mark('body') }))
  await client.post(
    `${path}/code${query}`,
    sent({ code: person.accessCode, leave_empty: mark('body') }),
  )
  await client.post(`${path}/place${query}`, sent({ area: mark('body').repeat(250_000) }))
  await client.post(`${path}/privacy${query}`, sent(words))
  await client.post(`${path}/withdraw${query}`, sent({ receipt: mark('body') }))
  // One more than may be tried at once; all together, for each takes its time.
  const guesses = Array.from({ length: 60 }, (_, n) => `${n}`.padStart(24, '7'))
  await Promise.all(guesses.map((code) => client.post(`${path}/return${query}`, sent({ code }))))
  await whileBroken(site, () => client.open(`${path}${query}`))
  return new Set(client.hops.map(({ status }) => status))
}

/** Nobody can make our pages fail from outside that we know of; a lost table does. */
async function whileBroken({ dataDir }: Site, ask: () => Promise<unknown>): Promise<void> {
  const register = new Sqlite(join(dataDir, 'register.sqlite'))
  register.exec('alter table version rename to version_gone')
  await ask()
  register.exec('alter table version_gone rename to version')
  register.close()
}
