import type { Left } from '#surveys/findings/protect'

import type { Labels } from './labels'
import type { ProtectHereProblem } from './work'
import type { Say } from './words'

/** Why there is no release, and what to leave out so that there may be one. */
export interface Refusal {
  text: string
  proposal?: Left
}

/** Every reason once, in the order in which they came. */
export function refusalsOf(say: Say, labels: Labels, problems: ProtectHereProblem[]): Refusal[] {
  const all = problems.map((problem) => refusalOf(say, labels, problem))
  return [...new Map(all.map((each) => [each.text, each])).values()]
}

function refusalOf(say: Say, labels: Labels, problem: ProtectHereProblem): Refusal {
  if (problem.code === 'cannot-round') {
    const { question } = problem
    if (question === undefined) return { text: say('refused.rows') }
    const text = say('refused.question', { question: labels.question(question) })
    return { text, proposal: { question } }
  }
  if (problem.code === 'telling' && 'breach' in problem) {
    const { proposal } = problem
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

function plainSentence(say: Say, problem: ProtectHereProblem): string {
  if (problem.code === 'earlier-not-whole') return say('refused.earlier')
  if (problem.code === 'before-missing') return say('refused.beforeMissing')
  if (problem.code === 'before-differs') return say('refused.beforeDiffers')
  if (!('facts' in problem) || 'level' in problem)
    return say('refused.other', { code: problem.code })
  const { code, at, facts } = problem
  return say.findings(`release.${code}`, { at, ...facts })
}
