import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Does a part of the bench in a process of its own, whose memory is nobody else’s. */
export async function alone<Told>(part: string, ...given: (string | number)[]): Promise<Told> {
  const program = join('bench', 'alone', `${part}.ts`)
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...given.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const told = await text(child.stdout)
  const code = await ended
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
  return JSON.parse(told) as Told
}

/** What a part has to say, to whoever began it. */
export function tell(told: object): void {
  process.stdout.write(JSON.stringify(told))
}

/** The most megabytes that this process ever held. */
export function peakMemory(): number {
  // What the system keeps for its parent, a child of a large process would count as its own.
  return peakOf('self') ?? process.resourceUsage().maxRSS / 1024
}

/** The same of another process; unknown where there is no /proc. */
export function peakOf(pid: number | 'self'): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, kibi] = /^VmHWM:\s+(\d+)/m.exec(status) ?? []
    return kibi === undefined ? undefined : Number(kibi) / 1024
  } catch {
    return undefined
  }
}
