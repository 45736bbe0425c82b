import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { knownKey } from '#app/cli/demo/known-key'
import { readRow } from '#app/operations/response-row'
import { loadSolver } from '#app/solver/highs'
import { gather } from '#surveys/findings/dataset'
import { searchQuotes } from '#surveys/findings/quotes/search-quotes'
import { freeze } from '#surveys/version/freeze'

import { answered, findingsOf } from './demo-answers'

const slug = 'member-survey-2025'

async function releaseOf(backwards: boolean) {
  const { survey, lines } = await answered(slug)
  const frozen = freeze(survey, (text) => createHash('sha256').update(text).digest('hex'))
  const versions = [{ ...frozen, survey }]
  const gathering = gather(versions)
  const { quotes, messages } = findingsOf(slug)
  const approved = quotes.map((quote) => ({
    ...quote,
    approvedBy: ['Amara', 'Bo'] as [string, string],
  }))
  const search = searchQuotes(survey, approved)
  for (const [place, text] of (backwards ? lines.toReversed() : lines).entries()) {
    const row = readRow(survey, { row: place + 1, text })
    if (!row.ok) throw new Error(`Row ${place + 1} is wrong.`)
    const { lang, ready } = row.value
    const common = { version: frozen.hash, lang }
    const closed = { format: 'soundings.answers/1', mode: 'import', answers: ready.answers }
    gathering.take({ ...common, ...closed })
    for (const said of ready.texts) {
      const text = { ...common, format: 'soundings.text/1' as const, ...said }
      gathering.take(text)
      search.take(text)
    }
  }
  const dataset = gathering.dataset()
  const given = { versions, dataset, quotes: approved, writers: search.problems(), messages }
  const chance = chanceFrom(await knownKey(slug), survey.code)
  return makeSafeRelease(given, { solve: await loadSolver(), chance })
}

test('the release of an invented survey is the same bytes in whatever order answers are opened', async () => {
  const [one, other] = [await releaseOf(false), await releaseOf(true)]

  expect(one.ok && one.value.bytes).toBe(other.ok && other.value.bytes)
  expect(one.ok && one.value.release.tables.length).toBeGreaterThan(300)
}, 120_000)
