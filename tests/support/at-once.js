import { spawn } from 'node:child_process'

// Runs scripts of package.json side by side; each says what it has to say when it has ended.
const ended = await Promise.all(process.argv.slice(2).map(run))
process.exitCode = ended.every((code) => code === 0) ? 0 : 1

function run(script) {
  const child = spawn('npm', ['run', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => (said += part))
  }
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.stdout.write(said)
      resolve(code)
    })
  })
}
