import { expect, test } from 'vitest'

import { fileFormats } from '#app/formats/findings-file'
import { accessOf, type Reader } from '#app/operations/packs/access'
import { noteTaken } from '#app/operations/packs/note-taken'
import { findOpenFindings, listOpenFindings, readPack } from '#app/operations/packs/open-findings'
import { packFormats } from '#app/operations/packs/pack-formats'
import type { Role } from '#app/operations/rights'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { countPacksTaken, listPacksTaken, listTakers } from '#db/register/queries/packs-taken'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { published, survey } from '../../../surveys/findings/released-survey'
import { releasedWith } from '../../../surveys/reports/released'
import { must } from '../answering'
import { aNetwork } from '../a-network'
import { keepReleased } from '../released-network'

const released = releasedWith(survey, published)
const { slug } = survey
const nowhere = { surveys: [], countries: [] }

/** Somebody who takes findings away, where one survey was released. */
async function aReader(
  scope: Partial<typeof nowhere> | { surveys?: string[]; countries?: string[] } = {},
  roles: Role[] = ['consultant'],
  engine = usualEngine,
): Promise<Reader> {
  const { context } = await aNetwork(engine)
  await keepReleased(context.register, released)
  const colleague = { id: 'c', name: 'Chen', lang: 'en', revision: 1, roles }
  const session = { colleague: { ...colleague, scope: { ...nowhere, ...scope } } }
  return { ...context, who: 'Chen', roles, session }
}

const asked = { format: 'docx', lang: 'en', place: '' }

test('a consultant without limits sees all that was released, whole and cut', async () => {
  const reader = await aReader()
  const open = must(await findOpenFindings(reader, slug))

  expect(must(await listOpenFindings(reader)).map((head) => head.slug)).toEqual([slug])
  expect(must(readPack(open, asked)).cut).toBeUndefined()
  expect(must(readPack(open, { ...asked, place: 'everybody' })).cut).toBeUndefined()
  expect(must(readPack(open, { ...asked, place: 'KE' })).cut).toEqual({
    kind: 'country',
    code: 'KE',
  })
})

test('a consultant for another survey neither sees nor takes this one', async () => {
  const reader = await aReader({ surveys: ['another-2026'] })

  expect(must(await listOpenFindings(reader))).toEqual([])
  expect(await findOpenFindings(reader, slug)).toEqual({
    ok: false,
    problems: [{ code: 'not-yours', slug }],
  })
})

test('what is not released is nothing to anybody', async () => {
  const reader = await aReader()

  expect(await findOpenFindings(reader, 'nothing-2026')).toEqual({
    ok: false,
    problems: [{ code: 'no-such-survey', slug: 'nothing-2026' }],
  })
})

test.each([
  ['everybody', { ...asked, place: '' }, 'place-not-yours'],
  ['everybody by name', { ...asked, place: 'everybody' }, 'place-not-yours'],
  ['another country', { ...asked, place: 'FR' }, 'place-not-yours'],
  ['another region', { ...asked, place: 'europe' }, 'place-not-yours'],
  ['the release whole', { ...asked, format: 'json' }, 'json-is-whole'],
  ['the release by a place', { ...asked, format: 'json', place: 'KE' }, 'json-is-whole'],
  ['no file there is', { ...asked, format: 'exe' }, 'no-such-pack'],
  ['a language without texts', { ...asked, lang: 'xx' }, 'no-such-pack'],
])('whoever is limited to Kenya does not get %s', async (_, pack, code) => {
  const open = must(await findOpenFindings(await aReader({ countries: ['KE'] }), slug))

  expect(readPack(open, pack)).toEqual({ ok: false, problems: [{ code }] })
})

test('whoever is limited to Kenya gets Kenya alone', async () => {
  const open = must(await findOpenFindings(await aReader({ countries: ['KE'] }), slug))
  const cut = { kind: 'country', code: 'KE', alone: true }

  expect(must(readPack(open, { ...asked, place: 'KE' }))).toEqual({
    ...{ format: 'docx', lang: 'en', cut },
  })
})

test('limits bind consultants, and nobody who may fetch findings in another role', async () => {
  const scope = { surveys: ['another-2026'], countries: ['KE'] }

  expect(accessOf(await aReader(scope))).toEqual(scope)
  expect(accessOf(await aReader(scope, ['consultant', 'designer']))).toEqual(nowhere)
  expect(accessOf(await aReader(scope, ['consultant', 'auditor']))).toEqual(scope)
})

test.each(engines)('on %s the log tells who took what', async (engine) => {
  const reader = await aReader({ countries: ['KE'] }, ['consultant'], engine)
  const open = must(await findOpenFindings(reader, slug))
  const pack = must(readPack(open, { ...asked, place: 'KE' }))

  must(await noteTaken(reader, { ...pack, slug }))

  const { register } = reader
  const [taken] = await listPacksTaken(register, { page: 1, each: 10, who: 'Chen' })
  expect(taken).toMatchObject({ who: 'Chen', subject: slug })
  expect(JSON.parse(taken?.facts ?? '')).toEqual({ format: 'docx', lang: 'en', place: 'KE' })
  expect(await listPacksTaken(register, { page: 1, each: 10, who: 'Bo' })).toEqual([])
  expect([await countPacksTaken(register), await listTakers(register)]).toEqual([1, ['Chen']])
  expect(await findBrokenLogEntry(register)).toBeUndefined()
  expect((await listLog(register)).at(-1)?.what).toBe('pack taken')
})

test('every kind of file that can be made can be taken', () => {
  expect([...packFormats].sort()).toEqual([...fileFormats].sort())
})
