import { join } from 'node:path'

import type { StaffContext } from '#app/operations/staff-context'
import { readSettings } from '#app/server/settings'

import { Refusal } from './command'
import { words } from './demo-words'
import { fillDemo, keyFiles, passphrase, password } from './demo/network'
import { whoseSystem } from './demo/whose-system'
import { asStaff } from './staff/as-staff'
import { warn } from './staff/tell'

process.umask(0o077)

try {
  const lines = await asStaff(setUp)
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem
  warn(problem.message)
  process.exitCode = 1
}

async function setUp(context: StaffContext): Promise<string[]> {
  const { dataDir = 'data' } = context
  const folder = join(dataDir, 'demo')
  const whose = await whoseSystem(context, folder)
  if (whose === 'network') throw new Refusal(words.notADemo(dataDir))
  if (whose === 'nobody') warn(words.begun)
  const shown = await fillDemo(context, folder)
  const address = addressOf(process.env)
  return words.demo({
    ...shown,
    keyFiles: keyFiles(folder),
    passphrase,
    password,
    dataDir,
    address,
  })
}

function addressOf(env: NodeJS.ProcessEnv): string {
  const settings = readSettings(env)
  if (!settings.ok) return ''
  const { publicUrl, port } = settings.value
  return publicUrl?.origin ?? `http://localhost:${port}`
}
