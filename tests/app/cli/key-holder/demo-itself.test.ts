import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { roles } from '#app/operations/rights'
import { addHolders, keyFileOf } from '#app/cli/demo/holders'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { closeStores, openStores } from '#db/connection'

import { soundSurvey } from '../../operations/a-network'
import { on } from '../../operations/a-survey-open'
import { must } from '../../operations/answering'
import { fileOfLines, responseLines } from '../../operations/responses-in-lines'
import { aMachine, passphrase, type Machine } from '../staff/machine'
import { patience } from './a-closed-survey'

const slug = 'a-survey'

/** A closed survey whose key holders' files lie in `folder` of the data folder. */
async function aSystem(machine: Machine, folder: string): Promise<string> {
  const stores = await openStores({ dataDir: machine.dataDir })
  const where = { dataDir: machine.dataDir, random: randomBytes, who: 'Amara', roles }
  const context = { ...stores, ...where, ...on('2026-02-01') }
  const keys = join(machine.dataDir, folder)
  await addHolders(context, { folder: keys, names: ['Amara', 'Bo'], passphrase })
  await publishWhole(context, soundSurvey())
  must(await addResponses(context, { slug, file: fileOfLines(responseLines(30)) }))
  await close(context, { slug })
  await closeStores(stores)
  return keyFileOf(keys, 'Amara')
}

test(
  'the demonstration is opened and released without a bundle, which closes it for good',
  async () => {
    const machine = await aMachine()
    const key = await aSystem(machine, 'demo')
    const [out, made] = [join(machine.folder, 'plain'), join(machine.folder, 'made')]

    const opened = await machine.run(['open', slug, '--key', key, '--out', out])
    const released = await machine.run(['release', slug, '--key', key, '--out', made, '--json'])
    const nothing = await machine.run(['release', 'nothere', '--key', key, '--out', `${made}-2`])

    expect([opened.status, released.status, nothing.status]).toEqual([0, 0, 1])
    expect(nothing.stderr).toContain('the demonstration holds no survey “nothere”')
    expect(nothing.stderr).not.toMatch(/publish/i)
    expect(opened.stdout).toContain('30 rows')
    expect(JSON.parse(readFileSync(made, 'utf8'))).toMatchObject({ survey: slug, release: 1 })
    const { register, responses } = await openStores({ dataDir: machine.dataDir })
    const survey = await findSurveyBySlug(register, slug)
    await closeStores({ register, responses })
    expect(survey?.bundled_on).not.toBeNull()
  },
  patience,
)

test(
  'a network of its own is never read without a bundle',
  async () => {
    const machine = await aMachine()
    const key = await aSystem(machine, 'keys-of-ours')
    const out = join(machine.folder, 'plain')

    const { status, stderr } = await machine.run(['open', slug, '--key', key, '--out', out])

    expect(status).toBe(2)
    expect(stderr).toContain('Only the demonstration is read without a bundle')
    expect(existsSync(out)).toBe(false)
  },
  patience,
)
