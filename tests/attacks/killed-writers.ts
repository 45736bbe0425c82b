import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { withoutLocales } from '../support/without-locales'
import type { Note, Task } from './writer'

/** Starts writers and kills each at a random moment under load, `kills` times, `atOnce` side by side. */
export async function killWriters(task: Task, kills: number, atOnce: number): Promise<Note[]> {
  const script = await bundleWriter()
  const notes: Note[] = []
  let left = kills
  const slot = async () => {
    while (left > 0) {
      left -= 1
      notes.push(...(await liveAndDie(script, JSON.stringify(task))))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, slot))
  return notes
}

// Bundled once, so that a life is spent writing and not starting.
async function bundleWriter(): Promise<string> {
  await mkdir('test-results', { recursive: true })
  const folder = await mkdtemp(join('test-results', 'writer-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'writer.mjs')
  await build({
    entryPoints: ['tests/attacks/writer.ts'],
    outfile,
    bundle: true,
    minify: true,
    external: ['better-sqlite3', 'pg'],
    plugins: [withoutLocales],
    format: 'esm',
    platform: 'node',
  })
  return outfile
}

function liveAndDie(script: string, task: string): Promise<Note[]> {
  const child = spawn(process.execPath, [script, task], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  // After some notes rather than some time, for a busy machine gives a life less to do.
  let left = Math.ceil(Math.random() * 16)
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
    if (left > 0 && out.split('\n').length > left) {
      left = 0
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
    }
  })
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1).map(read))
      else reject(new Error(`A writer ended before it was killed: ${errors}`))
    })
  })
}

function read(line: string): Note {
  return JSON.parse(line) as Note
}
