import { expect, test } from 'vitest'

import { putSetting } from '#db/register/queries/settings'

import { setUpIn } from '../../../support/set-up-network'
import { workIn } from '../../../support/work-in'
import { aColleague } from '../../operations/people/a-workplace'
import { aMachine, catalogue, inDays, keyFilesOf, slug, sure } from './machine'

test('where people work and two are wanted, publish and the removal of a key leave a request and say so; else it is final', async () => {
  const machine = await aMachine()
  const [, file] = keyFilesOf(machine)
  // Amara holds a key since she set the network up.
  await setUpIn(machine.dataDir)
  await sure(machine, ['keys', 'new', '--out', file])
  await sure(machine, ['keys', 'add', `${file}.pub`, '--name', 'Bo'])
  const dates = ['--opens', inDays(0), '--closes', inDays(30)]
  const publish = ['publish', slug, ...dates, '--catalogue', catalogue]

  const removing = ['keys', 'remove', 'Bo']
  await workIn(machine.dataDir, (context) => aColleague(context, 'Ada', ['administrator']))
  const removed = await sure(machine, removing)
  expect(removed).toMatchObject({ kind: 'remove-key', already: false })
  const waits = await machine.run(removing)
  expect(waits.stdout).toMatch(/The key [0-9a-f ]{29} is not removed until a colleague approves/)

  const asked = await machine.run(publish)
  expect(asked).toMatchObject({ status: 0, stderr: '' })
  expect(asked.stdout).toContain('waits for a second person')
  const again = await sure(machine, publish)
  expect(again).toMatchObject({ slug, kind: 'publish', already: true })
  expect(asked.stdout).toContain(`/staff/requests/${String(again.request)}`)
  expect(await machine.run(['codes', slug, '--count', '1'])).toMatchObject({ status: 1 })

  await workIn(machine.dataDir, ({ register }) => putSetting(register, 'network.fourEyes', 'no'))
  expect(await sure(machine, publish)).toMatchObject({ slug, number: 1 })
  expect(await sure(machine, ['codes', slug, '--count', '1'])).toBeDefined()
}, 540_000)
