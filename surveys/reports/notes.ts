import { countText, nothing } from './cells'
import { people } from './people'
import type { ReportCell } from './report'
import type { Source } from './source'

/** What stands below a table: how many it is about, and what its signs mean. */
export function tableNotes(
  source: Source,
  base: number | undefined,
  cells: ReportCell[],
): string[] {
  const { say } = source.words
  const few = cells.some(({ n }) => n === 0)
  const dash = cells.some(({ text }) => text.startsWith(nothing))
  return [
    ...(base === undefined ? [] : [say('note.base', { people: people(source, base) })]),
    say('note.rounded'),
    ...(few ? [say('note.few', { few: countText(source.words, 0) })] : []),
    ...(dash ? [say('note.dash')] : []),
  ]
}
