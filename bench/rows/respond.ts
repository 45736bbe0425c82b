import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Survey } from '#surveys/definition/survey'
import { answersFor } from '../../tests/support/answers-for'

import { peakOf } from '../alone'
import { makeNetwork } from '../bench-network'
import type { Figure } from '../figure'
import { amountOf, type Scale } from '../rounds'
import { surveyOfFourPages } from '../survey-of-four-pages'

/** Files of responses through the command, and how much memory ten times as many take. */
export async function respond(scale: Scale): Promise<Figure[]> {
  const lines = amountOf(scale, 1_000_000, 5000)
  const few = await run(lines / 10)
  const all = await run(lines)
  const name = `respond with ${lines} lines`
  return [
    {
      ...{ name, unit: 'lines/s', rounds: [lines / all.seconds] },
      yardstick: { name: 'with a tenth of them', rounds: [lines / 10 / few.seconds] },
    },
    {
      ...{ name: `${name}: memory`, unit: 'MB', rounds: [all.peak] },
      yardstick: { name: 'with a tenth of them', rounds: [few.peak] },
    },
  ]
}

async function run(lines: number): Promise<{ seconds: number; peak: number }> {
  const { dataDir, survey } = await makeNetwork(surveyOfFourPages)
  const file = join(dataDir, 'answers.ndjson')
  await pipeline(Readable.from(written(survey, lines)), createWriteStream(file))
  const start = performance.now()
  const program = ['--import', 'tsx', 'app/cli/main.ts', 'respond', survey.slug, '--file', file]
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir }
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const look = () => (peak = Math.max(peak, peakOf(child.pid ?? 0) ?? 0))
  const watching = setInterval(look, 100)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watching)
  if (code !== 0) throw new Error(`respond ended with ${String(code)}`)
  return { seconds: (performance.now() - start) / 1000, peak }
}

function* written(survey: Survey, lines: number): Generator<string> {
  const different = Array.from({ length: 100 }, (_, path) => {
    return `${JSON.stringify({ lang: 'en', answers: answersFor(survey, path) })}\n`
  })
  for (let n = 0; n < lines; n += 1) yield different[n % different.length] ?? ''
}
