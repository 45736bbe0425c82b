import { spawnSync } from 'node:child_process'

import type { Figure } from '../figure'
import { timed } from '../rounds'

/** Everything that a change has to pass, once: it takes minutes, so it is only run where it is named. */
export async function gate(): Promise<Figure[]> {
  const time = await timed(() => {
    const { status } = spawnSync('npm', ['test'], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error('The tests fail.')
  })
  return [{ name: 'full gate', unit: 'min', rounds: [time / 60_000], budget: { most: 10 } }]
}
