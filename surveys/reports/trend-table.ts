import { bothCell, meanCell, nothing } from './cells'
import { changeOf, type Change } from './change'
import { titleOf } from './asked'
import type { ReportCell, ReportRow, ReportTable } from './report'
import type { ReportWords } from './report-words'
import { allIn } from './scope'
import type { Source } from './source'
import type { TrendContext } from './trend-waves'
import type { Followed, Thing, ThingGroup } from './trend-things'

/** Waves side by side, and what surely changed since the last of them. */
export function trendTable(context: TrendContext, group: ThingGroup): ReportTable {
  const { source, asked, allowed } = context
  const { words, survey, text } = source
  const { id } = asked.question
  const last = allowed.at(-1)?.name ?? ''
  const wording = text(`${id}.text`)
  return {
    id: `${id}${group.part ? `.${group.part.code}` : ''}~trend`,
    caption: titleOf({ wording }, group.part?.label, words.say('trend.title')),
    columns: [
      words.say('column.answer'),
      ...allowed.map(({ name }) => name),
      String(survey.wave),
      words.say('column.change', { wave: last }),
    ],
    rows: [...group.things.map((thing) => rowOf(context, thing)), ...meanRow(context, group)],
    notes: [words.say(asked.question.type === 'ranking' ? 'trend.first' : 'trend.shares')],
  }
}

function rowOf({ source, allowed }: TrendContext, thing: Thing): ReportRow {
  const waves = [...allowed.map((wave) => wave.source), source]
  const shares = waves.map((wave) => thing.shareIn(wave))
  const { code, label } = thing
  const change = changeCell(source.words, shares.at(-2), shares.at(-1))
  const cells = shares.map((share) => (share ? bothCell(source.words, share) : { text: nothing }))
  return { ...{ code, label, depth: 0 }, cells: [...cells, change] }
}

function changeCell(
  words: ReportWords,
  before: Followed | undefined,
  now: Followed | undefined,
): ReportCell {
  if (!before || !now || before.pct === null || now.pct === null) return { text: nothing }
  return { text: changeWords(words, changeOf(before, now)) }
}

function changeWords(words: ReportWords, change: Change): string {
  if (change.code === 'unclear') {
    return words.say('change.unclear', { margin: words.number(change.margin) })
  }
  const { code, from, to } = change
  return words.say(`change.${code}`, { from: words.number(from), to: words.number(to) })
}

/** Means stand beside each other without a change: rounding may move them by more than they differ. */
function meanRow({ source, asked, allowed }: TrendContext, { part }: ThingGroup): ReportRow[] {
  const { words } = source
  const meanIn = (wave: Source) => allIn(wave, asked.question.id, part?.code)[0]?.stats?.mean
  const means = [...allowed.map((wave) => meanIn(wave.source)), meanIn(source)]
  if (means.every((mean) => mean === undefined)) return []
  const cells = [...means.map((mean) => meanCell(words, mean)), { text: nothing }]
  return [{ code: 'mean', label: words.say('column.mean'), depth: 0, cells }]
}
