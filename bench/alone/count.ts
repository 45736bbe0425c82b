import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'

import { peakMemory, tell } from '../alone'
import { clockFor } from '../clock'
import { someResponses } from '../some-responses'
import { surveyOfForty as survey } from '../survey-of-forty'

export interface Counted {
  /** Milliseconds to take all opened responses in, and to count them, in each round. */
  gathering: number[]
  counting: number[]
  tables: number
  breakdowns: number
  peak: number
}

const [responses = 0, rounds = 0] = process.argv.slice(2, 4).map(Number)
const now = clockFor(process.argv[4])
const lines = someResponses(survey, Math.min(responses, 2000))
const told: Counted = { gathering: [], counting: [], tables: 0, breakdowns: 0, peak: 0 }
for (let round = 0; round < rounds; round += 1) measure()
tell({ ...told, peak: peakMemory() })

function measure(): void {
  const gathering = gather([{ survey, hash: 'v', structureHash: 's' }])
  let taking = 0
  for (let done = 0; done < responses; done += lines.length) {
    const batch = lines.slice(0, responses - done).map((line) => JSON.parse(line) as unknown)
    const start = now()
    for (const each of batch) gathering.take(each)
    taking += now() - start
  }
  const dataset = gathering.dataset()
  if (dataset.size !== responses) throw new Error(JSON.stringify(dataset.problems[0]))
  const start = now()
  const { tables, breakdowns } = count(dataset)
  told.counting.push(now() - start)
  told.gathering.push(taking)
  told.tables = tables.length
  told.breakdowns = breakdowns.length
}
