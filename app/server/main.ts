import './no-debug'

import { start } from './start'
import { sentenceFor, tellingSentence } from './start-problem'

// Whatever is written from here on is for this server's own user alone.
process.umask(0o077)

const started = await start(process.env)
if (!started.ok) {
  for (const problem of started.problems) process.stderr.write(`${sentenceFor(problem)}\n`)
  process.exit(1)
}

const { address, figures, setUp, telling } = started.value
if (telling.length > 0) process.stderr.write(`${tellingSentence(telling)}\n`)
const unfinished = setUp === undefined ? '' : `Set this network up at ${setUp}\n`
const watched = figures === undefined ? '' : `Figures are at ${figures}\n`
process.stdout.write(`Soundings is at ${address}\n${watched}${unfinished}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

// Remix holds a five-second timer for every page it made; nothing waits for those any more.
function stop() {
  if (started.ok) void started.value.stop().then(() => process.exit(0))
}
