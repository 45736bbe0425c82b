import { titleOf } from './asked'
import { countText, nothing } from './cells'
import { changeOf } from './change'
import { changeWords } from './change-words'
import type { ReportCell, ReportRow, ReportTable } from './report'
import { breakdownQuestion, rowLabel } from './row-labels'
import { breakdownsIn, rowOfAll } from './scope'
import type { Source } from './source'
import { askedNote, shownCell } from './trend-table'
import type { Followed, Thing, ThingGroup, TrendRow } from './trend-things'
import type { EarlierWave, TrendContext } from './trend-waves'

/** What surely changed in each region that both this wave and the last one publish by itself. */
export function regionsTable(
  context: TrendContext,
  group: ThingGroup,
  regions?: string[],
): ReportTable[] {
  const { source, asked, allowed } = context
  const { words, text } = source
  const last = allowed.at(-1)
  const pairs = last ? pairsOf(source, last, regions) : []
  const rows = pairs.flatMap((pair) => rowFor(source, last, group, pair))
  if (!last || rows.length === 0) return []
  const all = { code: '*', label: rowOfAll(source).label }
  const title = words.say('trend.byRegion', { wave: last.name })
  return [
    {
      id: `${asked.question.id}${group.part ? `.${group.part.code}` : ''}~trend~region`,
      caption: titleOf({ wording: text(`${asked.question.id}.text`) }, group.part?.label, title),
      columns: [
        words.say('column.region'),
        words.say('column.base'),
        ...group.things.map(({ label }) => label),
      ],
      rows: [...rowFor(source, last, group, all), ...rows],
      notes: [...askedNote(context, group), ...group.notes, words.say('trend.within')],
    },
  ]
}

interface Pair {
  code: string
  label: string
  before?: TrendRow
  now?: TrendRow
}

/** Regions that stand in both waves, where these may be compared by region at all. */
function pairsOf(source: Source, last: EarlierWave, regions?: string[]): Pair[] {
  const [now, before] = [regionsIn(source), regionsIn(last.source)]
  if (now === undefined || before === undefined) return []
  const { id } = breakdownQuestion(source, now).question
  const verdict = last.comparisons.get(id)?.verdict ?? 'not-comparable'
  if (verdict === 'not-comparable') return []
  const known = new Set(ownRows(last.source, before))
  return ownRows(source, now)
    .filter((code) => known.has(code) && (regions === undefined || regions.includes(code)))
    .map((code) => ({
      ...{ code, label: rowLabel(source, now, code) },
      ...{ before: { breakdown: before, code }, now: { breakdown: now, code } },
    }))
}

function regionsIn(source: Source): string | undefined {
  return breakdownsIn(source).find((name) => breakdownQuestion(source, name).kind === 'region')
}

// A row that stands for several regions may stand for others in the next wave.
function ownRows({ release }: Source, breakdown: string): string[] {
  const rows = release.rows[breakdown] ?? []
  return rows.flatMap(({ code, members }) => (members ? [] : [code]))
}

function rowFor(
  source: Source,
  last: EarlierWave | undefined,
  { things }: ThingGroup,
  { code, label, before, now }: Pair,
): ReportRow[] {
  if (!last) return []
  const cells = things.map((thing) => changeCell(source, last, thing, { before, now }))
  const isEmpty = cells.every(({ text }) => text === nothing)
  const asked = askedCell(source, last, things, { before, now })
  return isEmpty ? [] : [{ code, label, depth: 0, cells: [asked, ...cells] }]
}

function askedCell(
  source: Source,
  last: EarlierWave,
  [thing]: Thing[],
  rows: Pick<Pair, 'before' | 'now'>,
): ReportCell {
  const { words } = source
  const before = thing?.shareIn(last.source, rows.before)?.base
  const now = thing?.shareIn(source, rows.now)?.base
  if (before === undefined || now === undefined) return { text: nothing }
  const facts = { before: countText(words, before), now: countText(words, now) }
  return { text: words.say('trend.pair', facts) }
}

function changeCell(
  source: Source,
  last: EarlierWave,
  thing: Thing,
  rows: Pick<Pair, 'before' | 'now'>,
): ReportCell {
  const { words } = source
  const before = thing.shareIn(last.source, rows.before)
  const now = thing.shareIn(source, rows.now)
  if (!hasShare(before) || !hasShare(now)) return { text: nothing }
  const facts = {
    before: shownCell(words, before).text,
    now: shownCell(words, now).text,
    change: changeWords(words, changeOf(before, now), 'within'),
  }
  return { text: words.say('trend.cell', facts) }
}

function hasShare(share: Followed | undefined): share is Followed & { pct: number } {
  return share !== undefined && share.pct !== null
}
