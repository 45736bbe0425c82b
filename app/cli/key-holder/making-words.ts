import type { MadeRelease, MakingProblem } from '#app/analysis/make-safe-release'
import type { MessagesProblem } from '#app/analysis/read-messages'
import type { Left } from '#surveys/findings/protect'
import { isThemeTable } from '#surveys/findings/themes/theme'

import { groupsSentence } from '../groups-words'
import { quoteSentence } from '../quote-words'
import { releaseSentence } from '../release-words'
import { themeSentence } from '../theme-words'

/** What can be wrong with what a release is asked to hold, besides its numbers. */
export type AskedProblem =
  | MessagesProblem
  | { code: 'left-unknown'; given: string; known: string[] }
  | { code: 'not-in-order'; numbers: number[] }
  | { code: 'earlier-not-whole'; file: string }
  | { code: 'before-damaged'; file: string }
  | { code: 'not-json'; file: string }

const nothing = 'Nothing was written.'

type Sentences = {
  [Code in AskedProblem['code']]: (problem: Extract<AskedProblem, { code: Code }>) => string
}

const sentences: Sentences = {
  'messages-shape': ({ lang }) =>
    `The messages have to be of the form {"en":"…","fr":"…"}${lang === undefined ? '' : `; “${lang}” holds no text`}. ${nothing}`,
  'messages-language': ({ lang }) =>
    `The survey is not offered in “${lang}”, so there can be no message in it. ${nothing}`,
  'messages-empty': ({ lang }) => `The message in “${lang}” is empty. ${nothing}`,
  'messages-too-long': ({ lang, most }) =>
    `The message in “${lang}” is longer than ${most} characters. ${nothing}`,
  'messages-markup': ({ lang }) =>
    `The message in “${lang}” holds signs of a web page, such as <b>. Messages are plain text. ${nothing}`,
  'left-unknown': ({ given, known }) =>
    `“${given}” cannot be left out: the survey has no such question or breakdown. Give --without QUESTION or --without QUESTION:BREAKDOWN; breakdowns are: ${known.join(', ') || 'none'}.`,
  'not-in-order': ({ numbers }) =>
    `The earlier releases given are number ${numbers.join(', ')}. Every one from 1 on is needed, each once. ${nothing}`,
  'earlier-not-whole': ({ file }) =>
    `${file} is no release of this survey that can be relied on. ${nothing}`,
  'before-damaged': ({ file }) =>
    `More envelopes cannot be read in ${file} than in the bundle of now, so nobody can tell how many came since. Give an undamaged copy of it. ${nothing}`,
  'not-json': ({ file }) => `${file} is not JSON. ${nothing}`,
}

export function askedSentence(problem: AskedProblem): string {
  const say = sentences[problem.code] as (problem: AskedProblem) => string
  return say(problem)
}

/** Why there is no release, and what would make one possible. */
export function makingSentence(problem: MakingProblem): string {
  if ('quote' in problem) return quoteSentence(problem)
  if ('level' in problem) return themeSentence(problem)
  if ('chosen' in problem) return `${groupsSentence(problem)} ${nothing}`
  if (problem.code === 'cannot-round') return cannotRound(problem.question)
  const proposal = 'proposal' in problem ? problem.proposal : undefined
  return `${releaseSentence(problem)}${leaveOut(proposal)}${joinThemes(problem)} ${nothing}`
}

/** What a person has to look at before the release is handed on. */
export function warningSentence(warning: MadeRelease['warnings'][number]): string {
  if ('quote' in warning) return quoteSentence(warning)
  if (warning.code !== 'message-number') return themeSentence(warning)
  const { lang, found } = warning
  return `The message in “${lang}” says “${found}”. If it counts people, say “a few”: the release shows no such number.`
}

function cannotRound(question: string | undefined): string {
  if (question === undefined) {
    return `No safe numbers that add up were found for the rows of this survey. ${nothing}`
  }
  return `No safe numbers that add up were found for “${question}”.${leaveOut({ question })} ${nothing}`
}

// A theme is nothing that --without could name: it stands in a file of its own.
function joinThemes(
  problem: Exclude<MakingProblem, { level: unknown } | { chosen: unknown }>,
): string {
  const isTheme = problem.code === 'telling' && 'table' in problem && isThemeTable(problem.table)
  return isTheme ? ' Join this theme with another one in the file of themes, or leave it out.' : ''
}

function leaveOut(left: Left | undefined): string {
  if (!left) return ''
  const { question, breakdown } = left
  return ` To leave it out: --without ${question}${breakdown === undefined ? '' : `:${breakdown}`}.`
}
