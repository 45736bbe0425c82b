import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { knownKey } from '#app/cli/demo/known-key'
import { readRow } from '#app/operations/response-row'
import { loadSolver } from '#app/solver/highs'
import { gather } from '#surveys/findings/dataset'
import { freeze } from '#surveys/version/freeze'

import { answered, findingsOf } from '../../app/cli/demo/demo-answers'
import type { Released } from './released'

/** The numbers of a survey that the demonstration network has behind it, made as its key holders do. */
export async function demoRelease(slug: string): Promise<Released> {
  const { survey, lines } = await answered(slug)
  const frozen = freeze(survey, sha256Of)
  const versions = [{ ...frozen, survey }]
  const gathering = gather(versions)
  for (const [place, text] of lines.entries()) {
    const row = readRow(survey, { row: place + 1, text })
    if (!row.ok) throw new Error(`Row ${String(place + 1)} is wrong.`)
    const { lang, ready } = row.value
    const closed = { format: 'soundings.answers/1', mode: 'import', answers: ready.answers }
    gathering.take({ version: frozen.hash, lang, ...closed })
  }
  const { messages } = findingsOf(slug)
  const made = makeSafeRelease(
    { versions, dataset: gathering.dataset(), quotes: [], messages },
    { solve: await loadSolver(), chance: chanceFrom(await knownKey(slug), survey.code) },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { release: made.value.release, versions }
}
