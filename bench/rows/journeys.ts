import { join } from 'node:path'

import { answersIdFor, textIdFor } from '#app/vault/receipt'

import { makeNetwork, workIn, type BenchNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import { crowdOf, send, type Arrived, type Came } from '../crowd'
import type { Figure } from '../figure'
import { holds, prove, type Acknowledged } from '../proof'
import { amountOf, type Scale } from '../rounds'
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
    const warm = { responses: 3 * responses, atOnce: 4 }
    await send(beside, crowd, warm)
    arrived.push(...(await send(server, crowd, warm)).arrived)
    for (const atOnce of [1, 4, 16]) {
      const [ours, others]: [Came[], Came[]] = [[], []]
      for (let round = 0; round < scale.rounds; round += 1) {
        others.push(await send(beside, crowd, { responses, atOnce }))
        ours.push(await send(server, crowd, { responses, atOnce }))
      }
      arrived.push(...ours.flatMap((came) => came.arrived))
      figures.push(...figuresOf(atOnce, ours, others))
    }
  } finally {
    await Promise.all([server.stop(), beside.stop()])
  }
  return [...figures, await provenFigure(network, arrived)]
}

function figuresOf(atOnce: number, ours: Came[], others: Came[]): Figure[] {
  const of = (came: Came[], what: 'perSecond' | 'cpu') => came.map((each) => each[what])
  const name = 'bare Express'
  return [
    {
      ...{
        name: `journeys: ${atOnce} at once`,
        unit: 'responses/s',
        rounds: of(ours, 'perSecond'),
      },
      yardstick: { name, rounds: of(others, 'perSecond') },
      ...(atOnce === 16 && { budget: { least: 60 } }),
    },
    {
      ...{ name: `journeys: server CPU, ${atOnce} at once`, unit: 'ms/response' },
      ...{ rounds: of(ours, 'cpu'), yardstick: { name, rounds: of(others, 'cpu') } },
      budget: { most: 12 },
    },
  ]
}

/** How many were acknowledged and are stored, each whole and once; anything else is an error. */
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
