import { makeNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import { crowdOf, send } from '../crowd'
import { median, type Figure } from '../figure'
import { amountOf, type Scale } from '../rounds'
import { surveyOfFourPages } from '../survey-of-four-pages'

const parts = 20

/** What the server holds after many responses, beside what it held after the first third of them. */
export async function memory(scale: Scale): Promise<Figure[]> {
  const { dataDir, survey } = await makeNetwork(surveyOfFourPages)
  const crowd = crowdOf(survey)
  const server = await startServer(dataDir)
  const responses = Math.ceil(amountOf(scale, 10_000, 200) / parts)
  const held: number[] = []
  try {
    for (let part = 0; part < parts; part += 1) {
      await send(server, crowd, { responses, atOnce: 16 })
      held.push(server.memory())
    }
  } finally {
    await server.stop()
  }
  const third = Math.floor(parts / 3)
  const [early, late] = [held.slice(third, 2 * third), held.slice(-third)]
  const name = `memory after ${responses * parts} responses`
  const yardstick = { name: 'after a third of them', rounds: early }
  // A tenth is what a heap that tidies up now and then goes up and down by.
  const budget = { most: 1.1 * median(early) }
  return [{ name, unit: 'MB', rounds: late, yardstick, budget, share: scale.share }]
}
