import { get } from 'node:http'
import { connect } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { spawnServer } from './running-server'
import { setUpIn } from './set-up-network'

/** One running server of a network that is set up, for all tests of a file; its address is there once they begin. */
export function sharedServer(): { address: string } {
  const shared = { address: '' }
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
    await setUpIn(folder)
    const server = await spawnServer({ DATA_DIR: folder })
    shared.address = server.address
    return () => {
      server.process.kill('SIGKILL')
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
  return shared
}

export const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

export function raw(url: string, headers: Record<string, string>) {
  return new Promise<{ encoding: string; control: string; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () =>
        resolve({
          encoding: answer.headers['content-encoding'] ?? '',
          control: answer.headers['cache-control'] ?? '',
          body: Buffer.concat(pieces),
        }),
      )
    }).on('error', reject)
  })
}

/** An address that no client library would send. */
export function rawLine(address: string, line: string): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (piece) => (answer += piece.toString()))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(`${line}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
  })
}
