import { expect, test } from 'vitest'

import { cohensKappa } from '#surveys/journal/kappa'

// Worked examples: Cohen (1960), “A coefficient of agreement for nominal scales”; the grants and
// the two unlike pairs that textbooks and encyclopaedias reckon through; Sim and Wright (2005),
// “The kappa statistic in reliability studies”, tables 1 and 2.
const published: [string, number[][], number][] = [
  ['Cohen, three diagnoses', [[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492],
  ['fifty proposals for a grant', [[20, 5], [10, 15]], 0.4],
  ['sixty agreements, even', [[45, 15], [25, 15]], 0.1304],
  ['sixty agreements, uneven', [[25, 35], [5, 35]], 0.2593],
  ['Sim and Wright, two clinicians', [[22, 2], [4, 11]], 0.67],
] // prettier-ignore

test.each(published)('%s', (_what, table, kappa) => {
  expect(cohensKappa(table)).toBeCloseTo(kappa, kappa === 0.67 ? 2 : 3)
})

test('it is one for coders who always agree, and below zero for those who agree less than by chance', () => {
  expect(cohensKappa([[7, 0], [0, 3]])).toBe(1) // prettier-ignore
  expect(cohensKappa([[0, 5], [5, 0]])).toBe(-1) // prettier-ignore
})

test('it is undefined where chance alone would make coders agree, and where there is nothing', () => {
  expect(cohensKappa([[9, 0], [0, 0]])).toBeUndefined() // prettier-ignore
  expect(cohensKappa([[0, 0], [0, 0]])).toBeUndefined() // prettier-ignore
})
