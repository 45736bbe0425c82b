import { spawn } from 'node:child_process'

// Runs scripts of package.json side by side; the last says at once what it has to say, the others when
// they have ended.
const scripts = process.argv.slice(2)
const ended = await Promise.all(scripts.map(run))
process.exitCode = ended.every((code) => code === 0) ? 0 : 1

function run(script, place) {
  const isLast = place === scripts.length - 1
  const output = isLast ? 'inherit' : 'pipe'
  const child = spawn('npm', ['run', script], { stdio: ['ignore', output, output] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part) => (said += part))
  }
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.stdout.write(said)
      resolve(code)
    })
  })
}
