import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

import { asStaff } from '#app/cli/staff/as-staff'

import { prepareNetwork } from '../../support/prepared-network'

// Fills DATA_DIR anew before a server starts, and `kept` beside it with what staff would keep.
process.umask(0o077)
const { DATA_DIR: dataDir = '' } = process.env
const folder = dirname(dataDir)
if (!/^soundings-[^/]+(\/[^/]+)?$/.test(relative(tmpdir(), folder))) {
  throw new Error(`${dataDir} is no folder to be emptied for a test.`)
}
rmSync(folder, { recursive: true, force: true })
await asStaff((context) => prepareNetwork(context, join(folder, 'kept')))
