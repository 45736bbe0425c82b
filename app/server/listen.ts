import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

import { fail, ok, type Result } from '#surveys/result'

import { lastResort } from './last-resort'
import type { Settings } from './settings'
import type { StartProblem } from './start-problem'

export interface Listening {
  address: string
  stop: () => Promise<void>
  openRequests: () => number
}

// Longer than proxies keep a line that rests: one that we close just as they use it is a page lost.
const restsFor = 75_000

/** Opens the door, or says why it stays shut. */
export function listen(
  app: RequestListener,
  { host, port }: Pick<Settings, 'host' | 'port'>,
): Promise<Result<Listening, StartProblem>> {
  const limits = { headersTimeout: 20_000, requestTimeout: 120_000, keepAliveTimeout: restsFor }
  const server = createServer(limits, app)
  const openRequests = countOpen(server)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EADDRINUSE' ? 'port-busy' : 'port-refused'
      resolve(fail({ code, host, port }))
    })
    server.on('clientError', answerUnreadable)
    server.listen(port, host, () =>
      resolve(ok({ address: addressOf(server, host), stop: () => stop(server), openRequests })),
    )
  })
}

function countOpen(server: Server): () => number {
  let open = 0
  server.on('request', (_request, response) => {
    open += 1
    response.once('close', () => (open -= 1))
  })
  return () => open
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** What is not even a request: the parser gives up before any of our own steps. */
function answerUnreadable(_error: Error, socket: Duplex): void {
  if (!socket.writable) return
  const page = lastResort('', 'unreadable')
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: text/html; charset=utf-8',
    'Cache-Control: no-store',
  ]
  socket.end([...head, 'Connection: close', '', page].join('\r\n'))
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
