import { expect, test } from 'vitest'

import { findingsFile } from '#app/formats/findings-file'
import type { Published, SafeTable } from '#surveys/findings/release'
import { page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { releasedWith } from '../../surveys/reports/released'
import { partsOf } from './golden-parts'
import { findingsOf } from './some-findings'

const led = single('led', 'Who leads?', { ours: 'Sex workers', others: 'Others' })
const fees = single('fees', 'Did you pay; =1+1?', { yes: '=Yes', no: 'No, -5' })
const survey = aSurvey([page('all', 'All', [led, fees])], { breakdowns: [led] })

const cells = (of: Record<string, [n: number, pct: number]>) =>
  Object.entries(of).map(([code, [n, pct]]) => ({ code, n, pct }))

/** Numbers written by hand, so that nothing but the files can change these bytes. */
const published = {
  n: 60,
  modes: [
    { mode: 'web', n: 60 },
    { mode: 'paper', n: 0 },
    { mode: 'import', n: 0 },
  ],
  rows: {
    led: [
      { code: 'ours', base: 40 },
      { code: 'others', base: 20 },
    ],
  },
  tables: [
    {
      ...{ id: 'led', question: 'led', kind: 'single', breakdown: null, base: 60 },
      options: cells({ ours: [40, 67], others: [20, 33], noAnswer: [0, 0] }),
    },
    {
      ...{ id: 'fees', question: 'fees', kind: 'single', breakdown: null, base: 60 },
      options: cells({ yes: [30, 50], no: [30, 50], noAnswer: [0, 0] }),
    },
    {
      ...{ id: 'fees', question: 'fees', kind: 'single', breakdown: 'led' },
      rows: [
        {
          code: 'ours',
          base: 40,
          options: cells({ yes: [15, 38], no: [25, 63], noAnswer: [0, 0] }),
        },
        {
          code: 'others',
          base: 20,
          options: cells({ yes: [15, 75], no: [5, 25], noAnswer: [0, 0] }),
        },
      ],
    },
  ] as SafeTable[],
} satisfies Published

test.each([
  ['findings.csv', {}],
  ['findings-semicolon.csv', { semicolon: true, bom: true }],
])('%s is the same, byte for byte', async (name, options) => {
  const bytes = await findingsFile('csv', findingsOf(releasedWith(survey, published)), options)

  await expect(Buffer.from(bytes).toString('utf8')).toMatchFileSnapshot(
    `../../golden/findings/${name}`,
  )
})

// After a wished change: `npx vitest run tests/app/formats/golden.test.ts -u`, and look at what changed.
test.each(['docx', 'xlsx', 'svg'] as const)(
  'each part of the %s file is the same, byte for byte',
  async (format) => {
    const bytes = await findingsFile(format, findingsOf(releasedWith(survey, published), 'zh'))

    await expect(partsOf(bytes)).toMatchFileSnapshot(`../../golden/findings/${format}.sha256.txt`)
  },
)

test('findings.html is the same, byte for byte', async () => {
  const bytes = await findingsFile('html', findingsOf(releasedWith(survey, published)))

  await expect(Buffer.from(bytes).toString('utf8')).toMatchFileSnapshot(
    '../../golden/findings/findings.html.txt',
  )
})

test('findings.json is the release as it is stored', async () => {
  const input = findingsOf(releasedWith(survey, published))
  const bytes = await findingsFile('json', input)

  expect(Buffer.from(bytes).toString('utf8')).toBe(input.released.body)
})
