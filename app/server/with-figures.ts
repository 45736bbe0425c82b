import type { Stores } from '#db/connection'
import { ok, type Result } from '#surveys/result'

import { keepFigures } from './figures'
import { listen, type Listening } from './listen'
import type { Settings } from './settings'
import type { StartProblem } from './start-problem'

/** Opens a door of its own for figures of the process, to this machine alone, where one was asked for. */
export async function withFigures(
  listening: Listening,
  stores: Stores,
  { figuresPort }: Pick<Settings, 'figuresPort'>,
): Promise<Result<Listening & { figures?: string }, StartProblem>> {
  if (figuresPort === undefined) return ok(listening)
  const kept = await keepFigures(stores, listening.openRequests)
  const door = await listen(kept.app, { host: '127.0.0.1', port: figuresPort })
  const stop = async () => {
    kept.stop()
    await Promise.all([listening.stop(), door.ok ? door.value.stop() : undefined])
  }
  if (door.ok) return ok({ ...listening, stop, figures: `${door.value.address}/metrics` })
  await stop()
  return door
}
