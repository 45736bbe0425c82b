import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { knownKey } from '#app/cli/demo/known-key'
import { rowReader } from '#app/operations/response-row'
import { loadSolver } from '#app/solver/highs'
import { languages, type Survey } from '#surveys/definition/survey'
import { gather, type Dataset, type KnownVersion } from '#surveys/findings/dataset'
import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { freeze } from '#surveys/version/freeze'

import { evil } from './evil'
import { hardResponses } from './responses'
import { hardSurvey } from './survey'

/** The bytes, or why there are none. */
export async function makeHardRelease(
  wave: 2025 | 2026,
  said: unknown[] = quotes,
): Promise<string> {
  const survey = hardSurvey(wave)
  const versions = versionsOf(survey)
  const read = readQuotes(said, survey)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const made = makeSafeRelease(
    { versions, dataset: datasetOf(wave, versions), quotes: read.value, messages },
    { solve: await loadSolver(), chance: chanceFrom(await knownKey(survey.slug), survey.code) },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.bytes
}

const approvers = { consent: true, approvedBy: ['Amara Approver', 'Bo Approver'] }
const quotes = [
  '=SUM(of all) the days that we waited & **more** ]]>',
  '-they never said why; \u202Enothing\u202C else',
  'انتظرنا طويلا',
].map((text) => ({ question: 'story', text, lang: 'en', ...approvers }))

const message = `=HYPERLINK("x","y") & ]]> **bold**\n\n- ${evil.word}\n- @SUM(A1) ${evil.arabic}`
const messages = Object.fromEntries(languages.map((lang) => [lang, message]))

/** The survey as it is frozen. */
export function versionsOf(survey: Survey): KnownVersion[] {
  return [{ ...freeze(survey, sha256Of), survey }]
}

function datasetOf(wave: number, versions: KnownVersion[]): Dataset {
  const gathering = gather(versions)
  const readRow = rowReader(hardSurvey(wave))
  for (const [place, response] of hardResponses(wave).entries()) {
    const row = readRow({ row: place + 1, text: JSON.stringify(response) })
    if (!row.ok) throw new Error(JSON.stringify(row.problems))
    const { lang, ready } = row.value
    const common = { version: versions[0]?.hash, lang }
    const closed = { format: 'soundings.answers/1', mode: 'import', answers: ready.answers }
    gathering.take({ ...common, ...closed })
    for (const said of ready.texts)
      gathering.take({ ...common, format: 'soundings.text/1', ...said })
  }
  return gathering.dataset()
}
