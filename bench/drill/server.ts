import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

import { tellingSentence } from '#app/server/start-problem'
import type { Whereabouts } from '#db/connection'

// The drill has one server of PostgreSQL, which a start of ours rightly mentions.
const toldAtStart = tellingSentence(['one server for both databases'])

/** The server of production, which can be killed and started again at the same address. */
export class Server {
  /** What it wrote that no log of ours would hold, and ends that nobody asked for. */
  readonly cries: string[] = []
  readonly troubles = new Map<string, number>()
  #child: ChildProcess | undefined
  #ended: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly port: number,
    readonly where: Whereabouts,
  ) {}

  static async on(where: Whereabouts): Promise<Server> {
    const server = new Server(await freePort(), where)
    await server.start()
    return server
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const child = this.#spawn()
    this.#child = child
    this.#ended = once(child, 'exit').then((how: unknown[]) => {
      if (this.#child === child) this.cries.push(`ended with ${how.map(String).join(' ')}`)
    })
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => this.#hear(piece))
    const heard = child.stdout ? once(child.stdout, 'data') : Promise.resolve()
    await Promise.race([heard, this.#ended])
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    child?.kill(signal)
    await this.#ended
  }

  /** From now on its clock is so many hours ahead. */
  shiftClock(hours: number): void {
    this.#child?.send({ hours })
  }

  #spawn(): ChildProcess {
    const { dataDir, registerUrl, responsesUrl } = this.where
    const urls = { REGISTER_URL: registerUrl, RESPONSES_URL: responsesUrl }
    const ours = { NODE_ENV: 'production' as const, PORT: String(this.port), HOST: '127.0.0.1' }
    const clock = ['--import', './bench/drill/clock.js']
    const program = [...clock, '--import', 'tsx', join('app', 'server', 'main.ts')]
    return spawn(process.execPath, program, {
      env: { PATH: process.env.PATH, ...ours, DATA_DIR: dataDir, ...(registerUrl && urls) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
  }

  #hear(piece: string): void {
    for (const line of piece.split('\n').filter(Boolean)) {
      if (line === toldAtStart) continue
      const [, status, route = ''] = /^\{"status":(\d+),"route":"([^"]*)"\}$/.exec(line) ?? []
      if (status === undefined) {
        this.cries.push(line)
        continue
      }
      const name = `${status} ${route}`
      this.troubles.set(name, (this.troubles.get(name) ?? 0) + 1)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      probe.close(() => resolve(port))
    })
  })
}
