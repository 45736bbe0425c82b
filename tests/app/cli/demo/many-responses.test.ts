import { expect, test } from 'vitest'

import { rowReader } from '#app/operations/response-row'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import type { RawCounts } from '#surveys/findings/raw-counts'

import { protectCounts } from '../../../surveys/findings/protect-drafts'
import { timesMore } from '../../../surveys/findings/times-more'
import { answered } from './demo-answers'

const slug = 'access-to-health-2026'

async function counted() {
  const { survey, lines } = await answered(slug)
  const version = { survey, hash: 'v', structureHash: 's' }
  const gathering = gather([version])
  const readRow = rowReader(survey)
  for (const [place, text] of lines.entries()) {
    const row = readRow({ row: place + 1, text })
    if (!row.ok) throw new Error(`Row ${place + 1} is wrong.`)
    const { lang, ready } = row.value
    const common = { format: 'soundings.answers/1', version: version.hash, mode: 'import', lang }
    gathering.take({ ...common, answers: ready.answers })
  }
  return { survey, counts: count(gathering.dataset()) }
}

function onlyOf(counts: RawCounts, questions: string[]): RawCounts {
  return { ...counts, tables: counts.tables.filter(({ question }) => questions.includes(question)) }
}

test('a hundred thousand responses from sixty countries are rounded and attacked like four hundred', async () => {
  const { survey, counts } = await counted()
  const many = timesMore(onlyOf(counts, ['trust']), 250)
  const found = protectCounts(survey, many)

  expect(found.ok || found.problems).toBe(true)
  if (!found.ok) return
  const { n, rows, tables } = found.value.published
  expect(n).toBe(100_000)
  expect(rows.country?.length).toBeGreaterThan(40)
  expect(new Set(tables.map(({ question }) => question))).toContain('trust')
}, 540_000)
