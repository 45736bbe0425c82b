import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'

import { roles } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { closeStores, openStores } from '#db/connection'

import { on } from '../../operations/a-survey-open'

export function runDemo(dataDir: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/cli/demo.ts'],
    {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, ...env },
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

export async function rowsOf(dataDir: string) {
  const stores = await openStores({ dataDir })
  const { register, responses } = stores
  const surveys = await register.selectFrom('survey').selectAll().orderBy('slug').execute()
  const log = await register.selectFrom('log').selectAll().execute()
  const codes = await register.selectFrom('code_batch').selectAll().execute()
  const members = await register.selectFrom('member').selectAll().orderBy('name').execute()
  const releases = await register.selectFrom('release').selectAll().orderBy('slug').execute()
  const people = await register.selectFrom('person').selectAll().orderBy('name').execute()
  const outcomes = await register.selectFrom('outcome').selectAll().orderBy('lang').execute()
  const envelopes = await responses
    .selectFrom('envelope')
    .select(({ fn }) => ['survey', 'kind', fn.countAll<number>().as('count')])
    .groupBy(['survey', 'kind'])
    .orderBy('survey')
    .execute()
  await closeStores(stores)
  return { surveys, log, codes, members, releases, outcomes, people, envelopes }
}

export async function onStores<Value>(
  dataDir: string,
  work: (context: StaffContext) => Promise<Value>,
) {
  const stores = await openStores({ dataDir })
  const machine = { dataDir, random: randomBytes, who: 'Amara', roles }
  const context = { ...stores, ...machine, ...on('2026-02-01') }
  return work(context).finally(() => closeStores(stores))
}
