import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

import { type DiskTooFull, lacksDisk } from './free-disk'

export type VacuumProblem = DiskTooFull | { code: 'vacuum-failed'; said: string }

// Asked for by name and at run time, for a bundle of the server lies elsewhere.
const script = createRequire(import.meta.url).resolve('#db/vacuum/rewrite-file.js')

/**
 * Writes a SQLite file anew in the order of its keys, from a process of its own. Whoever writes
 * meanwhile waits. Resolves to what went wrong, if anything did.
 */
export async function vacuumFile(file: string): Promise<VacuumProblem | undefined> {
  const lacking = await lacksDisk(file)
  if (lacking) return lacking
  const { code, said } = await run([script, file], dirname(file))
  return code === 0 ? undefined : { code: 'vacuum-failed', said }
}

// Nothing else of our surroundings goes along: no secret, no address of a database.
function run(words: string[], folder: string) {
  const env = { NODE_ENV: process.env.NODE_ENV, SQLITE_TMPDIR: folder }
  return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said: errorIn(said) }))
  })
}

function errorIn(said: string): string {
  return /^\w*Error: .*$/m.exec(said)?.[0] ?? said.trim()
}
