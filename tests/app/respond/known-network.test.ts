import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { changeNetwork } from '#app/operations/people/network'
import { networkKnownTo } from '#app/respond/known-network'
import type { RegisterDb } from '#db/connection'

import { engines } from '../../support/fresh-stores'
import { must } from '../operations/answering'
import { aWorkplace, network } from '../operations/people/a-workplace'

const weather = 'https://weather.example/'
const trains = 'https://trains.example/'

async function exitNow(register: RegisterDb) {
  const { exit } = await networkKnownTo(register)
  return exit
}

async function aPlaceWithExit(engine: (typeof engines)[number]) {
  const { context } = await aWorkplace(engine)
  must(await changeNetwork(context, { ...network, exit: weather }))
  return context
}

/** The register in the hands of another program, until it is let go. */
function held(dataDir: string | undefined): () => void {
  const file = new Database(join(dataDir ?? '', 'register.sqlite'))
  file.exec('begin exclusive')
  return () => {
    file.exec('rollback')
    file.close()
  }
}

test.each(engines)(
  'on %s quick exit leads where staff say from the next click on',
  async (engine) => {
    const context = await aPlaceWithExit(engine)

    const before = await exitNow(context.register)
    must(await changeNetwork(context, { ...network, exit: trains }))

    expect([before, await exitNow(context.register)]).toEqual([weather, trains])
  },
)

test('quick exit does not wait for a register that another program holds, and knows where it led before', async () => {
  const { register, dataDir } = await aPlaceWithExit('sqlite')
  await exitNow(register)
  const letGo = held(dataDir)

  const exits = await Promise.all([exitNow(register), exitNow(register)])
  letGo()

  expect(exits).toEqual([weather, weather])
})

test('before anything is known, a register that another program holds leads to the empty page, and names nobody', async () => {
  const { register, dataDir } = await aPlaceWithExit('sqlite')
  const letGo = held(dataDir)

  const at = await networkKnownTo(register)
  letGo()

  expect(at).toEqual({ name: '', neutral: true, exit: '' })
  await expect.poll(() => exitNow(register)).toBe(weather)
})
