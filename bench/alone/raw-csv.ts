import { stringify } from 'csv-stringify/sync'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Came } from '#app/analysis/open-responses'
import { judgeOnly, understand } from '#app/analysis/understand'
import { writeTables } from '#app/cli/key-holder/write-raw'

import { peakMemory, tell } from '../alone'
import { clockFor } from '../clock'
import { someResponses } from '../some-responses'
import { surveyOfForty as survey } from '../survey-of-forty'

/** Milliseconds of each round, and of the same answers written plainly; memory in megabytes. */
export interface RawWritten {
  ours: number[]
  plain: number[]
  peak: number
}

const [responses = 0, rounds = 0] = process.argv.slice(2, 4).map(Number)
const [, , , , clock] = process.argv
const now = clockFor(clock)
const lines = someResponses(survey, 1000)
const versions = [{ survey, hash: 'v', structureHash: 's' }]
const [ours, plain]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round += 1) {
  ours.push(await inFolder(written))
  if (!clock) plain.push(await inFolder(writtenPlainly))
}
const told: RawWritten = { ours, plain, peak: peakMemory() }
tell(told)

async function inFolder(work: (folder: string) => Promise<void> | void): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-bench-'))
  const start = now()
  await work(folder)
  const time = now() - start
  rmSync(folder, { recursive: true })
  return time
}

async function written(folder: string): Promise<void> {
  const understood = understand(all(), judgeOnly(versions))
  const { files, troubles } = await writeTables(folder, { versions, understood, see: () => {} })
  if (files[0]?.rows !== responses) throw new Error(JSON.stringify(troubles[0]))
}

/** As they come out of their envelopes, one after the other. */
async function* all(): AsyncGenerator<Came> {
  for (let place = 1; place <= responses; place += 1)
    yield await Promise.resolve({ place, plaintext: parsed(place) })
}

// The same answers in rows as they come, with nothing judged and no column for a choice.
function writtenPlainly(folder: string): void {
  for (let place = 1; place <= responses; place += 1) {
    const { answers } = parsed(place) as { answers: Record<string, unknown> }
    appendFileSync(join(folder, 'plain.csv'), stringify([Object.values(answers)]))
  }
}

function parsed(place: number): unknown {
  return JSON.parse(lines[place % lines.length] ?? '')
}
