import { expect, test } from 'vitest'

import { listCodeBatches } from '#app/operations/codes/list-code-batches'
import { issueCodes } from '#app/operations/issue-codes'
import { hashAccessCode } from '#app/vault/access-code'
import { removeCodesOf } from '#db/register/queries/codes'
import { listBatchPlaces } from '#db/register/queries/batch-places'
import { spendCode } from '#db/register/queries/spend-code'

import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey } from './a-network'
import { must } from './answering'

const wanted = { slug: 'a-survey', batch: 'Africa', count: 25, only: 'new' as const }
const africa = { region: 'africa', lang: 'en' }

test.each(engines)('on %s a batch is of a region and a language', async (engine) => {
  const { context } = await aPublishedSurvey(engine)

  must(await issueCodes(context, { ...wanted, place: africa }))
  must(await issueCodes(context, { ...wanted, batch: 'A list' }))

  expect(await listCodeBatches(context, 'k7m2')).toEqual([
    { name: 'A list', region: '', lang: '', issued: 25, spent: 0 },
    { name: 'Africa', ...africa, issued: 25, spent: 0 },
  ])
})

test('how many codes of a batch are used is said in steps of five, and of a small batch never', async () => {
  const { context } = await aPublishedSurvey()
  const use = async (batch: string, count: number, used: number) => {
    const issued = must(await issueCodes(context, { slug: 'a-survey', batch, count }))
    for (const code of issued.codes.slice(0, used))
      await spendCode(context.register, 'k7m2', hashAccessCode(code, 'k7m2'))
  }
  await use('large', 20, 14)
  await use('small', 19, 19)

  const spent = (await listCodeBatches(context, 'k7m2')).map((batch) => batch.spent)

  expect(spent).toEqual([10, undefined])
})

test('nobody can watch the codes of a batch being used: they are counted once a day', async () => {
  const { context } = await aPublishedSurvey()
  const issued = must(await issueCodes(context, { ...wanted, count: 20 }))
  const spentOn = async (today: string) =>
    (await listCodeBatches({ ...context, today }, 'k7m2')).map(({ spent }) => spent)
  const spend = async (from: number, to: number) => {
    for (const code of issued.codes.slice(from, to))
      await spendCode(context.register, 'k7m2', hashAccessCode(code, 'k7m2'))
  }
  await spend(0, 4)

  expect(await spentOn('2026-11-21')).toEqual([0])
  await spend(4, 5)
  expect(await spentOn('2026-11-21')).toEqual([0])
  must(await issueCodes(context, { ...wanted, batch: 'Asia', count: 20 }))
  expect(await spentOn('2026-11-21')).toEqual([0, 0])
  expect(await spentOn('2026-11-22')).toEqual([5, 0])
})

test('a page that makes a batch does not add to one there is, nor the other way round', async () => {
  const { context } = await aPublishedSurvey()
  must(await issueCodes(context, { ...wanted, place: africa }))

  const again = await issueCodes(context, wanted)
  const nowhere = await issueCodes(context, { ...wanted, batch: 'Asia', only: 'more' })
  const more = must(await issueCodes(context, { ...wanted, count: 1, only: 'more' }))

  expect(again).toMatchObject({ problems: [{ code: 'batch-taken', batch: 'Africa' }] })
  expect(nowhere).toMatchObject({ problems: [{ code: 'batch-gone', batch: 'Asia' }] })
  expect(more.inBatch).toBe(26)
  expect(await listBatchPlaces(context.register, 'k7m2')).toHaveLength(1)
})

test('a small batch is made only by somebody who knows what it tells', async () => {
  const { context } = await aPublishedSurvey()
  const small = { ...wanted, count: 3 }

  const refused = await issueCodes(context, { ...small, knowsSmall: false })
  const made = must(await issueCodes(context, { ...small, knowsSmall: true }))

  expect(refused).toEqual({ ok: false, problems: [{ code: 'batch-small', least: 20 }] })
  expect(made.codes).toHaveLength(3)
})

test('when codes are erased, nothing says any more whom they were for', async () => {
  const { context } = await aPublishedSurvey()
  must(await issueCodes(context, { ...wanted, place: africa }))

  await removeCodesOf(context.register, 'k7m2')

  expect(await listBatchPlaces(context.register, 'k7m2')).toEqual([])
})
