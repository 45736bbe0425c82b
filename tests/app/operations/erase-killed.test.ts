import {
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { erase } from '#app/operations/erase'
import { onlyOne } from '#db/only-one'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listLog } from '#db/register/queries/log'

import { blockTable } from '../../support/block-table'
import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey, publishNow, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { backedUp, linesOf } from './backups'
import { rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const slug = 'a-survey'
const after = on('2027-03-02')

async function twoSurveys() {
  const { context } = await aPublishedSurvey()
  must(await publishNow(context, { ...soundSurvey({ code: 'q5r8' }), slug: 'another' }))
  const { keysFile } = await backedUp(context)
  return { context: { ...context, ...after }, keysFile, old: `${keysFile}.erasing` }
}

const surveysIn = (file: string) =>
  linesOf(file).flatMap((line) => /"survey":"(\w+)"/.exec(line)?.[1] ?? [])

test('the bytes of a key file that is replaced are written over', async () => {
  const { context, keysFile, old } = await twoSurveys()
  const link = `${keysFile}.link`
  linkSync(keysFile, link)
  const { length } = readFileSync(link)

  must(await erase(context, { slug }))

  expect(readFileSync(link).equals(Buffer.alloc(length))).toBe(true)
  expect(existsSync(old)).toBe(false)
})

test.each(['with the new file ready', 'without a new file'])(
  'killed between two names, %s, the keys of other surveys are found the next time',
  async (how) => {
    const { context, keysFile, old } = await twoSurveys()
    copyFileSync(keysFile, `${keysFile}.whole`)
    must(await erase(context, { slug }))
    if (how === 'with the new file ready') renameSync(keysFile, `${keysFile}.new`)
    else renameSync(keysFile, `${keysFile}.away`)
    renameSync(`${keysFile}.whole`, old)

    const { keyFiles } = must(await erase(context, { slug }))

    expect(keyFiles).toEqual([{ path: keysFile, reach: 'removed' }])
    expect(surveysIn(keysFile)).toEqual(['q5r8', 'q5r8'])
    expect([existsSync(old), existsSync(`${keysFile}.new`)]).toEqual([false, false])
  },
)

test('killed before the old file was written over, that is done the next time', async () => {
  const { context, keysFile, old } = await twoSurveys()
  copyFileSync(keysFile, old)
  must(await erase(context, { slug }))
  expect(existsSync(old)).toBe(false)
  writeFileSync(old, 'half written over')
  const link = `${keysFile}.link`
  linkSync(old, link)

  must(await erase(context, { slug }))

  expect(existsSync(old)).toBe(false)
  expect(readFileSync(link).every((byte) => byte === 0)).toBe(true)
  expect(surveysIn(keysFile)).toEqual(['q5r8', 'q5r8'])
})

test.each(['killed', 'done'])(
  'an erasure that was %s is finished again, and keeps its day and its entry',
  async (how) => {
    const { context } = await aPublishedSurvey()
    await addResponses(context, { slug, file: fileOfLines(responseLines(40)) })
    if (how === 'killed') {
      const unblock = await blockTable(context.responses, 'envelope', 'delete')
      await expect(erase({ ...context, ...after }, { slug })).rejects.toThrow('blocked')
      await unblock()
    } else must(await erase({ ...context, ...after }, { slug }))
    expect(await context.register.selectFrom('survey_key').selectAll().execute()).toEqual([])

    must(await erase({ ...context, ...on('2027-03-09') }, { slug }))

    const entries = (await listLog(context.register)).map(({ what }) => what)
    const finished = how === 'killed' ? ['erasure finished'] : []
    expect(entries.slice(entries.indexOf('survey erased'))).toEqual(['survey erased', ...finished])
    const survey = await findSurveyBySlug(context.register, slug)
    expect([survey?.erased_on, survey?.closed_on]).toEqual(['2027-03-02', '2027-03-02'])
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
  },
)

test.each(engines)('on %s nothing is erased while a backup is written', async (engine) => {
  const { context } = await aPublishedSurvey(engine)

  const refused = await onlyOne(context, 'backup', () => erase({ ...context, ...after }, { slug }))

  expect(refused).toEqual({ ok: false, problems: [{ code: 'backup-under-way' }] })
})

test('PostgreSQL writes the table of keys anew when a survey is erased', async () => {
  const { context } = await aPublishedSurvey('postgres')
  const file = async () => {
    const { rows } = await sql<{
      file: string
    }>`select pg_relation_filepath('survey_key') as file`.execute(context.register)
    return rows[0]?.file
  }
  const before = await file()

  must(await erase({ ...context, ...after }, { slug }))

  expect(await file()).not.toBe(before)
})

test('a key file that was destroyed is not asked for any more', async () => {
  const { context, keysFile } = await twoSurveys()
  const say = (destroyed?: string) => erase(context, { slug, destroyed })

  expect(await say(keysFile)).toEqual({
    ok: false,
    problems: [{ code: 'not-destroyed', file: keysFile }],
  })
  renameSync(keysFile, `${keysFile}.away`)
  expect(must(await say()).keyFiles).toEqual([{ path: keysFile, reach: 'not-there' }])
  expect(must(await say(keysFile)).keyFiles).toEqual([])
  const unknown = { code: 'not-a-key-backup', file: keysFile, files: [] }
  expect(await say(keysFile)).toEqual({ ok: false, problems: [unknown] })
})

test('a survey that never was is not to be published first', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await erase(context, { slug: 'nope' })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'no-such-survey', slug: 'nope' }] })
})
