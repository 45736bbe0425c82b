import type { Change } from './change'
import type { ReportWords } from './report-words'

/** A change as it is read; where there is none, how large rounding alone could have made one. */
export function changeWords(
  words: ReportWords,
  change: Change,
  unclear: 'unclear' | 'within' = 'unclear',
): string {
  if (change.code === 'unclear') {
    return words.say(`change.${unclear}`, { margin: words.number(change.margin) })
  }
  const { code, from, to } = change
  return words.say(`change.${code}`, { from: words.number(from), to: words.number(to) })
}
