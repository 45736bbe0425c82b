import Sqlite from 'better-sqlite3'

import { gather, type Dataset } from '#surveys/findings/dataset'

import { tell } from '../alone'
import { someResponses } from '../some-responses'
import { surveyOfForty as survey } from '../survey-of-forty'

// The same opened data in one table of numbers, and a GROUP BY for each table and breakdown.
const [responses = 0, rounds = 0] = process.argv.slice(2).map(Number)
const { columns } = dataset()
const db = new Sqlite(':memory:')
fill()
const breakdowns = survey.breakdowns.map((id) =>
  columns.findIndex(({ question }) => question.id === id),
)
const times: number[] = []
for (let round = 0; round < rounds; round += 1) times.push(measure())
tell({ times })

function dataset(): Dataset {
  const gathering = gather([{ survey, hash: 'v', structureHash: 's' }])
  const lines = someResponses(survey, Math.min(responses, 2000))
  for (let n = 0; n < responses; n += 1)
    gathering.take(JSON.parse(lines[n % lines.length] ?? '') as unknown)
  return gathering.dataset()
}

function fill(): void {
  const names = columns.map((_column, n) => `c${n}`)
  db.exec(`create table response (${names.map((name) => `${name} integer`).join(', ')})`)
  const places = names.map(() => '?').join(', ')
  const insert = db.prepare(`insert into response values (${places})`)
  db.transaction(() => {
    for (let n = 0; n < responses; n += 1) insert.run(columns.map(({ values }) => values[n]))
  })()
}

function measure(): number {
  const start = performance.now()
  columns.forEach((_column, n) => {
    db.prepare(`select c${n}, count(*) from response group by c${n}`).all()
    for (const by of breakdowns)
      db.prepare(`select c${by}, c${n}, count(*) from response group by c${by}, c${n}`).all()
  })
  return performance.now() - start
}
