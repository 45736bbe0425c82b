import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Came } from '#app/analysis/open-responses'
import { judgeOnly, understand } from '#app/analysis/understand'
import { writeTables } from '#app/cli/key-holder/write-raw'
import { sealReady } from '#surveys/journey/seal-ready'
import { answersFor } from '../tests/support/answers-for'
import { surveyOfForty as survey } from './survey-of-forty'

const responses = Number(process.argv[2] ?? 10_000)
const different = 1000
const versions = [{ survey, hash: 'v', structureHash: 's' }]
const opened = Array.from({ length: different }, (_, path) => {
  const { answers } = sealReady(survey, answersFor(survey, path))
  const response = { format: 'soundings.answers/1', version: 'v', mode: 'web', lang: 'en', answers }
  return JSON.stringify(response)
})

let highest = 0
const watching = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
const before = process.memoryUsage().rss
const folder = mkdtempSync(join(tmpdir(), 'soundings-bench-'))
const [start, cpu] = [performance.now(), process.cpuUsage()]
const understood = understand(all(), judgeOnly(versions))
const { files, troubles } = await writeTables(folder, { versions, understood, see: () => {} })
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
clearInterval(watching)
const size = statSync(join(folder, 'data.csv')).size
rmSync(folder, { recursive: true })

process.stdout.write(
  [
    `${files[0]?.rows ?? 0} responses in ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor): parsed, judged, written, read back`,
    `data.csv ${mb(size)}, refused ${troubles.length}`,
    `memory before ${mb(before)}, highest ${mb(highest)}\n`,
  ].join('\n'),
)

/** As they come out of their envelopes, one after the other. */
async function* all(): AsyncGenerator<Came> {
  for (let place = 1; place <= responses; place += 1) {
    const plaintext: unknown = JSON.parse(opened[place % different] ?? '')
    yield await Promise.resolve({ place, plaintext })
  }
}

function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
