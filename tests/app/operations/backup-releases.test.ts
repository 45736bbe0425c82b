import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { erase } from '#app/operations/erase'
import { addRelease, listReleases } from '#db/register/queries/releases'

import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { backedUp, linesOf, restored } from './backups'

const slug = 'a-survey'
const body = `{"text":"${'Ça va — 好 \\u0000 \\n'.repeat(40_000)}"}`
const release = { hash: 'a1', slug, code: 'k7m2', number: 1, accepted_on: '2026-03-10', body }

const others = { sqlite: 'postgres', postgres: 'sqlite' } as const

test.each(engines)('a backup of %s keeps every byte of a release', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  await addRelease(context.register, release)

  const elsewhere = await restored(await backedUp(context), others[engine])

  expect(await listReleases(elsewhere.register, slug)).toEqual([
    { hash: 'a1', number: 1, accepted_on: '2026-03-10', body },
  ])
})

test('a backup from before there were releases is restored', async () => {
  const backup = await backedUp((await aPublishedSurvey()).context)
  const [head = '', ...rest] = linesOf(backup.file)
  const { migrations, ...told } = JSON.parse(head) as { migrations: string[] }
  const older = migrations.filter((name) => name.endsWith('start'))
  write(backup.file, [JSON.stringify({ ...told, migrations: older }), ...rest.slice(0, -2)], rest)

  const elsewhere = await restored(backup)

  expect(older).toEqual(['register 2026-11-20-start', 'responses 2026-11-20-start'])
  const surveys = await elsewhere.register.selectFrom('survey').select('slug').execute()
  expect(surveys).toEqual([{ slug }])
  expect(await listReleases(elsewhere.register, slug)).toEqual([])
})

test.each(engines)('on %s erasing a survey keeps its releases', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  await addRelease(context.register, release)

  must(await erase({ ...context, ...on('2027-03-02') }, { slug }))

  expect(await listReleases(context.register, slug)).toMatchObject([{ hash: 'a1', body }])
})

/** Writes the lines as a whole backup, with a foot that vouches for them. */
function write(file: string, lines: string[], rest: string[]): void {
  const hash = createHash('sha256').update(`${lines.join('\n')}\n`)
  const foot = { ...(JSON.parse(rest.at(-2) ?? '') as object), sha256: hash.digest('hex') }
  writeFileSync(file, gzipSync(`${[...lines, JSON.stringify(foot)].join('\n')}\n`))
}
