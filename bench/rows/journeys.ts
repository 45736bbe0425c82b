import { join } from 'node:path'

import { answersIdFor, textIdFor } from '#app/vault/receipt'

import { makeNetwork, workIn, type BenchNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import { crowdOf, send, type Arrived } from '../crowd'
import type { Figure } from '../figure'
import { holds, prove, type Acknowledged } from '../proof'
import { amountOf, inRounds, type Scale } from '../rounds'
import { surveyOfFourPages } from '../survey-of-four-pages'

const bare = join('bench', 'alone', 'bare-server.ts')

/** Whole responses over HTTP, some at once, and proof that all that were acknowledged are kept. */
export async function journeys(scale: Scale): Promise<Figure[]> {
  const network = await makeNetwork(surveyOfFourPages)
  const crowd = crowdOf(network.survey)
  const [server, beside] = [await startServer(network.dataDir), await startServer('', bare)]
  const responses = amountOf(scale, 100, 16)
  const arrived: Arrived[] = []
  const figures: Figure[] = []
  try {
    // A server that has just begun is still being translated.
    arrived.push(...(await send(server, crowd, { responses: 3 * responses, atOnce: 4 })).arrived)
    for (const atOnce of [1, 4, 16]) {
      const [speeds, others, cpus]: [number[], number[], number[]] = [[], [], []]
      await inRounds(scale, async () => {
        others.push((await send(beside, crowd, { responses, atOnce })).perSecond)
        const came = await send(server, crowd, { responses, atOnce })
        arrived.push(...came.arrived)
        cpus.push(came.cpu)
        return speeds.push(came.perSecond)
      })
      figures.push(...figuresOf(atOnce, { speeds, others, cpus }))
    }
  } finally {
    await Promise.all([server.stop(), beside.stop()])
  }
  return [...figures, await provenFigure(network, arrived)]
}

interface Measured {
  speeds: number[]
  others: number[]
  cpus: number[]
}

function figuresOf(atOnce: number, { speeds, others, cpus }: Measured): Figure[] {
  const [fast, cheap] = [{ least: 60 }, { most: 12 }]
  return [
    {
      ...{ name: `journeys: ${atOnce} at once`, unit: 'responses/s', rounds: speeds.slice(1) },
      yardstick: { name: 'bare Express', rounds: others.slice(1) },
      ...(atOnce === 16 && { budget: fast }),
    },
    {
      ...{ name: `journeys: server CPU, ${atOnce} at once`, unit: 'ms/response' },
      ...{ rounds: cpus.slice(1), budget: cheap },
    },
  ]
}

/** The part of what was acknowledged that is stored, once and whole; less than all is an error. */
async function provenFigure(network: BenchNetwork, arrived: Arrived[]): Promise<Figure> {
  const { code } = network.survey
  const stored = await workIn(network.dataDir, ({ responses }) =>
    responses.selectFrom('envelope').select('id').where('survey', '=', code).execute(),
  )
  const acknowledged = arrived.map(({ receipt, texts }): Acknowledged => {
    const ids = [
      answersIdFor(receipt, code),
      ...texts.map((each) => textIdFor(receipt, code, each)),
    ]
    return { receipt, ids: ids.map(hex) }
  })
  const proof = prove(
    acknowledged,
    stored.map(({ id }) => hex(id)),
  )
  if (!holds(proof)) throw new Error(`What was acknowledged is not kept: ${JSON.stringify(proof)}`)
  const rounds = [arrived.length]
  return { name: 'journeys: acknowledged, each stored once', unit: 'responses', rounds }
}

function hex(id: Uint8Array): string {
  return Buffer.from(id).toString('hex')
}
