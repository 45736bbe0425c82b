import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'

import { kendallTau, tauWithin } from './kendall-tau'

/** One row, in the order in which rows were sent. */
export interface Sent {
  id: Uint8Array
  body: Uint8Array
}

/** How well each thing that a seized file shows tells the order of sending. */
export type Orders = Record<'scan' | 'offset' | 'insideOnePage' | 'overflow', number>

const pageSize = 32_768

export function ordersIn(file: string, sent: Sent[]): Orders {
  const bytes = readFileSync(file)
  const heads = sent.map(({ body }) => bytes.indexOf(body.subarray(0, 64)))
  const tails = sent.map(({ body }) => bytes.indexOf(body.subarray(-64)))
  if (heads.includes(-1) || tails.includes(-1)) throw new Error('A body is not in the file.')
  return {
    scan: kendallTau(placesInScan(file, sent)),
    offset: kendallTau(heads),
    insideOnePage: tauWithin(heads, pageSize),
    overflow: kendallTau(tails),
  }
}

function placesInScan(file: string, sent: Sent[]): number[] {
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare<[], { id: Buffer }>('select id from envelope').all()
  database.close()
  const order = rows.map(({ id }) => id.toString('hex'))
  return sent.map(({ id }) => order.indexOf(Buffer.from(id).toString('hex')))
}
