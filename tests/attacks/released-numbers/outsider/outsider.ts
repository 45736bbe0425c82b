import type { Solver } from '#surveys/findings/solver'

import { attack, impossible, type Found } from './attack'
import { familiesOf, questionFacts, rowFacts } from './facts'
import { peopleIn, type People } from './people'
import { readQuestionnaire, type Questionnaire } from './questionnaire'
import { readReleased, type Released } from './released'
import type { Fact } from './sums'
import { rowTargets, targetsOf, type Target } from './targets'

/** All that an outsider has: the file, the questionnaire, and a solver of linear programs. */
export interface Had {
  bytes: string
  questionnaire: string
}

export interface Outcome {
  found: Found[]
  /** Families of questions whose numbers nobody can have given. */
  impossible: string[]
  targets: number
}

/** Attacks the rows, and every family of questions together with the rows. */
export function attackRelease(
  had: Had,
  solve: Solver,
  { know = () => [], off = 4 }: { know?: (people: People) => Fact[]; off?: number } = {},
): Outcome {
  const { people, questionnaire } = read(had, off)
  const rows = [...rowFacts(people, questionnaire), ...know(people)]
  const families = familiesOf(people).map((family) => ({
    ...{ name: family.join(), facts: [...rows, ...questionFacts(people, family)] },
    targets: targetsOf(people, family),
  }))
  const all = [{ name: 'rows', facts: rows, targets: rowTargets(people) }, ...families]
  return outcomeOf(all.map((each) => ({ ...each, solve })))
}

/** Attacks some questions with all that is published of the whole survey by these breakdowns. */
export function attackTogether(
  { bytes, questionnaire }: Had,
  { questions, by }: { questions: string[]; by?: string[] },
  solve: Solver,
): Outcome {
  const had = by ? onlyBy(readReleased(bytes), by) : readReleased(bytes)
  const read = readQuestionnaire(questionnaire)
  const people = peopleIn(had, read)
  const facts = [...rowFacts(people, read), ...questionFacts(people, familiesOf(people).flat())]
  return outcomeOf([{ name: 'all', facts, targets: targetsOf(people, questions), solve }])
}

function outcomeOf(
  attacks: { name: string; facts: Fact[]; targets: Target[]; solve: Solver }[],
): Outcome {
  const outcome: Outcome = { found: [], impossible: [], targets: 0 }
  for (const { name, facts, targets, solve } of attacks) {
    const attacked = attack(facts, targets, solve)
    if (attacked === impossible) outcome.impossible.push(name)
    else outcome.found.push(...attacked.found)
    outcome.targets += targets.length
  }
  return outcome
}

function read({ bytes, questionnaire: text }: Had, off: number): { people: People; questionnaire: Questionnaire } {
  const questionnaire = readQuestionnaire(text)
  return { questionnaire, people: peopleIn(readReleased(bytes), questionnaire, off) }
} // prettier-ignore

function onlyBy(released: Released, breakdowns: string[]): Released {
  const kept = Object.entries(released.rows).filter(([name]) => breakdowns.includes(name))
  const tables = released.tables.filter(
    ({ breakdown }) => breakdown === null || breakdowns.includes(breakdown),
  )
  return { ...released, rows: Object.fromEntries(kept), tables }
}
