import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { letIn } from './crowd'
import { faults, type Fault, type Stage } from './faults'
import { findStored } from './find-stored'
import { judgeStored, type Verdict } from './judge-stored'
import { runPostgres } from './postgres'
import type { Options } from './read-options'
import { Server } from './server'
import { makeSite, type Site } from './site'
import { mountSmallDisk, unmount } from './small-disk'
import { Watch, type Spell } from './watch'

export interface Outcome {
  engine: string
  seconds: number
  verdict: Verdict
  spells: Spell[]
  skipped: { name: string; why: string }[]
  slips: { slip: string; where: string; times: number }[]
  /** What the server logged, by status and route, and what it should never have written. */
  troubles: [string, number][]
  cries: string[]
  riddles: string[]
}

// Who is on the way when the drill ends may still arrive.
const grace = 30_000

/** A network under load in which one thing after another breaks, and what became of all answers. */
export async function drill(options: Options): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-drill-'))
  const postgres = options.engine === 'postgres' ? await runPostgres() : undefined
  const noSmallDisk = postgres ? undefined : mountSmallDisk(folder)
  const { registerUrl, responsesUrl } = postgres ?? {}
  try {
    const site = await makeSite({ dataDir: folder, registerUrl, responsesUrl })
    const server = await Server.on(site.where)
    const stage = { server, dataDir: folder, postgres, noSmallDisk }
    return await run(options, site, stage).finally(() => server.end('SIGKILL'))
  } finally {
    await postgres?.end()
    if (!postgres && noSmallDisk === undefined) unmount(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(options: Options, site: Site, stage: Stage): Promise<Outcome> {
  const { server } = stage
  const watch = new Watch()
  const begun = Date.now()
  const end = begun + options.minutes * 60_000
  const place = { address: server.address, survey: site.survey, watch }
  const skipped: Outcome['skipped'] = []
  let last = Infinity
  const breaking = breakAll(stage, watch, end, skipped).then(
    () => (last = Math.max(end, Date.now())),
  )
  const isLast = () => Date.now() > last
  const crowd = letIn({ ...place, isOver: () => Date.now() > last + grace }, options.atOnce, isLast)
  const [sent] = await Promise.all([crowd, breaking])
  await server.end('SIGTERM')
  return {
    ...{ engine: options.engine, seconds: Math.round((Date.now() - begun) / 1000) },
    verdict: judgeStored(sent, await findStored(site)),
    ...{ spells: watch.spells, skipped, slips: [...watch.slips.values()] },
    ...{ troubles: [...server.troubles], cries: server.cries, riddles: watch.riddles },
  }
}

async function breakAll(
  stage: Stage,
  watch: Watch,
  end: number,
  skipped: Outcome['skipped'],
): Promise<void> {
  watch.begin('calm')
  const lasting = faults.reduce((sum, { lasts }) => sum + lasts, 0)
  const calm = Math.max(3000, (end - Date.now() - lasting) / (faults.length + 1))
  for (const fault of faults) {
    await pause(calm)
    const why = await strike(fault, stage, watch)
    if (why !== undefined) skipped.push({ name: fault.name, why })
  }
}

/** One fault from its beginning until all is well again; why not, where it is left out. */
async function strike(
  { name, lasts, begin }: Fault,
  stage: Stage,
  watch: Watch,
): Promise<string | undefined> {
  const end = await begin(stage)
  if (typeof end === 'string') return end
  const spell = watch.begin(name)
  await pause(lasts)
  const ended = performance.now()
  const since = () => Math.round(performance.now() - ended)
  const kept = watch.nextKept().then(() => (spell.kept = since()))
  await end()
  const healthy = await untilHealthy(stage.server, since)
  if (healthy) spell.healthy = since()
  await Promise.race([kept, pause(30_000)])
  watch.begin('calm')
  return undefined
}

async function untilHealthy(server: Server, since: () => number): Promise<boolean> {
  while (since() < grace) {
    if (await isHealthy(server)) return true
    await pause(50)
  }
  return false
}

async function isHealthy({ address }: Server): Promise<boolean> {
  const asked = fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) })
  return asked.then(({ ok }) => ok).catch(() => false)
}
