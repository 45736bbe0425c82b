import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { roles } from '#app/operations/rights'
import { addHolders } from '#app/cli/demo/holders'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { issueCodes } from '#app/operations/issue-codes'
import { closeStores, openStores } from '#db/connection'
import type { Survey } from '#surveys/definition/survey'

import { threePages } from '../../app/operations/a-survey-open'
import { must } from '../../app/operations/answering'
import { holders, passphrase } from '../../support/prepared-network'
import { commandLine } from '../../support/command-line'
import { least } from '../../support/quick-key-file'
import {
  asStarted,
  type RunningServer,
  spawnServer,
  temporaryWithProgram,
} from '../../support/running-server'
import { addMembers, dayFromNow } from '../coded-responses'

/** A machine with a survey on it that is answered with codes; key holders keep their files elsewhere. */
export interface Site {
  folder: string
  dataDir: string
  /** Where the key files are, which no server has. */
  kept: string
  /** What a watched server tells. */
  seen: string
  temporary: string
  survey: Survey
  codes: string[]
}

export async function makeSite(count: number, access: Survey['access'] = 'codes'): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const at = (name: string) => join(folder, name)
  const site = { folder, dataDir: at('data'), kept: at('kept'), seen: at('seen') }
  mkdirSync(site.seen)
  const temporary = await temporaryWithProgram(at('temporary'))
  const dates = { opens: dayFromNow(-14), closes: dayFromNow(45), retention: dayFromNow(400) }
  const survey: Survey = { ...threePages, ...dates, languages: ['en'], access }
  const stores = await openStores(site)
  const today = { today: dayFromNow(0), hour: Math.floor(Date.now() / 3_600_000) }
  const { dataDir } = site
  const staff = { ...stores, ...today, dataDir, random: randomBytes, who: 'Amara', roles }
  await addHolders(staff, { folder: site.kept, names: [...holders], passphrase }, least)
  await publishWhole(staff, survey)
  const names = Array.from({ length: count }, (_, n) => `Union ${n} of Wherever`)
  await addMembers(staff, names)
  const asked = { slug: survey.slug, count }
  const codes = access === 'codes' ? must(await issueCodes(staff, asked)).codes : []
  await closeStores(stores)
  return { ...site, temporary, survey, codes }
}

export const watchedBy = '--import ./tests/attacks/through-server/watched.js'

/**
 * The real server on this machine, watched from inside by a module that is loaded before it. Where
 * bytes lie does not depend on waiting for the disk.
 */
export function serveWatched(
  { dataDir, seen, temporary }: Site,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const watched = { SEEN: seen, HURRY: 'yes', NODE_OPTIONS: watchedBy }
  return spawnServer({ ...watched, DATA_DIR: dataDir, TMPDIR: temporary, ...env }, asStarted)
}

/** For tests that read what the server said: everything that it could say. */
export const talkative = { DEBUG: '*', NODE_DEBUG: '*' }

export async function stop(server: RunningServer): Promise<void> {
  server.process.kill('SIGTERM')
  await server.ended
}

/** What staff do at the command line while no server runs, perhaps on a later day. */
export function runCommand({ dataDir }: Site, args: string[], daysLater = 0): void {
  const { status, stderr } = spawnSync(process.execPath, commandLine(args), {
    encoding: 'utf8',
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir },
      DAYS_LATER: String(daysLater),
    },
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
}
