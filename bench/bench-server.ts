import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The server of production in a process of its own. */
export interface BenchServer {
  address: string
  /** Milliseconds of processor that it has used. */
  cpu: () => number
  /** Megabytes that it holds in memory. */
  memory: () => number
  stop: () => Promise<void>
}

const begun = / is at (\S+)/

export async function startServer(
  dataDir: string,
  program = join('app', 'server', 'main.ts'),
): Promise<BenchServer> {
  const { PATH, BENCH_NODE = '' } = process.env
  const env = { PATH, NODE_ENV: 'production' as const, PORT: '0', DATA_DIR: dataDir }
  const given = BENCH_NODE.split(' ').filter(Boolean)
  const child = spawn(process.execPath, [...given, '--import', 'tsx', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [, found] = begun.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(`${program} does not start; was it built?`)))
  })
  const pid = child.pid ?? 0
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { address, cpu: () => cpuOf(pid), memory: () => memoryOf(pid), stop }
}

// What Linux counts in: a hundredth of a second.
const tick = 10

/** All threads of a process, as its system counts them. */
export function cpuOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) return cpuTime(ask('time', pid)) * 1000
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * tick
}

/** Seconds of `1-02:03:04`, as `ps` writes them. */
export function cpuTime(written: string): number {
  const [clock = '', days = '0'] = written.split('-').reverse()
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Number(days) * 86_400 + seconds
}

function memoryOf(pid: number): number {
  const [, kibi] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '') ?? []
  return Number(kibi ?? ask('rss', pid)) / 1024
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ask(what: 'time' | 'rss', pid: number): string {
  return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
}
