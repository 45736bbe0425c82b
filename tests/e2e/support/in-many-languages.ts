import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Prepared } from '../../support/prepared'
import { server as program } from './programs'

/** A server of its own with one open survey, to which languages can be added. */
export interface InMany {
  address: string
  prepared: Prepared
  /** Publishes the survey in these languages, as staff do. */
  offer: (languages: readonly string[]) => void
  end: () => Promise<void>
}

export async function aServerInMany(languages: readonly string[]): Promise<InMany> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-many-'))
  const prepared = new Prepared(folder)
  mkdirSync(prepared.kept)
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const }
  const own = { ...env, DATA_DIR: prepared.dataDir }
  const offer = (offered: readonly string[]) => {
    const program = ['--import', 'tsx', 'tests/e2e/support/offer-languages.ts']
    const asked = [...program, prepared.kept, ...offered]
    const { status, stderr } = spawnSync(process.execPath, asked, { env: own, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  offer(languages)
  const server = await serve(own)
  const end = async () => {
    await server.end()
    rmSync(folder, { recursive: true })
  }
  return { address: server.address, prepared, offer, end }
}

async function serve(
  env: NodeJS.ProcessEnv,
): Promise<{ address: string; end: () => Promise<void> }> {
  const server = spawn(process.execPath, [program], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [, found] = /Soundings is at (\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(`The server gave up: ${said}`)))
  })
  const end = async () => {
    server.kill('SIGKILL')
    await ended
  }
  return { address, end }
}
