import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { and, multiple, not, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { publishedFor, solve, type Said } from './made/make-release'
import { attackRelease } from './outsider/outsider'
import { plainFaults } from './outsider/plain'
import { readQuestionnaire } from './outsider/questionnaire'
import { readReleased } from './outsider/released'

const optional = true
const nothing = { found: [], impossible: [] }

function times(count: number, answers: Answers): Said[] {
  return Array.from({ length: count }, () => ({ answers }))
}

async function attackOn(survey: ReturnType<typeof aSurvey>, said: Said[], key?: string) {
  const had = await publishedFor({ survey, said, ...(key !== undefined && { key }) })
  const { found, impossible } = attackRelease(had, solve)
  const faults = plainFaults(readReleased(had.bytes), readQuestionnaire(had.questionnaire))
  return { found, impossible, faults }
}

const area = single('area', 'Where?', { north: 'North', south: 'South' })
const need = multiple('need', 'What?', { care: 'Care', law: 'Law', pay: 'Pay' }, { optional })
const needs = aSurvey([page('all', 'All', [area, need])], { languages: ['en'], breakdowns: [area] })

/** Forty people in two places, of whom so many chose this. */
function choosing(chosen: number, others: string[] = ['law']): Said[] {
  return Array.from({ length: 40 }, (_, n) => ({
    answers: { area: n % 2 ? 'north' : 'south', need: n < chosen ? ['care', ...others] : others },
  }))
}

test.each([
  ['all choose an option', choosing(40)],
  ['nobody chooses it', choosing(0)],
  ['all but one choose it', choosing(39)],
  ['one chooses it', choosing(1)],
  ['all choose everything', choosing(40, ['law', 'pay'])],
  ['nobody answers', times(20, { area: 'north' }).concat(times(20, { area: 'south' }))],
  ['one answers', [...choosing(1).slice(0, 1), ...times(20, { area: 'north' }), ...times(19, { area: 'south' })]],
])('where %s, a choice of several tells nothing of few', async (_name, said) => {
  expect(await attackOn(needs, said)).toEqual({ ...nothing, faults: [] })
}) // prettier-ignore

const paid = yesNo('paid', 'Did you pay?', { optional })
const why = multiple(
  'why',
  'Why?',
  { cost: 'Cost', far: 'Far', other: 'Other' },
  { optional, when: paid.is('yes') },
)
const deep = yesNo('deep', 'Was it a lot?', { optional, when: why.includes('cost') })
const chain = aSurvey([page('all', 'All', [area, paid, why, deep])], {
  ...{ languages: ['en'], breakdowns: [area] },
})

test.each([0, 1, 3, 4, 5, 19, 20, 21, 39, 40, 57, 59, 60])(
  'a follow-up asked of %i of sixty tells nothing of few',
  async (asked) => {
    const said = Array.from({ length: 60 }, (_, n) => ({
      answers: {
        area: n % 2 ? 'north' : 'south',
        paid: n < asked ? 'yes' : 'no',
        ...(n < asked && { why: n % 3 ? ['cost', 'far'] : ['other'] }),
        ...(n < asked && n % 3 && { deep: n % 4 ? 'yes' : 'no' }),
      },
    }))

    expect(await attackOn(chain, said)).toEqual({ ...nothing, faults: [] })
  },
)

const kinds = multiple(
  'kinds',
  'What happened?',
  { raid: 'A raid', threat: 'A threat', fine: 'A fine', none: 'Nothing', unknown: 'Not known' },
  { exclusive: ['none', 'unknown'] },
)
const reported = aSurvey(
  [
    page('all', 'All', [
      kinds,
      yesNo('report', 'Did you report it?', { optional, when: kinds.includes('raid', 'threat') }),
    ]),
  ],
  { languages: ['en'] },
)

test.each([0, 1, 2, 3, 4])(
  'who is asked because of one of several answers, of %i people, is not told by both numbers',
  async (few) => {
    const said = [
      ...times(few, { kinds: ['raid'] }),
      ...times(43, { kinds: ['none'] }),
      ...times(15, { kinds: ['unknown'] }),
    ]
    for (const key of keys) expect(await attackOn(reported, said, key)).toEqual({ ...nothing, faults: [] })
  },
) // prettier-ignore

const heard = aSurvey(
  [
    page('all', 'All', [
      kinds,
      yesNo('told', 'Did you tell anybody?', {
        ...{ optional, when: and(kinds.answered(), not(kinds.includes('none', 'unknown'))) },
      }),
    ]),
  ],
  { languages: ['en'] },
)

test.each([
  [1, 1],
  [2, 1],
  [3, 0],
  [2, 2],
  [3, 3],
])('who is not asked, %i for one reason and %i for another, is not told', async (none, unknown) => {
  const said = [
    ...times(58, { kinds: ['raid'] }),
    ...times(none, { kinds: ['none'] }),
    ...times(unknown, { kinds: ['unknown'] }),
  ]
  for (const key of keys) {
    expect(await attackOn(heard, said, key)).toEqual({ ...nothing, faults: [] })
  }
})

test('the attack on such a base would find it in a release made by hand', async () => {
  const said = [...times(3, { kinds: ['raid'] }), ...times(43, { kinds: ['none'] }), ...times(15, { kinds: ['unknown'] })] // prettier-ignore
  const had = await publishedFor({ survey: reported, said })
  const file = readReleased(had.bytes)
  const set = (id: string, base: number, cells?: number[]) => {
    const table = file.tables.find((each) => each.id === id)
    if (table) Object.assign(table, { base })
    table?.options?.forEach((cell, n) => Object.assign(cell, { n: cells?.[n] ?? cell.n }))
  }
  set('kinds.raid', 60, [5, 55])
  set('report', 0)

  const { found } = attackRelease({ ...had, bytes: JSON.stringify(file) }, solve)

  expect(found).toContainEqual({ target: 'kinds.raid   yes', interval: [1, 4], breach: 'small' })
})

const keys = Array.from({ length: 12 }, (_, n) => `key ${n}`)
