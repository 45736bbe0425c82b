import { removeFolders } from '../bench-network'
import { curves, type Curve } from './curves'
import { draw } from './draw'
import { readOptions } from './read-options'
import { readGrowth, writeGrowth } from './results'

const read = readOptions(
  process.argv.slice(2),
  curves.map(({ name }) => name),
)
if (!read.ok) {
  for (const { code, name } of read.problems) process.stderr.write(`${code}: ${name}\n`)
  process.stderr.write(`Curves: ${curves.map(({ name }) => name).join(' ')}\n`)
  process.exit(2)
}
const { only, most, isDrawn } = read.value
const growth = readGrowth()
for (const curve of isDrawn ? [] : curves) {
  if (only.length === 0 || only.includes(curve.name)) await run(curve)
}
await draw(growth)

/** Writes after each step, so that what was measured stays when a later one fails. */
async function run({ name, steps, measure }: Curve): Promise<void> {
  const wanted = steps.filter((step) => step <= most)
  const kept = (growth[name] ?? []).filter(({ step }) => !wanted.includes(step))
  const measured: typeof kept = []
  try {
    for await (const each of measure(wanted)) {
      const step = wanted[measured.length] ?? NaN
      process.stderr.write(`${name} ${step}: ${JSON.stringify(each)}\n`)
      measured.push({ step, measured: each })
      growth[name] = [...kept, ...measured].sort((left, right) => left.step - right.step)
      writeGrowth(growth)
    }
  } finally {
    removeFolders()
  }
}
