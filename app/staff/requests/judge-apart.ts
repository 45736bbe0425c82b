import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { text } from 'node:stream/consumers'

import type { Judged, JudgeProblem, Judging } from '#app/operations/judge-release'
import { refused } from '#app/refusals'
import type { Result } from '#surveys/result'

/** Judges a release in a process of its own, one at a time and behind everything else. */
export async function judgeApart(judging: Judging): Promise<Result<Judged, JudgeProblem>> {
  if (waiting >= mostWaiting) throw refused(503)
  waiting += 1
  const next = last.then(() => judge(judging)).finally(() => (waiting -= 1))
  last = next.catch(() => undefined)
  return next
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0
const mostWaiting = 4
const patience = 180_000
const behind = 10

async function judge(judging: Judging): Promise<Result<Judged, JudgeProblem>> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/judge.ts'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    ...{ timeout: patience, killSignal: 'SIGKILL' },
  })
  if (child.pid !== undefined) setPriority(child.pid, behind)
  const ended = once(child, 'exit')
  const said = text(child.stdout)
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(judging))
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Error('A release could not be judged.')
  return JSON.parse(await said) as Result<Judged, JudgeProblem>
}
