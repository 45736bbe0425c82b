import { expect, test } from 'vitest'

import { changeNetwork, findNetwork } from '#app/operations/people/network'
import { timeZones } from '#app/operations/people/time-zones'
import { putSetting } from '#db/register/queries/settings'
import { listLog } from '#db/register/queries/log'

import { must } from '../answering'
import { aWorkplace } from './a-workplace'

test('every time zone on offer can be counted in, and stands there once', () => {
  const zones = timeZones()

  for (const timeZone of zones)
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones.length).toBeGreaterThan(400)
})

test('cities are called as their people call them today', () => {
  const today = ['Europe/Kyiv', 'America/Nuuk', 'Pacific/Chuuk', 'Africa/Asmara', 'Asia/Kolkata']
  const before = /Kiev|Godthab|Truk|Asmera|Calcutta|Katmandu|Rangoon|Saigon|Ponape|Enderbury/

  expect(timeZones()).toEqual(expect.arrayContaining(today))
  expect(timeZones().filter((zone) => before.test(zone))).toEqual([])
})

test('a zone that was kept by an older name is the same one, and saving it changes nothing', async () => {
  const { context } = await aWorkplace()
  await putSetting(context.register, 'network.timeZone', 'Europe/Kiev')
  const found = await findNetwork(context)
  const before = (await listLog(context.register)).length

  must(await changeNetwork(context, found))

  expect(found.timeZone).toBe('Europe/Kyiv')
  expect(await listLog(context.register)).toHaveLength(before)
})
