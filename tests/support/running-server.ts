import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

import { freshFolder } from './fresh-stores'

export interface RunningServer {
  address: string
  process: ChildProcess
  /** What it has printed. */
  said: () => string
  log: () => string
  ended: Promise<number | null>
}

/** As `npm start` runs it. What is loaded first matters to what is written to the log. */
export const asStarted = ['--import', 'tsx', 'app/server/main.ts']

/** A folder for what it writes meanwhile, where it finds its own program translated already. */
export async function temporaryWithProgram(folder: string): Promise<string> {
  const translated = `tsx-${process.geteuid?.() ?? userInfo().username}`
  await mkdir(join(tmpdir(), translated), { recursive: true })
  await mkdir(folder, { recursive: true })
  await symlink(join(tmpdir(), translated), join(folder, translated))
  return folder
}

const begun = /Soundings is at (\S+)/

/** The real server, gone when the test ends; it has no address when it gave up. */
export async function runServer(
  env: Record<string, string> = {},
  program?: string[],
): Promise<RunningServer> {
  const server = await spawnServer({ DATA_DIR: await freshFolder(), ...env }, program)
  onTestFinished(async () => {
    server.process.kill('SIGKILL')
    await server.ended
  })
  return server
}

/** The real server in a process of its own; resolves when it listens or has ended. */
export async function spawnServer(
  env: Record<string, string>,
  program = [join(inject('commands'), 'server.mjs')],
): Promise<RunningServer> {
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let log = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString()
      const found = begun.exec(out)
      if (found) resolve(found[1] ?? '')
    })
    void ended.then(() => resolve(''))
  })
  child.stderr.on('data', (piece: Buffer) => (log += piece.toString()))
  return { address: await address, process: child, said: () => out, log: () => log, ended }
}
