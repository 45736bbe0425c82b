import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'

import { engines } from '../../../support/fresh-stores'
import { aMachine, type Machine, published, slug, sure } from './machine'

const rows = 1300
// A command that ends before it stored anything must not keep this waiting beside the tests after it.
const mostTries = 1000

async function envelopes({ env, dataDir }: Machine): Promise<number> {
  const { REGISTER_URL: registerUrl, RESPONSES_URL: responsesUrl } = env
  const stores = await openStores({ dataDir, registerUrl, responsesUrl })
  const found = await stores.responses.selectFrom('envelope').select('id').execute()
  await closeStores(stores)
  return found.length
}

test.each(engines)(
  'on %s respond goes on where it was killed, and doubles nothing',
  async (engine) => {
    const machine = await aMachine(engine)
    await published(machine)
    const file = join(machine.folder, 'answers.ndjson')
    const line = JSON.stringify({ lang: 'en', answers: { led: 'others' } })
    writeFileSync(file, `${Array(rows).fill(line).join('\n')}\n`)
    const respond = ['respond', slug, '--file', file]

    const first = machine.start(respond)
    for (let tries = 0; tries < mostTries && (await envelopes(machine)) === 0; tries += 1)
      await new Promise((wait) => setTimeout(wait, 20))
    first.kill()
    const { status } = await first.ended
    const before = await envelopes(machine)
    const second = await sure(machine, respond)

    expect(status).toBeNull()
    expect(before % 500).toBe(0)
    expect(before).toBeLessThan(rows)
    expect(second).toMatchObject({ rows, added: rows - before, already: before })
    expect(await envelopes(machine)).toBe(rows)
  },
  120_000,
)
