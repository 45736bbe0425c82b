import type { Solver } from '#surveys/findings/solver'

import { attack, impossible } from './attack'
import { familiesOf, questionFacts, rowFacts } from './facts'
import type { Had, Outcome } from './outsider'
import { everyoneIn, peopleIn, within, type People } from './people'
import { readQuestionnaire } from './questionnaire'
import { readReleased } from './released'
import { minus, type Fact, type Sum } from './sums'
import { rowTargets, targetsOf, type Target } from './targets'

/** What is known of a second release: how far numbers may be off, and how many people came. */
interface Known {
  off?: number
  came?: { lo: number; hi: number }
}

/** Attacks two releases of the same rows at once: those of the first are still in the second. */
export function attackBoth(
  [first, second]: [Had, Had],
  solve: Solver,
  { off = 4, came = { lo: 10, hi: Infinity } }: Known = {},
): Outcome {
  const questionnaire = readQuestionnaire(first.questionnaire)
  const [before, after] = [first, second].map(({ bytes }) => {
    const people = peopleIn(readReleased(bytes), questionnaire, off)
    const questions = familiesOf(people).flat()
    const facts = [...rowFacts(people, questionnaire), ...questionFacts(people, questions)]
    return { people, facts, targets: [...rowTargets(people), ...targetsOf(people, questions)] }
  })
  if (!before || !after) throw new Error('Two releases are needed.')
  const all = everyoneIn(within(before.people, null))
  const facts = [
    ...before.facts,
    ...after.facts.map(({ sum, ...limits }) => ({ sum: later(sum), ...limits })),
    ...stayed(before.facts, before.people, after.people),
    { sum: minus(later(all), all), ...came },
  ]
  const attacked = attack(facts, bothTargets(before.targets, after.targets), solve)
  if (attacked === impossible) return { found: [], impossible: ['both'], targets: 0 }
  return { found: attacked.found, impossible: [], targets: attacked.targets }
}

function later(sum: Sum): Sum {
  return new Map([...sum].map(([unknown, weight]) => [`${unknown} later`, weight]))
}

/** Nobody leaves: whoever stood in a cell stands there still. */
function stayed(facts: Fact[], before: People, after: People): Fact[] {
  const rows = ({ released }: People) => JSON.stringify(Object.entries(released.rows).map(([name, own]) => [name, own.map(({ code }) => code)]))
  if (rows(before) !== rows(after)) throw new Error('The rows have changed.')
  const unknowns = new Set(facts.flatMap(({ sum }) => [...sum.keys()]))
  return [...unknowns].map((unknown) => {
    const one: Sum = new Map([[unknown, 1]])
    return { sum: minus(later(one), one), lo: 0, hi: Infinity }
  })
} // prettier-ignore

/** The numbers of both releases, and how many came to each; of those only “surely few” tells. */
function bothTargets(before: Target[], after: Target[]): Target[] {
  const came = before.map(({ name, sum }) => ({
    ...{ name: `came to ${name}`, sum: minus(later(sum), sum), isSmall: true },
  }))
  const now = after.map(({ name, sum, isSmall }) => ({ name: `later ${name}`, sum: later(sum), isSmall })) // prettier-ignore
  return [...before, ...now, ...came]
}
