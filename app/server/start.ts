import type { ServerBuild } from '@remix-run/node'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { makeDoor } from '#app/respond/door'
import { closeStores, openStores, type Stores } from '#db/connection'
import { StoreRefused } from '#db/problem'
import { fail, ok, type Result } from '#surveys/result'

import { createServer } from './create-server'
import { keepHouseNightly } from './housekeeping'
import { listen, type Listening } from './listen'
import { openProblem } from './open-problem'
import { readSettings, type Settings } from './settings'
import { sessionSecret } from './session-secret'
import type { StartProblem } from './start-problem'

interface Started {
  address: string
  stop: () => Promise<void>
}

/** From the environment to a server that answers; nothing is left half open when it cannot. */
export async function start(env: NodeJS.ProcessEnv): Promise<Result<Started, StartProblem>> {
  const settings = readSettings(env)
  if (!settings.ok) return settings
  if (!existsSync(join('build', 'index.js'))) return fail({ code: 'not-built' })

  const stores = await open(settings.value)
  if (!stores.ok) return stores
  const listening = await serve(settings.value, stores.value)
  if (!listening.ok) await closeStores(stores.value)
  return listening.ok ? ok(started(listening.value, stores.value, settings.value)) : listening
}

function started(listening: Listening, stores: Stores, { dataDir }: Settings): Started {
  const stopHousekeeping = keepHouseNightly(stores, dataDir)
  return {
    address: listening.address,
    stop: async () => {
      stopHousekeeping()
      await listening.stop()
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

async function serve(settings: Settings, stores: Stores): Promise<Result<Listening, StartProblem>> {
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
    respondentScript: respondentScript(),
    door: makeDoor(secret, publicUrl?.protocol === 'https:'),
  }
  return listen(createServer({ build, given, publicFolder: 'public', publicUrl }), settings)
}

function respondentScript(): string {
  const names = JSON.parse(readFileSync(join('build', 'bundles.json'), 'utf8')) as {
    respondent: string
  }
  return `/build/${names.respondent}`
}
