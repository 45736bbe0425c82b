import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { soundings } from './programs'

/** A server on an empty folder, and commands that work beside it. */
export interface NewNetwork {
  address: string
  /** The link that it printed. */
  setUpLink: string
  /** The path of a file that goes with it. */
  file: (name: string) => string
  /** What a command printed; one that fails is an error. */
  run: (...args: string[]) => string
  end: () => Promise<void>
}

const patience = 60_000

export async function aNewNetwork(passphrase: string): Promise<NewNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-new-'))
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    DATA_DIR: join(folder, 'data'),
  }
  // As `npm start` runs it.
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const said = await lineAbout(server.stdout, /Set this network up at (\S+)/)
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [soundings, ...args], {
      env: { ...env, SOUNDINGS_PASSPHRASE: passphrase },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${status ?? '?'}: ${stderr}`)
    return stdout
  }
  const end = async () => {
    server.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  }
  return {
    ...{ address: new URL(said).origin, setUpLink: said, run, end },
    file: (name) => join(folder, name),
  }
}

function lineAbout(printed: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = ''
    const timer = setTimeout(() => reject(new Error(`It never said so: ${all}`)), patience)
    printed.on('data', (piece: Buffer) => {
      all += piece.toString()
      const [, found] = wanted.exec(all) ?? []
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}
