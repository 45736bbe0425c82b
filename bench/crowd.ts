import { Agent } from 'node:http'

import type { Survey } from '#surveys/definition/survey'
import type { BenchServer } from './bench-server'
import { goTo, respondOnce, wayThrough, type Address, type Way } from './respondent'

/** Who answers a survey, some of them at once. */
export interface Crowd {
  address: Address
  ways: Way[]
}

/** One response that was acknowledged: its receipt, and the questions that texts were written to. */
export interface Arrived {
  receipt: string
  texts: string[]
}

export interface Came {
  arrived: Arrived[]
  perSecond: number
  /** Milliseconds of the server’s processor for each response. */
  cpu: number
}

export function crowdOf(survey: Survey, lang = 'en'): Crowd {
  const ways = Array.from({ length: 16 }, (_, path) => wayThrough(survey, path))
  return { address: { lang, code: survey.code }, ways }
}

/** So many responses, so many at a time, each from the introduction to its receipt. */
export async function send(
  server: BenchServer,
  { address, ways }: Crowd,
  { responses, atOnce }: { responses: number; atOnce: number },
): Promise<Came> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const base = new URL(server.address)
  const arrived: Arrived[] = []
  let begun = 0
  const answerInTurn = async () => {
    for (let place = begun++; place < responses; place = begun++) {
      const way = ways[place % ways.length]
      if (!way) throw new Error('Nobody knows a way through the survey.')
      const receipt = await respondOnce(goTo(agent, base), address, way.typed)
      arrived.push({ receipt, texts: way.texts })
    }
  }
  const [start, cpu] = [performance.now(), server.cpu()]
  await Promise.all(Array.from({ length: atOnce }, answerInTurn))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { arrived, perSecond: responses / seconds, cpu: (server.cpu() - cpu) / responses }
}
