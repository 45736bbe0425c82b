import type { Express } from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { not, ok, type Result } from '#surveys/result'

import type { Settings } from './settings'
import type { StartProblem } from './start-problem'

export interface Listening {
  address: string
  stop: () => Promise<void>
}

/** Opens the door, or says why it stays shut. */
export function listen(
  app: Express,
  { host, port }: Settings,
): Promise<Result<Listening, StartProblem>> {
  const server = createServer({ headersTimeout: 20_000, requestTimeout: 120_000 }, app)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EADDRINUSE' ? 'port-busy' : 'port-refused'
      resolve(not({ code, host, port }))
    })
    server.listen(port, host, () =>
      resolve(ok({ address: addressOf(server, host), stop: () => stop(server) })),
    )
  })
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`
}

/** Answers what has been asked, at most ten seconds long, and takes nothing new. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const patience = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearInterval(idle)
  clearTimeout(patience)
}
