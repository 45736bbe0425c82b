import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'

import { refused } from '#app/refusals'
import type { AskedCut } from '#surveys/reports/cut'

export interface WantedFile {
  slug: string
  format: string
  lang: string
  cut: AskedCut | undefined
}

/**
 * A file takes seconds to lay out, so the command for it does that in a process of its own, one at
 * a time and behind everything else: nobody who answers a survey waits for it.
 */
export async function madeApart(wanted: WantedFile): Promise<Uint8Array> {
  if (waiting >= mostWaiting) throw refused(503)
  waiting += 1
  const next = last.then(() => make(wanted)).finally(() => (waiting -= 1))
  last = next.catch(() => undefined)
  return next
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Who would come after these is asked to come again, for nobody waits minutes for a file. */
const mostWaiting = 16

async function make({ slug, format, lang, cut }: WantedFile): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-file-'))
  try {
    const out = join(folder, 'made')
    const alone = cut?.alone ? ['--alone'] : []
    const place = cut ? ['--cut', `${cut.kind}=${cut.code}`, ...alone] : []
    // Spreadsheets know the file of a page as UTF-8 by its mark.
    const mark = format === 'csv' ? ['--bom'] : []
    const asked = ['--format', format, '--lang', lang, ...place, ...mark]
    await run(['export', slug, ...asked, '--out', out])
    return new Uint8Array(await readFile(out))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function run(args: string[]): Promise<void> {
  const options = { stdio: 'ignore' as const, timeout: patience, killSignal: 'SIGKILL' as const }
  const command = ['--import', 'tsx', 'app/cli/main.ts', ...args]
  const child = spawn(process.execPath, command, options)
  const ended = once(child, 'exit')
  if (child.pid !== undefined) setPriority(child.pid, behind)
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Error('A file of findings could not be made.')
}

const patience = 180_000
const behind = 10
