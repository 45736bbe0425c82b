import { readMessages } from '#app/analysis/read-messages'
import { sha256Of } from '#app/analysis/sha256'
import type { Survey } from '#surveys/definition/survey'
import { breakdownsOf } from '#surveys/findings/breakdowns'
import { countedColumns } from '#surveys/findings/counted-columns'
import type { KnownVersion } from '#surveys/findings/dataset'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { readGroups } from '#surveys/findings/groups/read-groups'
import type { Left } from '#surveys/findings/protect'
import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { readRelease } from '#surveys/findings/read-release'
import type { Messages, Release } from '#surveys/findings/release'
import { readThemes } from '#surveys/findings/themes/read-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'

import { Refusal } from '../command'
import { groupsSentence } from '../groups-words'
import { quoteSentence } from '../quote-words'
import { releaseSentence } from '../release-words'
import { readWithin } from '../staff/read-within'
import { themeSentence } from '../theme-words'
import { askedSentence } from './making-words'

const mostMegabytes = 32

/** Quotes that two people approved, whole and fitting the survey; none where no file is named. */
export async function requireQuotes(
  file: string | undefined,
  survey: Survey,
): Promise<ApprovedQuote[]> {
  if (file === undefined) return []
  const read = readQuotes(await readJson(file), survey)
  if (read.ok) return read.value
  throw new Refusal(read.problems.map(quoteSentence).join('\n'))
}

export async function requireMessages(file: string | undefined, survey: Survey): Promise<Messages> {
  if (file === undefined) return {}
  const read = readMessages(await readJson(file), survey)
  if (read.ok) return read.value
  throw new Refusal(read.problems.map(askedSentence).join('\n'))
}

/** Themes with their counts, whole and fitting the survey; none where no file is named. */
export async function requireThemes(
  file: string | undefined,
  survey: Survey,
): Promise<CodedQuestion[]> {
  if (file === undefined) return []
  const read = readThemes(await readJson(file), survey)
  if (read.ok) return read.value
  throw new Refusal(read.problems.map(themeSentence).join('\n'))
}

/** What the key holder joins, whole and fitting the survey; nothing where no file is named. */
export async function requireGroups(
  file: string | undefined,
  survey: Survey,
): Promise<ChosenGroups> {
  if (file === undefined) return {}
  const read = readGroups(await readJson(file), survey)
  if (read.ok) return read.value
  throw new Refusal(read.problems.map(groupsSentence).join('\n'))
}

/** Every earlier release of the survey, each checked again, oldest first. */
export async function requireEarlier(
  files: string[],
  versions: KnownVersion[],
): Promise<Release[]> {
  const releases: Release[] = []
  for (const file of files) {
    const known = { versions, hash: sha256Of, isStored: true }
    const read = readRelease(await readWithin(file, mostMegabytes), known)
    if (!read.ok) {
      const first = read.problems.slice(0, mostSentences).map(releaseSentence)
      throw new Refusal([askedSentence({ code: 'earlier-not-whole', file }), ...first].join('\n'))
    }
    releases.push(read.value.release)
  }
  releases.sort((left, right) => left.release - right.release)
  const numbers = releases.map(({ release }) => release)
  if (numbers.every((number, n) => number === n + 1)) return releases
  throw new Refusal(askedSentence({ code: 'not-in-order', numbers }))
}

const mostSentences = 5

/** `question` or `question:breakdown`, as they are typed. */
export function requireLeft(given: string[], survey: Survey): Left[] {
  const questions = survey.pages.flatMap((page) => page.questions.map(({ id }) => id))
  const known = breakdownsOf(survey, countedColumns(survey)).map(({ name }) => name)
  return given.map((each) => {
    const [question = '', breakdown, ...more] = each.split(':')
    const isKnown = breakdown === undefined || known.includes(breakdown)
    if (questions.includes(question) && isKnown && more.length === 0) {
      return { question, ...(breakdown !== undefined && { breakdown }) }
    }
    throw new Refusal(askedSentence({ code: 'left-unknown', given: each, known }))
  })
}

async function readJson(file: string): Promise<unknown> {
  const text = await readWithin(file, mostMegabytes)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal(askedSentence({ code: 'not-json', file }))
  }
}
