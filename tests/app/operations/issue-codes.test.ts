import { expect, test } from 'vitest'

import { issueCodes } from '#app/operations/issue-codes'
import { hashAccessCode, readAccessCode } from '#app/vault/access-code'
import { listBatches } from '#db/register/queries/codes'
import { listLog } from '#db/register/queries/log'
import { spendCode } from '#db/register/queries/spend-code'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'

test.each(engines)('on %s each code is spent once, and its batch counts it', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const { codes } = must(await issueCodes(context, { slug: 'a-survey', count: 25 }))
  const [code = '', other = ''] = codes
  const hash = hashAccessCode(code, 'k7m2')

  const first = await spendCode(context.register, 'k7m2', hash)
  const second = await spendCode(context.register, 'k7m2', hash)
  const elsewhere = await spendCode(context.register, 'q5r8', hashAccessCode(other, 'k7m2'))

  expect([first, second, elsewhere]).toEqual([true, false, false])
  const batch = { name: 'batch 1', issued: 25, spent: 1 }
  expect(await listBatches(context.register, 'k7m2')).toEqual([batch])
})

test.each(engines)('on %s ten hands that spend one code at once spend it once', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const { codes } = must(await issueCodes(context, { slug: 'a-survey', count: 1 }))
  const hash = hashAccessCode(codes[0] ?? '', 'k7m2')

  const tries = Array.from({ length: 10 }, () => spendCode(context.register, 'k7m2', hash))

  expect((await Promise.all(tries)).filter((spent) => spent)).toHaveLength(1)
})

test('codes have 80 bits, differ, and are kept as hashes only', async () => {
  const { context } = await aPublishedSurvey()

  const { codes } = must(await issueCodes(context, { slug: 'a-survey', count: 200 }))

  expect(new Set(codes).size).toBe(200)
  expect(codes.every((code) => readAccessCode(code) === code)).toBe(true)
  const kept = JSON.stringify(
    await context.register.selectFrom('access_code').selectAll().execute(),
  )
  const log = JSON.stringify(await listLog(context.register))
  for (const code of codes) {
    expect(kept.includes(code) || kept.includes(code.replaceAll('-', ''))).toBe(false)
    expect(log.includes(code)).toBe(false)
  }
})

test('a replacement goes into its batch and is noted there', async () => {
  const { context } = await aPublishedSurvey()
  await issueCodes(context, { slug: 'a-survey', count: 30, batch: 'Africa' })

  const more = must(await issueCodes(context, { slug: 'a-survey', count: 1, batch: 'Africa' }))

  expect(more).toMatchObject({ batch: 'Africa', inBatch: 31 })
  const entry = (await listLog(context.register)).at(-1)
  expect(entry?.what).toBe('codes added to a batch')
  expect(JSON.parse(entry?.facts ?? '')).toEqual({ count: 1, 'in batch': 31 })
})

test('the log, which is kept for good, names no batch', async () => {
  const { context } = await aPublishedSurvey()
  await issueCodes(context, { slug: 'a-survey', count: 1 })

  must(await issueCodes(context, { slug: 'a-survey', count: 2, batch: 'Joy Okafor' }))
  must(await issueCodes(context, { slug: 'a-survey', count: 1, batch: 'Joy Okafor' }))

  const log = await listLog(context.register)
  expect(JSON.stringify(log)).not.toContain('Okafor')
  expect(JSON.parse(log.at(-2)?.facts ?? '')).toEqual({ batch: 2, count: 2 })
})

test('a batch without a name gets the next number', async () => {
  const { context } = await aPublishedSurvey()

  await issueCodes(context, { slug: 'a-survey', count: 1 })
  await issueCodes(context, { slug: 'a-survey', count: 1, batch: 'batch 3' })
  const third = must(await issueCodes(context, { slug: 'a-survey', count: 1 }))

  expect(third.batch).toBe('batch 4')
})

test('codes are refused where nobody could use them', async () => {
  const open = await aPublishedSurvey(usualEngine, soundSurvey({ access: 'open link' }))
  const coded = await aPublishedSurvey()
  const later = { ...coded.context, ...on('2026-03-04') }
  const codeOf = async (context: typeof later, slug: string) => {
    const result = await issueCodes(context, { slug, count: 1 })
    return result.ok ? undefined : result.problems[0]?.code
  }

  expect(await codeOf(open.context, 'a-survey')).toBe('needs-no-codes')
  expect(await codeOf(later, 'a-survey')).toBe('survey-over')
  expect(await codeOf(later, 'another')).toBe('not-published')
})
