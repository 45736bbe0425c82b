import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

import { removeFolders } from './bench-network'
import { judge, type Judged } from './figure'
import { readOptions } from './read-options'
import { quick, whole, type Scale } from './rounds'
import { rows, type Row } from './rows'
import { tableOf } from './table'

const read = readOptions(
  process.argv.slice(2),
  rows.map(({ name }) => name),
)
if (!read.ok) {
  for (const { code, name } of read.problems) process.stderr.write(`${code}: ${name}\n`)
  process.stderr.write(`Rows: ${rows.map(({ name }) => name).join(' ')}\n`)
  process.exit(2)
}
const { only, quick: isQuick } = read.value
const wanted = rows.filter(({ name, asked }) => (only.length > 0 ? only.includes(name) : !asked))
const figures: Judged[] = []
const failed: string[] = []
for (const row of wanted) await run(row, isQuick ? quick : whole)
process.stdout.write(tableOf(figures))
if (failed.length > 0) process.stderr.write(`Not measured: ${failed.join(' ')}\n`)
process.exit(failed.length > 0 ? 1 : 0)

async function run({ name, measure }: Row, scale: Scale): Promise<void> {
  process.stderr.write(`${name} …\n`)
  try {
    figures.push(...(await measure(scale)).map(judge))
    write(scale)
  } catch (error) {
    failed.push(name)
    process.stderr.write(
      `${name}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
    )
    write(scale)
  } finally {
    removeFolders()
  }
}

/** After each row, so that what was measured stays when a later one fails. */
function write({ rounds, share }: Scale): void {
  const machine = { cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30) }
  const results = { node: process.version, machine, rounds, share, figures, failed }
  writeFileSync(join('bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
}
