import { join } from 'node:path'

import { makeNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import type { Figure } from '../figure'
import { byTurns, timed, type Scale } from '../rounds'
import { surveyOfFourPages } from '../survey-of-four-pages'

/** From the command to the first request that would be answered. */
export async function starting(scale: Scale): Promise<Figure[]> {
  const { dataDir } = await makeNetwork(surveyOfFourPages)
  const seconds = async (program?: string) => {
    let stop = () => Promise.resolve()
    const time = await timed(async () => {
      stop = (await startServer(dataDir, program)).stop
    })
    await stop()
    return time / 1000
  }
  const { rounds, beside } = await byTurns(
    scale,
    () => seconds(),
    () => seconds(join('bench', 'alone', 'bare-server.ts')),
  )
  const yardstick = { name: 'bare Express', rounds: beside }
  return [{ name: 'start-up of the server', unit: 's', rounds, yardstick }]
}
