import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A real PostgreSQL that can be stopped and started again, gone with `end`. */
export interface Postgres {
  registerUrl: string
  responsesUrl: string
  stop: () => Promise<void>
  start: () => Promise<void>
  end: () => Promise<void>
}

export async function runPostgres(): Promise<Postgres> {
  const program = ['--import', 'tsx', 'bench/drill/postgres-process.ts']
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said = async () => {
    const heard = await Promise.race([once(child.stdout, 'data'), ended])
    return String(heard[0]).trim()
  }
  const address = await said()
  if (!address.startsWith('postgres:')) throw new Error('PostgreSQL does not start.')
  const tell = async (word: 'stop' | 'start') => {
    child.stdin.write(`${word}\n`)
    await said()
  }
  return {
    ...{ registerUrl: `${address}/register`, responsesUrl: `${address}/responses` },
    stop: () => tell('stop'),
    start: () => tell('start'),
    end: async () => {
      child.stdin.end()
      await ended
    },
  }
}
