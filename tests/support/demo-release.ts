import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { catalogue, plainSurvey } from '#app/cli/demo/dated-survey'
import { knownKey } from '#app/cli/demo/known-key'
import { rowReader } from '#app/operations/response-row'
import { loadSolver } from '#app/solver/highs'
import { gather, type KnownVersion } from '#surveys/findings/dataset'
import { searchQuotes } from '#surveys/findings/quotes/search-quotes'
import { freeze } from '#surveys/version/freeze'

import { answered, findingsOf } from '../app/cli/demo/demo-answers'
import { madeAlone } from './made-alone'

export interface DemoRelease {
  bytes: string
  versions: KnownVersion[]
}

export const approvers: [string, string] = ['Amara Approver', 'Bo Approver']

/**
 * A release of the demonstration network, made as its key holders do. It is the same bytes for
 * everybody, so each run makes it once for all its tests.
 */
export async function demoRelease(slug: string): Promise<DemoRelease> {
  const file = join(inject('commands'), `${slug}.release.json`)
  await madeAlone(file, async () => {
    const own = `${file}.${process.pid}`
    await writeFile(own, await makeDemoRelease(slug))
    await rename(own, file)
  })
  const survey = await plainSurvey(catalogue, slug)
  return { bytes: readFileSync(file, 'utf8'), versions: [{ ...freeze(survey, sha256Of), survey }] }
}

/** The bytes, from answers opened in one order or the other. */
export async function makeDemoRelease(slug: string, backwards = false): Promise<string> {
  const { survey, lines } = await answered(slug)
  const frozen = freeze(survey, sha256Of)
  const { quotes, messages } = findingsOf(slug)
  const approved = quotes.map((quote) => ({ ...quote, approvedBy: approvers }))
  const gathering = gather([{ ...frozen, survey }])
  const search = searchQuotes(survey, approved)
  const readRow = rowReader(survey)
  for (const [place, text] of (backwards ? lines.toReversed() : lines).entries()) {
    const row = readRow({ row: place + 1, text })
    if (!row.ok) throw new Error(`Row ${String(place + 1)} is wrong.`)
    const { lang, ready } = row.value
    const common = { version: frozen.hash, lang }
    const closed = { format: 'soundings.answers/1', mode: 'import', answers: ready.answers }
    gathering.take({ ...common, ...closed })
    for (const said of ready.texts) {
      const text = { ...common, format: 'soundings.text/1' as const, ...said }
      gathering.take(text)
      search.take(text)
    }
  }
  const dataset = gathering.dataset()
  const versions = [{ ...frozen, survey }]
  const made = makeSafeRelease(
    { versions, dataset, quotes: approved, writers: search.problems(), messages },
    { solve: await loadSolver(), chance: chanceFrom(await knownKey(slug), survey.code) },
  )
  if (!made.ok) throw new Error(`${slug}: ${JSON.stringify(made.problems)}`)
  return made.value.bytes
}
