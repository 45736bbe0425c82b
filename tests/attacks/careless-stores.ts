import Sqlite from 'better-sqlite3'
import { join } from 'node:path'

import { freshFolder } from '../support/fresh-stores'
import { seeded } from '../support/seeded'
import type { OwnedRow } from './attack-join'
import { seizedCodes, seizedEnvelopes } from './seized-rows'

const count = 60

/** How somebody might come by the id of an envelope. */
export type IdOf = (code: Buffer, body: Buffer, random: Buffer) => Buffer

/** Two files as somebody careless would write them, one row each at a time. */
export async function carelessStores(idOf: IdOf, rowid: string): Promise<[OwnedRow[], OwnedRow[]]> {
  const folder = await freshFolder()
  const [register, responses] = ['register', 'responses'].map(
    (name) => new Sqlite(join(folder, `${name}.sqlite`)),
  ) as [Sqlite.Database, Sqlite.Database]
  for (const database of [register, responses]) database.exec('pragma synchronous = 0')
  register.exec(`create table access_code (hash blob primary key, survey text) ${rowid}`)
  responses.exec(`pragma page_size = 32768;
    create table envelope (id blob primary key, survey text, kind text, body blob) ${rowid}`)
  const random = seeded(7)
  const pairs = Array.from({ length: count }, () => {
    const [code, body] = [Buffer.from(random(32)), Buffer.from(random(1106))]
    const id = idOf(code, body, Buffer.from(random(16))).subarray(0, 16)
    register.prepare(`insert into access_code values (?, 'k7m2')`).run(code)
    responses.prepare(`insert into envelope values (?, 'k7m2', 'answers', ?)`).run(id, body)
    return [code.toString('hex'), id.toString('hex')] as const
  })
  register.close()
  responses.close()
  return [
    seizedCodes(folder).map((row) => ({
      ...row,
      owner: pairs.findIndex(([code]) => code === row.key),
    })),
    seizedEnvelopes(folder, 'answers').map((row) => ({
      ...row,
      owner: pairs.findIndex(([, id]) => id === row.key),
    })),
  ]
}
