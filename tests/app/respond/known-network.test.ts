import { expect, test } from 'vitest'

import { changeNetwork } from '#app/operations/people/network'
import { networkKnownTo } from '#app/respond/known-network'
import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'

import { engines, usualEngine } from '../../support/fresh-stores'
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

/** The register at work on something long, until `end` is called. */
async function busy(register: RegisterDb) {
  let end: () => void = () => undefined
  const held = new Promise<void>((resolve) => (end = resolve))
  let work: Promise<void> | undefined
  await new Promise<void>((begun) => {
    work = changeRegister(register, () => {
      begun()
      return held
    })
  })
  return () => {
    end()
    return work
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

test('quick exit does not wait for a register at work, and knows where it led before', async () => {
  const { register } = await aPlaceWithExit(usualEngine)
  await exitNow(register)
  const end = await busy(register)

  const exits = await Promise.all([exitNow(register), exitNow(register)])
  await end()

  expect(exits).toEqual([weather, weather])
})

test('before anything is known, a register at work leads to the empty page, and names nobody', async () => {
  const { register } = await aPlaceWithExit(usualEngine)
  const end = await busy(register)

  const at = await networkKnownTo(register)
  await end()

  expect(at).toEqual({ name: '', neutral: true, exit: '' })
  await expect.poll(() => exitNow(register)).toBe(weather)
})
