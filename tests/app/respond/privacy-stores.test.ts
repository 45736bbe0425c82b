import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'

import { issueCodes } from '#app/operations/issue-codes'
import { makeReturnCode } from '#app/operations/make-return-code'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { keptColumns, lockedInside, untouchedTables } from '#app/respond/privacy/kept-columns'
import { countSurveyKeys } from '#db/register/queries/survey-keys'

import { aPublishedSurvey, soundSurvey } from '../operations/a-network'
import { aSurveyOpen } from '../operations/a-survey-open'
import { beginWith, must, sendPage } from '../operations/answering'
import { openAll } from '../operations/opened'
import { engines, freshStores, usualEngine } from '../../support/fresh-stores'

test.each(engines)('on %s the page describes every column that answering fills', async (engine) => {
  const { register, responses } = await freshStores(engine)

  const stored = { ...(await columnsIn(register)), ...(await columnsIn(responses)) }
  const untouched: readonly string[] = untouchedTables
  const touched = Object.entries(stored).filter(([table]) => !untouched.includes(table))
  const described = Object.entries(keptColumns).map(
    ([table, columns]) => [table, Object.keys(columns).sort()] as const,
  )

  expect(Object.fromEntries(touched)).toEqual(Object.fromEntries(described))
  expect(Object.keys(stored)).toEqual(expect.arrayContaining([...untouched]))
})

test('answering changes no table of the register but those that the page describes', async () => {
  const { context, survey } = await aPublishedSurvey()
  const issued = must(await issueCodes(context, { slug: survey.slug, count: 20 }))
  const before = await contentsOf(context.register)

  const [accessCode = ''] = issued.codes
  const { rootKey } = must(await startDraft(context, { survey: survey.code, accessCode }))
  const place = { survey: survey.code, rootKey }
  must(await makeReturnCode(context, place))
  must(await sendPage(context, place, 'place', { area: ['north'] }))
  const { receipt } = must(await submit(context, { ...place, lang: 'en' }))
  must(await withdraw(context, { survey: survey.code, receipt }))

  const after = await contentsOf(context.register)
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  expect(changed.sort()).toEqual(['access_code', 'code_batch'])
})

test('the page names all that is locked in an envelope', async () => {
  const { context, code, pair } = await aSurveyOpen()
  const place = await beginWith(context, code)
  must(await submit(context, { ...place, lang: 'fr' }))

  const opened = (await openAll(context.responses, pair)) as object[]

  const inside = new Set(opened.map((plain) => Object.keys(plain).sort().join()))
  expect(inside).toEqual(
    new Set([[...lockedInside.answers].sort().join(), [...lockedInside.text].sort().join()]),
  )
})

test('as many people hold the key as it was wrapped for, of this survey alone', async () => {
  const { context, survey } = await aPublishedSurvey(usualEngine, soundSurvey({ code: 'm4q8' }))

  expect(await countSurveyKeys(context.register, survey.code)).toBe(2)
  expect(await countSurveyKeys(context.register, 'k7m2')).toBe(0)
})

async function columnsIn<Schema>(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  return Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
  )
}

async function contentsOf<Schema>(db: Kysely<Schema>): Promise<Record<string, string>> {
  const tables = await db.introspection.getTables()
  const read = tables.map(async ({ name }) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    return [name, JSON.stringify(rows)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}
