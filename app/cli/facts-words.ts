import type { Contradiction } from '#surveys/findings/outsider'
import type { NoWholeNumber } from '#surveys/findings/audit'
import type { FactsProblem } from '#surveys/findings/read-facts'

/** All that can be wrong with a file of facts. */
export type FactsFileProblem =
  | FactsProblem
  | Contradiction
  | NoWholeNumber
  | { code: 'facts-not-json'; file: string }
  | { code: 'facts-file-too-large'; file: string; mostMegabytes: number }
  | { code: 'facts-more-problems'; count: number }

/** A plain sentence about a file of facts: what is wrong, and what to do. */
export function factsSentence(problem: FactsFileProblem): string {
  const say = sentences[problem.code] as (problem: FactsFileProblem) => string
  return say(problem)
}

type Sentences = {
  [Code in FactsFileProblem['code']]: (problem: Extract<FactsFileProblem, { code: Code }>) => string
}

const sentences: Sentences = {
  'facts-not-json': ({ file }) =>
    `${file} is not JSON. It has to be of the form {"cells":["a","b"],"facts":[{"sum":["a","b"],"lo":3,"hi":3}]}.`,
  'facts-file-too-large': ({ file, mostMegabytes }) =>
    `${file} is larger than ${mostMegabytes} MB. Audit fewer tables at once.`,
  'facts-shape': ({ at, wanted }) => `${placeOf(at)}: ${shapes[wanted]}.`,
  'facts-too-many': ({ what, found, most }) =>
    `There are ${found} ${kinds[what]}; at most ${most} can be audited at once. Audit fewer tables at once.`,
  'facts-empty': ({ at }) => `${placeOf(at)}: this list is empty. Name at least one cell.`,
  'facts-cell-twice': ({ at, cell }) =>
    `${placeOf(at)}: the cell “${cell}” is named twice. Name it once.`,
  'facts-unknown-cell': ({ at, cell }) =>
    `${placeOf(at)}: there is no cell “${cell}”. Add it to cells, or look at how it is written.`,
  'facts-crossed': ({ at, lo, hi }) =>
    `${placeOf(at)}: lo is ${lo}, which is more than hi, ${hi}. Nothing lies between them.`,
  'facts-contradict': () =>
    'The facts contradict each other: no counts agree with all of them. Compare them with what was published.',
  'facts-no-whole-number': ({ cell }) =>
    `The facts contradict each other: no whole number fits the cell “${cell}”. Compare them with what was published.`,
  'facts-more-problems': ({ count }) => `${count} more things are wrong.`,
}

const shapes = {
  object: 'an object belongs here, in braces',
  array: 'a list belongs here, in brackets',
  string: 'the name of a cell belongs here, in quotation marks',
  name: 'the name of a cell cannot be empty',
  count:
    'a whole number of at most 1,000,000,000 belongs here; hi may be null, lo is left out for 0',
  format: 'the format is not “soundings.facts/1”',
  'no-such-key': 'facts have no such key; there are cells, facts (sum, lo, hi) and targets',
}

const kinds = { cells: 'cells', terms: 'cells in all sums together' }

/** `facts[2].lo`, as people who write JSON know it. */
function placeOf(at: string): string {
  return at === '' ? 'The file' : at.replaceAll(/\.(\d+)/g, '[$1]')
}
