import { noAnswer } from '../findings/counted-columns'
import { summariseRanking, type RankedThing } from '../findings/summary'
import { nothingShown, titleOf, type Asked, type Shown } from './asked'
import { bothCell, meanCell, nothing } from './cells'
import { cellIn } from './cell-in'
import type { Line } from './lines'
import { tableNotes } from './notes'
import { partsChart } from './parts-chart'
import { people } from './people'
import { rankingChart } from './ranking-chart'
import { measureLabel, measuresOf, shareOf, sumNotes, type Measure } from './ranking-measures'
import type { ReportCell, ReportTable } from './report'
import type { ReportWords } from './report-words'
import type { Scope } from './scope'
import { partsIn } from './show-multiple'
import { wideTable } from './wide-table'

type Part = ReturnType<typeof partsIn>[number]

/** What was put first, among the first, and in which place on average. */
export function showRanking(asked: Asked, scope: Scope): Shown {
  const parts = partsIn(asked, scope)
  const silent = silentNote(asked, parts)
  if (parts.length === 0) return nothingShown
  if (scope.breakdown === null) {
    const things = summariseRanking(asked.source.release.tables, asked.question.id)
    const table = thingsTable(asked, parts, things)
    return { tables: [table], charts: [rankingChart(asked, parts, things)], notes: silent }
  }
  const measures = measuresOf(asked)
  const rankedIn = rankedBy(asked)
  const drawn = measures.includes('topThree') ? 'topThree' : 'first'
  const chart = partsChart(asked, scope, parts, (line, part) =>
    shareOf(rankedIn(line, part), drawn),
  )
  return {
    tables: measures.map((measure) => measureTable(asked, scope, { parts, measure, rankedIn })),
    charts: [{ ...chart, title: titleOf(asked, measureLabel(asked, drawn), scope.label) }],
    notes: silent,
  }
}

function thingsTable(asked: Asked, parts: Part[], things: RankedThing[]): ReportTable {
  const { source, question, wording } = asked
  const { words } = source
  const measures = measuresOf(asked)
  const rows = things.map((thing) => ({
    code: thing.part,
    label: parts.find(({ code }) => code === thing.part)?.label ?? thing.part,
    depth: 0 as const,
    cells: measures.map((measure) => measureCell(words, thing, measure)),
  }))
  return {
    ...{ id: question.id, caption: wording, rows },
    columns: [words.say('column.thing'), ...measures.map((each) => measureLabel(asked, each))],
    notes: [
      ...tableNotes(
        source,
        things[0]?.base,
        rows.flatMap(({ cells }) => cells),
      ),
      ...sumNotes(asked, measures),
    ],
  }
}

function measureCell(words: ReportWords, thing: RankedThing, measure: Measure): ReportCell {
  if (measure === 'meanRank') return meanCell(words, thing.meanRank)
  const share = shareOf(thing, measure)
  return share ? bothCell(words, share) : { text: nothing }
}

function measureTable(
  asked: Asked,
  scope: Scope,
  { parts, measure, rankedIn }: { parts: Part[]; measure: Measure; rankedIn: RankedIn },
): ReportTable {
  const { source, question, wording } = asked
  const columns = parts.map(({ code, label, lines }) => ({
    ...{ label, lines },
    cell: (line: Line) => measureCell(source.words, rankedIn(line, code), measure),
  }))
  const cells = columns.flatMap(({ lines, cell }) => lines.map(cell))
  return wideTable(source, scope, columns, {
    id: `${question.id}${scope.suffix}.${measure}`,
    caption: titleOf({ wording }, measureLabel(asked, measure), scope.label),
    notes: [...tableNotes(source, parts[0]?.lines[0]?.base, cells), ...sumNotes(asked, [measure])],
  })
}

type RankedIn = (line: Line, part: string) => RankedThing

/** Each line is summed up once for all the tables that it stands in. */
function rankedBy({ source, question }: Asked): RankedIn {
  const known = new Map<string, RankedThing[]>()
  return ({ breakdown, code }, part) => {
    const key = JSON.stringify([breakdown, code])
    const row = breakdown === null ? undefined : { breakdown, code }
    const tables = source.tablesOf(question.id, breakdown)
    const things = known.get(key) ?? summariseRanking(tables, question.id, row)
    known.set(key, things)
    const thing = things.find((each) => each.part === part)
    if (!thing) throw new Error(`No line of “${question.id}” is about “${part}”.`)
    return thing
  }
}

function silentNote({ source }: Asked, [part]: Part[]): string[] {
  const [all] = part?.lines ?? []
  if (!all) return []
  const silent = cellIn(all, noAnswer)
  return [source.words.say('note.silent', { people: people(source, silent.n) })]
}
