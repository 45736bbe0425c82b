import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

import { backUp } from '#app/operations/back-up'
import { erase } from '#app/operations/erase'
import { writeBackup } from '#db/backup/write-backup'
import { listKeyBackups, putKeyBackup } from '#db/register/queries/key-backups'

import { freshFolder } from '../../support/fresh-stores'
import { aPublishedSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { backedUp } from './backups'

test('a backup that fails leaves no file and no note of one', async () => {
  const { context } = await aPublishedSurvey()
  const file = join(await freshFolder(), 'backup')
  // The first file can be written, the second cannot.
  await sql`alter table survey_key rename to away`.execute(context.register)

  await expect(backUp(context, { file })).rejects.toThrow('survey_key')

  expect(readdirSync(dirname(file))).toEqual([])
  expect(await listKeyBackups(context.register)).toEqual([])
})

test('a backup that fails keeps the note of an earlier one that was carried away', async () => {
  const { context } = await aPublishedSurvey()
  const { file, keysFile } = await backedUp(context)
  for (const path of [file, keysFile]) rmSync(path)
  await sql`alter table survey_key rename to away`.execute(context.register)

  await expect(backUp({ ...context, ...on('2026-02-09') }, { file })).rejects.toThrow('survey_key')

  const noted = [{ path: keysFile, written_on: '2026-02-01' }]
  expect(await listKeyBackups(context.register)).toEqual(noted)
})

test('keys that got their name are taken back when the backup itself cannot get one', async () => {
  const { context } = await aPublishedSurvey()
  const file = join(await freshFolder(), 'backup')
  const keysFile = `${file}.keys`
  mkdirSync(join(file, 'in-the-way'), { recursive: true })
  const { dataDir = '', today } = context

  await expect(writeBackup(context, { file, keysFile, dataDir, today })).rejects.toThrow()

  expect(readdirSync(dirname(file))).toEqual(['backup'])
  expect(await listKeyBackups(context.register)).toEqual([])
})

test.each(['backup', 'erase'])('what a killed backup left is taken away by %s', async (next) => {
  const { context } = await aPublishedSurvey()
  const folder = await freshFolder()
  const killed = join(folder, 'killed')
  await putKeyBackup(context.register, `${killed}.keys`, context.today)
  for (const part of [`${killed}.part`, `${killed}.keys.part`]) writeFileSync(part, 'half')

  if (next === 'backup') must(await backUp(context, { file: join(folder, 'whole') }))
  else must(await erase({ ...context, ...on('2027-03-02') }, { slug: 'a-survey' }))

  const whole = next === 'backup' ? ['whole', 'whole.keys'] : []
  expect(readdirSync(folder).sort()).toEqual(whole)
})

test('a file of somebody else that ends like an unfinished one is left alone', async () => {
  const { context } = await aPublishedSurvey()
  const file = join(await freshFolder(), 'backup')
  writeFileSync(`${file}.part`, 'mine')

  const refused = await backUp(context, { file })

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'file-exists', file: `${file}.part` }],
  })
  expect(existsSync(`${file}.part`)).toBe(true)
})
