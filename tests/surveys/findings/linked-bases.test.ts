import { expect, test } from 'vitest'
import { auditReleases } from '#surveys/findings/audit-releases'
import type { Published, PublishedTable, SafeTable } from '#surveys/findings/release'
import { and, multiple, not, page, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { solve } from './the-solver'

const optional = true
const options = { raid: 'Raid', threat: 'Threat', none: 'None', unknown: 'Unknown' }
const kinds = multiple('kinds', 'What?', options, { exclusive: ['none', 'unknown'] })
const report = yesNo('report', 'Did you report it?', {
  ...{ optional, when: kinds.includes('raid', 'threat') },
})
const told = yesNo('told', 'Did you tell anybody?', {
  ...{ optional, when: and(kinds.answered(), not(kinds.includes('none', 'unknown'))) },
})

/** Sixty people by what they chose, and how many of them were asked what follows. */
function published(chosen: Record<keyof typeof options, number>, asked: PublishedTable): Published {
  const tables = Object.entries(chosen).map(([part, yes]): PublishedTable => ({
    ...{
      id: `kinds.${part}`,
      question: 'kinds',
      part,
      kind: 'multiple',
      breakdown: null,
      base: 60,
    },
    options: [
      { code: 'yes', n: yes, pct: null },
      { code: 'no', n: 60 - yes, pct: null },
      { code: 'noAnswer', n: 0, pct: null },
    ],
  }))
  return { n: 60, modes: [], rows: {}, tables: [...tables, asked] as SafeTable[] }
}

function askedOnly(question: string, base: number): PublishedTable {
  return { id: question, question, kind: 'yes_no', breakdown: null, base }
}

function problemsIn(of: typeof report, numbers: Published): object[] {
  const survey = aSurvey([page('all', 'All', [kinds, of])])
  const audited = auditReleases(survey, [numbers], { solve, random: chance(1) })
  return audited.ok ? [] : audited.problems
}

test('nobody asked beside five who gave an answer that asks tells both', () => {
  const chosen = { raid: 5, threat: 0, none: 45, unknown: 10 }

  const found = problemsIn(report, published(chosen, askedOnly('report', 0)))

  expect(found).toContainEqual(
    expect.objectContaining({ code: 'telling', table: 'kinds.raid', cell: 'yes' }),
  )
  expect(problemsIn(report, published(chosen, askedOnly('report', 5)))).toEqual([])
})

test('fewer asked than gave the answers that ask for it is impossible', () => {
  const chosen = { raid: 20, threat: 15, none: 15, unknown: 10 }

  expect(problemsIn(report, published(chosen, askedOnly('report', 10)))).toEqual([
    expect.objectContaining({ code: 'impossible' }),
  ])
})

test('who is not asked because of two answers is as many as gave them', () => {
  const chosen = { raid: 45, threat: 0, none: 15, unknown: 0 }
  const numbers = published(chosen, askedOnly('told', 15))

  expect(problemsIn(told, numbers)).toEqual([expect.objectContaining({ code: 'impossible' })])
})
