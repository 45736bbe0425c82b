import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { knownKey } from '#app/cli/demo/known-key'
import { findingsFile, type FileFormat } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { loadSolver } from '#app/solver/highs'
import { gather, type KnownVersion } from '#surveys/findings/dataset'
import { makeReport } from '#surveys/reports/make-report'
import { freeze } from '#surveys/version/freeze'

import { peakMemory, tell } from '../alone'
import { clockFor } from '../clock'
import { someResponses } from '../some-responses'
import { surveyOfFourPages as survey } from '../survey-of-four-pages'

/** Milliseconds for a release of so many responses, and for the files that are made of it. */
export interface Released {
  release: number
  csv: number
  xlsx: number
  peak: number
}

const [, , amount, clock] = process.argv
const [responses, now] = [Number(amount), clockFor(clock)]
const versions: KnownVersion[] = [{ ...freeze(survey, sha256Of), survey }]
const dataset = gathered()
const [solve, chance] = [await loadSolver(), chanceFrom(await knownKey(survey.slug), survey.code)]
const start = now()
const made = makeSafeRelease({ versions, dataset, quotes: [], messages: {} }, { solve, chance })
const release = now() - start
if (!made.ok) throw new Error(JSON.stringify(made.problems))
const released = { body: made.value.bytes, release: made.value.release, versions }
const told: Released = {
  release,
  csv: await write('csv'),
  xlsx: await write('xlsx'),
  peak: peakMemory(),
}
tell(told)

function gathered() {
  const gathering = gather(versions)
  const lines = someResponses(survey, Math.min(responses, 2000), versions[0]?.hash)
  for (let n = 0; n < responses; n += 1)
    gathering.take(JSON.parse(lines[n % lines.length] ?? '') as unknown)
  return gathering.dataset()
}

async function write(format: FileFormat): Promise<number> {
  const start = now()
  const report = makeReport({ ...released, outcome: {}, trends: [] }, reportWords('en'))
  await findingsFile(format, { released, report, network: 'Many Umbrellas' })
  return now() - start
}
