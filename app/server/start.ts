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
import { fail, ok, type Result } from '#surveys/result'

import { beginBackground } from './background'
import { createServer } from './create-server'
import { keepHouseNightly } from './housekeeping'
import { listen, type Listening } from './listen'
import { openProblem } from './open-problem'
import { readSettings, type Settings } from './settings'
import { sessionSecret } from './session-secret'
import type { StartProblem } from './start-problem'

type Background = ReturnType<typeof beginBackground>['given']

interface Started {
  address: string
  /** Where the network is set up, while nobody works here. */
  setUp: string | undefined
  stop: () => Promise<void>
}

/** From the environment to a server that answers; nothing is left half open when it cannot. */
export async function start(env: NodeJS.ProcessEnv): Promise<Result<Started, StartProblem>> {
  const settings = readSettings(env)
  if (!settings.ok) return settings
  if (!existsSync(join('build', 'index.js'))) return fail({ code: 'not-built' })

  const stores = await open(settings.value)
  if (!stores.ok) return stores
  const background = beginBackground(settings.value, stores.value)
  const listening = await serve(settings.value, { ...stores.value, ...background.given })
  if (listening.ok) {
    const stopBackground = background.stop
    return ok(await started({ ...listening.value, stopBackground }, stores.value, settings.value))
  }
  await background.stop()
  await closeStores(stores.value)
  return listening
}

async function started(
  listening: Listening & { stopBackground: () => Promise<void> },
  stores: Stores,
  { dataDir, publicUrl }: Settings,
): Promise<Started> {
  const token = await offerSetUp({ ...stores, random: randomBytes })
  const base = publicUrl?.origin ?? listening.address
  await emptyShelf({ dataDir })
  const stopHousekeeping = keepHouseNightly(stores, dataDir)
  return {
    address: listening.address,
    setUp: token === undefined ? undefined : base + paths.setUp(token),
    stop: async () => {
      stopHousekeeping()
      await listening.stop()
      await listening.stopBackground()
      await closeStores(stores)
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
): Promise<Result<Listening, StartProblem>> {
  const { development, liveReload, exitUrl, publicUrl, dataDir } = settings
  const secret = await sessionSecret(dataDir, settings.sessionSecret)
  const build = (await import(
    pathToFileURL(join(process.cwd(), 'build', 'index.js')).href
  )) as ServerBuild
  const given = {
    ...stores,
    development,
    liveReload,
    exitUrl,
    ...scripts(),
    door: makeDoor(secret, publicUrl?.protocol === 'https:'),
    dataDir,
  }
  return listen(createServer({ build, given, publicFolder: 'public', publicUrl }), settings)
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
