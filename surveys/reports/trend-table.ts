import { bothCell, meanCell, nothing } from './cells'
import { changeOf } from './change'
import { changeWords } from './change-words'
import { titleOf } from './asked'
import { people } from './people'
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
    notes: [...askedNote(context, group), ...group.notes],
  }
}

function rowOf({ source, allowed }: TrendContext, thing: Thing): ReportRow {
  const waves = [...allowed.map((wave) => wave.source), source]
  const shares = waves.map((wave) => thing.shareIn(wave))
  const { code, label } = thing
  const change = changeCell(source.words, shares.at(-2), shares.at(-1))
  const cells = shares.map((share) => shownCell(source.words, share))
  return { ...{ code, label, depth: 0 }, cells: [...cells, change] }
}

/** How many were asked in each wave. */
export function askedNote({ source, allowed }: TrendContext, { things }: ThingGroup): string[] {
  const { words, survey } = source
  const waves = [...allowed, { source, name: String(survey.wave) }]
  const asked = waves.flatMap(({ source: wave, name }) => {
    const base = things[0]?.shareIn(wave)?.base
    if (base === undefined) return []
    return [words.say('trend.askedIn', { people: people(source, base), wave: name })]
  })
  return asked.length === 0 ? [] : [words.say('trend.asked', { waves: words.list(asked) })]
}

/** A share of a wave; several “0–4” together may be more than 4. */
export function shownCell(words: ReportWords, share: Followed | undefined): ReportCell {
  const isUnknown = !share || (share.n === 0 && share.off !== undefined)
  return isUnknown ? { text: nothing } : bothCell(words, share)
}

function changeCell(
  words: ReportWords,
  before: Followed | undefined,
  now: Followed | undefined,
): ReportCell {
  if (!before || !now || before.pct === null || now.pct === null) return { text: nothing }
  return { text: changeWords(words, changeOf(before, now)) }
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
