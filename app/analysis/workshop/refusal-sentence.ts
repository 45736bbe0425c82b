import type { Left } from '#surveys/findings/protect'

import { groupsSentence } from './groups-sentence'
import type { Labels } from './labels'
import {
  quoteSentence,
  themeOfTable,
  themeSentence,
  type SaidLink,
  type SaidNames,
} from './said-sentence'
import type { ProtectHereProblem } from './work'
import type { Say } from './words'

/** Why there is no release, and what to leave out so that there may be one. */
export interface Refusal {
  text: string
  proposal?: Left
  /** Where a theme or a quote can be mended. */
  link?: SaidLink
}

interface Known {
  labels: Labels
  names: SaidNames
}

/** Every reason once, in the order in which they came. */
export function refusalsOf(say: Say, known: Known, problems: ProtectHereProblem[]): Refusal[] {
  const all = problems.map((problem) => refusalOf(say, known, problem))
  return [...new Map(all.map((each) => [each.text, each])).values()]
}

function refusalOf(say: Say, known: Known, problem: ProtectHereProblem): Refusal {
  const { labels, names } = known
  if ('quote' in problem) return quoteSentence(say, names, problem)
  if ('level' in problem) return themeSentence(say, known, problem)
  if ('chosen' in problem) return { text: groupsSentence(say, labels, problem) }
  if (problem.code === 'cannot-round') {
    const { question } = problem
    if (question === undefined) return { text: say('refused.rows') }
    const text = say('refused.question', { question: labels.question(question) })
    return { text, proposal: { question } }
  }
  if (problem.code === 'telling' && 'breach' in problem) {
    const { proposal } = problem
    const theme = themeOfTable(problem.table)
    if (theme) return tellingTheme(say, known, theme)
    const at = placeOf(say, labels, problem)
    const text = say.findings('release.telling', { at })
    return { text, ...(proposal && { proposal }) }
  }
  if (problem.code === 'impossible' && 'questions' in problem) {
    const questions = labels.words.list(problem.questions.map((id) => labels.question(id)))
    return { text: say.findings('release.impossible', { questions }) }
  }
  return { text: plainSentence(say, problem) }
}

/** No table of the survey: it is mended in its code book. */
function tellingTheme(
  say: Say,
  { labels, names }: Known,
  { question, theme }: { question: string; theme: string },
): Refusal {
  const at = `${labels.question(question)} · ${names.theme(question, theme)}`
  const text = `${say.findings('release.telling', { at })} ${say.codebook('release.joinTheme')}`
  return { text, link: { question, theme } }
}

type Telling = Extract<ProtectHereProblem, { breach: string }>

/** “3. Age · by region: Africa: 18 to 24”. */
function placeOf(say: Say, labels: Labels, { table, breakdown, row, cell }: Telling): string {
  const asked = labels.column(table)
  const where =
    breakdown === null ? asked : say('by', { table: asked, by: labels.column(breakdown) })
  const line = breakdown === null || row === null ? [] : [labels.row(breakdown, row)]
  const inner =
    cell === 'asked' || cell === 'base' ? say(`refused.${cell}`) : labels.cell(table, cell)
  return [where, ...line, inner].join(': ')
}

function plainSentence(
  say: Say,
  problem: Exclude<ProtectHereProblem, { chosen: unknown } | { level: unknown }>,
): string {
  if (problem.code === 'earlier-not-whole') return say('refused.earlier')
  if (problem.code === 'before-missing') return say('refused.beforeMissing')
  if (problem.code === 'before-differs') return say('refused.beforeDiffers')
  if (!('facts' in problem)) return say('refused.other', { code: problem.code })
  const { code, at, facts } = problem
  return say.findings(`release.${code}`, { at, ...facts })
}
