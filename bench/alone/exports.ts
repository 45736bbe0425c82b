import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { knownKey } from '#app/cli/demo/known-key'
import { fileFormats, findingsFile } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { loadSolver } from '#app/solver/highs'
import { gather, type KnownVersion } from '#surveys/findings/dataset'
import { makeReport } from '#surveys/reports/make-report'
import { freeze } from '#surveys/version/freeze'

import { peakMemory, tell } from '../alone'
import { someResponses } from '../some-responses'
import { surveyOfForty as survey } from '../survey-of-forty'

// A release of forty questions as key holders make it, and every file that is made of it.
const [responses = 0, rounds = 0] = process.argv.slice(2).map(Number)
const versions: KnownVersion[] = [{ ...freeze(survey, sha256Of), survey }]
const start = performance.now()
const { bytes: body, release } = await made()
const making = performance.now() - start
const released = { body, release, versions }
const given = { ...released, outcome: {}, trends: [] }
const times: Record<string, number[]> = {}
for (const format of fileFormats) times[format] = []
for (let round = 0; round < rounds; round += 1) await measure()
tell({ making, times, peak: peakMemory() })

async function made() {
  const gathering = gather(versions)
  for (const line of someResponses(survey, responses, versions[0]?.hash))
    gathering.take(JSON.parse(line) as unknown)
  const chance = chanceFrom(await knownKey(survey.slug), survey.code)
  const asked = { versions, dataset: gathering.dataset(), quotes: [], messages: {} }
  const made = makeSafeRelease(asked, { solve: await loadSolver(), chance })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

async function measure(): Promise<void> {
  for (const format of fileFormats) {
    const start = performance.now()
    const report = makeReport(given, reportWords('en'))
    await findingsFile(format, { released, report, network: 'Many Umbrellas' })
    times[format]?.push(performance.now() - start)
  }
}
