import type { PublishedCell } from '../findings/release'
import type { Line } from './lines'

/** One cell of a line. */
export function cellIn({ cells }: Pick<Line, 'cells'>, code: string): PublishedCell {
  const cell = cells.find((each) => each.code === code)
  if (!cell) throw new Error(`A line of this table has no cell “${code}”.`)
  return cell
}
