import { alone } from '../alone'
import type { RawWritten } from '../alone/raw-csv'
import type { Figure } from '../figure'
import { amountOf, type Scale } from '../rounds'

/** Opened responses as the tables that key holders keep, and how much memory ten times as many take. */
export async function rawCsv(scale: Scale): Promise<Figure[]> {
  const responses = amountOf(scale, 10_000, 1000)
  const few = await alone<RawWritten>('raw-csv', responses / 10, 1)
  const all = await alone<RawWritten>('raw-csv', responses, scale.rounds + 1)
  const seconds = (times: number[]) => times.slice(1).map((time) => time / 1000)
  const name = `raw CSV of ${responses} responses`
  return [
    {
      ...{ name, unit: 's', rounds: seconds(all.ours), budget: { most: 2 } },
      share: scale.share,
      yardstick: { name: 'csv-stringify, unjudged', rounds: seconds(all.plain) },
    },
    {
      ...{ name: `${name}: memory`, unit: 'MB', rounds: [all.peak] },
      yardstick: { name: 'a tenth of them', rounds: [few.peak] },
    },
  ]
}
