import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { drill, type Outcome } from './drill'
import { readOptions } from './read-options'
import { stands, tableOf } from './table'

const read = readOptions(process.argv.slice(2))
if (!read.ok) {
  for (const { code, name } of read.problems) process.stderr.write(`${code}: ${name}\n`)
  process.stderr.write('Use: [--engine sqlite|postgres] [--minutes N] [--at-once N]\n')
  process.exit(2)
}
const outcome = await drill(read.value)
process.stdout.write(tableOf(outcome))
write(outcome)
process.exit(stands(outcome) ? 0 : 1)

/** Beside that of the other engine, which stays as it was. */
function write(outcome: Outcome): void {
  const file = join('bench', 'drill-results.json')
  const { verdict, ...rest } = outcome
  const numbers = Object.entries<string[]>({ ...verdict }).map(
    ([name, marks]): [string, number] => [name, marks.length],
  )
  const all = {
    ...before(file),
    [outcome.engine]: { ...rest, verdict: Object.fromEntries(numbers) },
  }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
}

function before(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}
