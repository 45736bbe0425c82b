import { createHash } from 'node:crypto'

import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease, type ToMake } from '#app/analysis/make-safe-release'
import { knownKey } from '#app/cli/demo/known-key'
import { rowReader } from '#app/operations/response-row'
import { loadSolver } from '#app/solver/highs'
import type { Answers } from '#surveys/definition/answer'
import type { Language, Survey } from '#surveys/definition/survey'
import { gather, type Dataset } from '#surveys/findings/dataset'
import type { OpenedText } from '#surveys/findings/opened'
import { searchQuotes } from '#surveys/findings/quotes/search-quotes'
import { freeze } from '#surveys/version/freeze'

export const solve = await loadSolver()

export interface Said {
  lang?: Language
  answers: Answers
}

/** A survey with the very responses of which releases are made. */
export interface Answered {
  survey: Survey
  said: Said[]
  /** Draws other roundings, as another survey key does. */
  key?: string
}

export type Wishes = Partial<
  Pick<ToMake, 'quotes' | 'messages' | 'themes' | 'earlier' | 'before' | 'without' | 'groups'>
>

/** Counts, protects and writes down, as the command of a key holder does. */
export async function makeRelease({ survey, said, key = survey.slug }: Answered, wishes: Wishes = {}) {
  const versions = [versionOf(survey)]
  const dataset = datasetOf({ survey, said })
  const search = searchQuotes(survey, wishes.quotes ?? [])
  for (const text of textsOf({ survey, said })) search.take(text)
  const means = { solve, chance: chanceFrom(await knownKey(key), survey.code) }
  const given = { versions, dataset, quotes: [], messages: {}, writers: search.problems() }
  return makeSafeRelease({ ...given, ...wishes }, means)
} // prettier-ignore

/** The bytes that everybody gets, with the questionnaire that everybody can see. */
export async function publishedFor(responses: Answered, wishes: Wishes = {}) {
  const made = await makeRelease(responses, wishes)
  if (!made.ok) throw new Error(`Nothing is released: ${JSON.stringify(made.problems)}`)
  const { bytes, release } = made.value
  return { bytes, release, questionnaire: JSON.stringify(responses.survey) }
}

export function datasetOf(answered: Answered): Dataset {
  const gathering = gather([versionOf(answered.survey)])
  for (const { lang, version, ready } of sealed(answered)) {
    const closed = { format: 'soundings.answers/1', mode: 'import', answers: ready.answers }
    gathering.take({ version, lang, ...closed })
  }
  for (const text of textsOf(answered)) gathering.take(text)
  return gathering.dataset()
}

function textsOf(answered: Answered): OpenedText[] {
  return sealed(answered).flatMap(({ lang, version, ready }) =>
    ready.texts.map((text) => ({ format: 'soundings.text/1', version, lang, ...text })),
  )
}

function sealed({ survey, said }: Answered) {
  const { hash: version } = versionOf(survey)
  const readRow = rowReader(survey)
  return said.map(({ lang = 'en', answers }, place) => {
    const row = readRow({ row: place + 1, text: JSON.stringify({ lang, answers }) })
    if (!row.ok) throw new Error(`Response ${place + 1}: ${JSON.stringify(row.problems)}`)
    return { lang, version, ready: row.value.ready }
  })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function versionOf(survey: Survey) {
  const { hash, structureHash } = freeze(survey, sha256)
  return { hash, structureHash, survey }
}
