import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { refused } from '#app/refusals'

import { fileToMake, type WantedFile } from './file-to-make'

/**
 * A file takes seconds to lay out, so a process of its own does that, one at a time and behind
 * everything else: nobody who answers a survey waits for it. It is told what the file is made of
 * and opens no store, so a file needs none that is at other work.
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
const patience = 180_000
const behind = 10

async function make(wanted: WantedFile): Promise<Uint8Array> {
  const child = spawn(process.execPath, [join('build', 'make-file.js')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    ...{ timeout: patience, killSignal: 'SIGKILL' },
  })
  if (child.pid !== undefined) setPriority(child.pid, behind)
  const ended = once(child, 'exit')
  const made = buffer(child.stdout)
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(fileToMake(wanted)))
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Error('A file of findings could not be made.')
  return new Uint8Array(await made)
}
