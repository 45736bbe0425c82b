import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import type { CodedResponse } from '../coded-responses'
import type { Statement } from '../crossings'
import { aPerson, answer, leave, type MarkedPerson } from './marked-people'
import { rowsIn } from './rows-in'
import { makeSite, runCommand, serveWatched, type Site, stop } from './site'

const [sent, withdrawn, left] = [60, 6, 10]

/** All that is there to be seized once sixty people have answered one after the other. */
export interface Evidence {
  site: Site
  answered: CodedResponse[]
  /** Everything that must be nowhere. */
  marks: string[]
  /** Copies of the data folder, before the nightly job and after it. */
  before: string
  after: string
  journals: Buffer[]
  /** What was sealed or locked and is not there any more. */
  bodiesGone: Buffer[]
  statements: Statement[]
  log: string
  from: number
  to: number
}

/** Sixty who answered, six more who took their answers back, and ten who have not sent. */
export function gatheredEvidence(env: Record<string, string> = {}): { evidence: Evidence } {
  const shared = {} as { evidence: Evidence }
  beforeAll(async () => {
    const site = await makeSite(sent + withdrawn + left)
    const from = Date.now() - 1000
    const told = await people(site, env)
    const [before, after] = [join(site.folder, 'before'), join(site.folder, 'after')]
    cpSync(site.dataDir, before, { recursive: true })
    runCommand(site, ['housekeeping'])
    cpSync(site.dataDir, after, { recursive: true })
    const to = Date.now() + 1000
    shared.evidence = { site, ...told, before, after, ...seenBy(site), from, to }
    return () => rmSync(site.folder, { recursive: true })
  }, 360_000)
  return shared
}

async function people(site: Site, env: Record<string, string>) {
  const server = await serveWatched(site, env)
  const [answered, marks, bodiesGone]: [CodedResponse[], string[], Buffer[]] = [[], [], []]
  const take = (select: string) =>
    bodiesGone.push(...rowsIn<{ body: Buffer }>(site.dataDir, 'responses', select).map(bodyOf))
  for (let n = 0; n < sent + withdrawn; n += 1) {
    const person = aPerson(site, server.address, n)
    const response = await answer(person, () => {
      take('select body from draft union all select wrapped as body from return_code')
    })
    marks.push(...response.marks)
    if (n % 11 !== 10) answered.push(response)
    else await withdraw(site, person.client, response, take)
  }
  for (let n = sent + withdrawn; n < sent + withdrawn + left; n += 1) {
    marks.push(...(await leave(aPerson(site, server.address, n))))
  }
  await stop(server)
  return { answered, marks, bodiesGone, log: server.log() }
}

function bodyOf({ body }: { body: Buffer }): Buffer {
  return body
}

async function withdraw(
  { survey }: Site,
  client: MarkedPerson['client'],
  { receipt, answersId, storyId }: CodedResponse,
  take: (select: string) => void,
): Promise<void> {
  const ids = [answersId, storyId].map((id) => `x'${id.toString('hex')}'`).join()
  take(`select body from envelope where id in (${ids})`)
  await client.open(`/en/${survey.code}/withdraw`)
  const { status } = await client.press('go', { receipt: [receipt] })
  if (status !== 200) throw new Error(`Withdrawing was met with ${status}.`)
}

function seenBy({ seen }: Site): { journals: Buffer[]; statements: Statement[] } {
  const journals = readdirSync(seen).filter((name) => name.endsWith('-journal'))
  const lines = readFileSync(join(seen, 'statements.ndjson'), 'utf8').trim().split('\n')
  return {
    journals: journals.map((name) => readFileSync(join(seen, name))),
    statements: lines.map((line) => JSON.parse(line) as Statement),
  }
}
