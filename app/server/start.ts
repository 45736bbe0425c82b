import type { ServerBuild } from '@remix-run/node'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { emptyShelf } from '#app/operations/packs/pack-shelf'
import { offerSetUp } from '#app/operations/people/set-up'
import { paths } from '#app/paths'
import { makeDoor } from '#app/respond/door'
import { closeStores, openStores, type Stores } from '#db/connection'
import { StoreRefused } from '#db/problem'
import type { Servers } from '#db/servers'
import { tellingSettings } from '#db/telling-settings'
import { fail, ok, type Result } from '#surveys/result'

import { beginBackground } from './background'
import { createServer } from './create-server'
import { keepHouseNightly } from './housekeeping'
import { type Joined, joinOthers } from './join-others'
import { listen, type Listening } from './listen'
import { openProblem } from './open-problem'
import { readSettings, type Settings } from './settings'
import type { StartProblem } from './start-problem'
import { withFigures } from './with-figures'

type Served = Listening & { figures?: string }
type Background = ReturnType<typeof beginBackground>['given']

interface Started {
  address: string
  /** Where figures of the process are read, if at all. */
  figures?: string | undefined
  /** Where the network is set up, while nobody works here. */
  setUp: string | undefined
  /** What the servers of PostgreSQL are set to keep, though they need not. */
  telling: string[]
  stop: () => Promise<void>
}

/** From the environment to a server that answers; nothing is left half open when it cannot. */
export async function start(env: NodeJS.ProcessEnv): Promise<Result<Started, StartProblem>> {
  const settings = readSettings(env)
  if (!settings.ok) return settings
  if (!existsSync(join('build', 'index.js'))) return fail({ code: 'not-built' })

  const stores = await open(settings.value)
  if (!stores.ok) return stores
  const joined = await joinOthers(settings.value)
  if (!joined.ok) {
    await closeStores(stores.value)
    return joined
  }
  return startServing(settings.value, stores.value, joined.value)
}

async function startServing(
  settings: Settings,
  stores: Stores,
  joined: Joined,
): Promise<Result<Started, StartProblem>> {
  const background = beginBackground(settings, stores)
  const end = async () => {
    await background.stop()
    await joined.servers.leave()
    await closeStores(stores)
  }
  const listening = await serve(settings, { ...stores, ...background.given }, joined)
  if (listening.ok) {
    const { servers } = joined
    return ok(await started({ ...listening.value, end, servers }, stores, settings))
  }
  await end()
  return listening
}

async function started(
  listening: Served & { end: () => Promise<void>; servers: Servers },
  stores: Stores,
  { dataDir, publicUrl }: Settings,
): Promise<Started> {
  const token = await offerSetUp({ ...stores, random: randomBytes })
  const base = publicUrl?.origin ?? listening.address
  // Another one may just be making a file.
  if (listening.servers.count() === 1) await emptyShelf({ dataDir })
  const stopHousekeeping = keepHouseNightly(stores, dataDir)
  return {
    address: listening.address,
    figures: listening.figures,
    setUp: token === undefined ? undefined : base + paths.setUp(token),
    telling: await tellingSettings(stores),
    stop: async () => {
      stopHousekeeping()
      await listening.stop()
      await listening.end()
    },
  }
}

async function open(settings: Settings): Promise<Result<Stores, StartProblem>> {
  try {
    return ok(await openStores(settings))
  } catch (error) {
    if (error instanceof StoreRefused) return fail(error.problem)
    const problem = openProblem(error, settings.dataDir)
    if (!problem) throw error
    return fail(problem)
  }
}

async function serve(
  settings: Settings,
  stores: Stores & Background,
  { secret, servers }: Joined,
): Promise<Result<Served, StartProblem>> {
  const { development, liveReload, exitUrl, publicUrl, dataDir } = settings
  const build = (await import(
    pathToFileURL(join(process.cwd(), 'build', 'index.js')).href
  )) as ServerBuild
  const given = {
    ...stores,
    development,
    liveReload,
    exitUrl,
    ...scripts(),
    door: makeDoor(secret, publicUrl?.protocol === 'https:', servers.count),
    servers,
    dataDir,
  }
  const app = createServer({ build, given, publicFolder: 'public', publicUrl })
  const listening = await listen(app, settings)
  return listening.ok ? withFigures(listening.value, stores, settings) : listening
}

/** What runs in browsers beside Remix, by the addresses the build gave it. */
function scripts() {
  const names = JSON.parse(readFileSync(join('build', 'bundles.json'), 'utf8')) as {
    respondent: string
    workshop: string
    preview: string
    analysis: string
    analysisWorker: string
    highs: string
  }
  return {
    respondentScript: `/build/${names.respondent}`,
    workshopScript: `/build/${names.workshop}`,
    previewScript: `/build/${names.preview}`,
    analysis: {
      script: `/build/${names.analysis}`,
      worker: `/build/${names.analysisWorker}`,
      wasm: `/build/${names.highs}`,
    },
  }
}
