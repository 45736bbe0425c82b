import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** One real PostgreSQL for the whole run; each test makes a database of its own in it. */
export default async function startPostgres({ provide }: TestProject) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/postgres-server.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child.stdout, 'data'), ended])
  const address = String(said[0]).trim()
  if (!address.startsWith('postgres://')) throw new Error('PostgreSQL for the tests did not start')
  provide('postgres', address)
  return async () => {
    child.stdin.end()
    await ended
  }
}
