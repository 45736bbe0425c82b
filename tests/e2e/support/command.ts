import { spawnSync } from 'node:child_process'

import { passphrase } from '../../support/published'
import { network } from './network'
import { soundings } from './programs'

/** Runs a command on the stores of the tests, with the passphrase of their key holders. */
export function run(...args: string[]): void {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    DATA_DIR: network.dataDir,
    SOUNDINGS_PASSPHRASE: passphrase,
  }
  const { status, stderr } = spawnSync(process.execPath, [soundings, ...args], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${status ?? '?'}: ${stderr}`)
}
