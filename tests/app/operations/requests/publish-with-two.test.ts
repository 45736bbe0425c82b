import { expect, test } from 'vitest'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { findVersions } from '#db/register/queries/find-versions'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { findPlannedSurvey } from '#db/register/queries/planned-surveys'
import { findRequest, findRequestBody } from '#db/register/queries/requests'
import { approvePublication } from '#app/operations/requests/approve'
import { publishOrAsk } from '#app/operations/requests/publish-or-ask'
import { mark, sha256 } from '#app/operations/mark'
import { freeze } from '#surveys/version/freeze'

import { engines } from '../../../support/fresh-stores'
import { aNetwork, newHolder, register, soundSurvey, surveyKeyOf } from '../a-network'
import { must } from '../answering'
import { backedUp, linesOf, restored } from '../backups'
import {
  approveAs,
  askedBy,
  codesOf,
  laterSurvey,
  letAlone,
  plan,
  publishAs,
  seen,
  twoHolders,
} from './four-eyes'

const { slug, code } = laterSurvey

test.each(engines)(
  'on %s what one asks for is published as it was shown once another approves',
  async (engine) => {
    const { amara, bo, holders, context } = await twoHolders(engine)
    await plan(context, laterSurvey)

    const id = await askedBy(amara)
    expect(await findSurveyBySlug(context.register, slug)).toBeUndefined()
    const { request } = await seen(bo, id)
    const published = must(await approveAs(bo, id))

    expect(published).toMatchObject({ number: 1, hash: request.hash, standing: 'not-yet' })
    for (const holder of holders) expect(await surveyKeyOf(context, code, holder)).toBeDefined()
    expect(await findRequest(context.register, id)).toMatchObject({
      ...{ state: 'approved', asker: 'Amara', decider: 'Bo', decided_on: context.today },
    })
    expect(await findRequestBody(context.register, id)).toBeUndefined()
    expect(await findPlannedSurvey(context.register, slug)).toBeUndefined()
  },
)

test('the log tells who asked, who approved, and what', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)
  const { request } = await seen(bo, id)
  must(await approveAs(bo, id))

  const entries = (await listLog(context.register)).slice(-3)

  expect(entries.map(({ who, what }) => `${who}: ${what}`)).toEqual([
    'Amara: request made',
    'Bo: survey published',
    'Bo: request approved',
  ])
  expect(JSON.parse(entries[2]?.facts ?? '')).toEqual({
    ...{ kind: 'publish', hash: request.hash, 'asked by': 'Amara' },
  })
  expect(await findBrokenLogEntry(context.register)).toBeUndefined()
})

test('where the network works without a second person, publishing is final at once', async () => {
  const { amara, context } = await twoHolders()
  await letAlone(context)
  await plan(context, laterSurvey)

  const { published, request } = must(await publishAs(amara, laterSurvey))

  expect(request).toBeUndefined()
  expect(published).toMatchObject({ number: 1 })
  expect(await findPlannedSurvey(context.register, slug)).toBeUndefined()
})

test('a plan that went on since stays when an older text is published', async () => {
  const { amara, context } = await twoHolders()
  await letAlone(context)
  await plan(context, soundSurvey({ opens: '2026-02-12' }))

  must(await publishAs(amara, laterSurvey))

  expect(await findPlannedSurvey(context.register, slug)).toBeDefined()
})

test('before anybody works here the command line publishes alone', async () => {
  const { context } = await aNetwork()
  for (const name of ['Amara', 'Bo']) must(await register(context, await newHolder(name)))

  expect(must(await publishAs(context, laterSurvey)).published).toMatchObject({ number: 1 })
})

test('where people work the command line asks like anybody else, and is nobody', async () => {
  const { bo, context } = await twoHolders()
  const id = await askedBy({ ...context, who: 'command line' })

  expect(await findRequest(context.register, id)).toMatchObject({ asked_by: null, asker: null })
  expect(await approveAs(bo, id)).toMatchObject({ ok: true })
})

test('nothing is asked for that could not be published', async () => {
  const { amara, context } = await twoHolders()
  const broken = soundSurvey({ opens: '2026-03-02', closes: '2026-03-01' })
  must(await register(context, await newHolder('Chi')))

  expect(await codesOf(publishAs(amara, broken))).toEqual(['lint'])
  const keys = { publicKey: new Uint8Array(65), wrapped: [] }
  const wanted = { survey: laterSurvey, hash: sha256, mark, keys }
  expect(await codesOf(publishOrAsk(amara, wanted))).toEqual(['keys-out-of-step'])
})

test('a correction of wording is asked for and approved in the same way', async () => {
  const { amara, bo, context } = await twoHolders()
  const open = soundSurvey()
  must(await approveAs(bo, await askedBy(amara, open)))
  const corrected = { ...open, texts: { en: { ...open.texts.en, 'area.text': 'Where is it?' } } }

  const id = await askedBy(amara, corrected)
  expect(await findVersions(context.register, slug)).toHaveLength(1)
  must(await approveAs(bo, id))

  expect(await findRequest(context.register, id)).toMatchObject({ kind: 'correct' })
  const [newest] = await findVersions(context.register, slug)
  expect(newest?.definition).toContain('Where is it?')
})

test('one request about a survey waits at a time; the very same is the one there is', async () => {
  const { amara, bo } = await twoHolders()
  const id = await askedBy(amara)

  expect(must(await publishAs(bo, laterSurvey)).request).toMatchObject({ id, already: true })
  const other = soundSurvey({ opens: '2026-02-12' })
  expect(await codesOf(publishAs(bo, other))).toEqual(['waiting-already'])
})

test('what somebody saw on a page must still be there when they ask', async () => {
  const { amara, context } = await twoHolders()
  const revision = await plan(context, laterSurvey)
  const { hash } = must(await publishAs(amara, laterSurvey)).request ?? { hash: '' }
  const keys = { publicKey: new Uint8Array(65), wrapped: [] }
  const wanted = { survey: laterSurvey, hash: sha256, mark, keys }
  const ask = (saw: { hash: string; plan: number | null }, second = true) =>
    codesOf(publishOrAsk(amara, { ...wanted, seen: { ...saw, second } }))

  expect(await ask({ hash: 'another', plan: revision })).toEqual(['changed-meanwhile'])
  expect(await ask({ hash, plan: revision + 1 })).toEqual(['changed-meanwhile'])
  expect(await ask({ hash, plan: revision }, false)).toEqual(['changed-meanwhile'])
})

test('whoever asks for a second person does not publish alone, though the rule fell meanwhile', async () => {
  const { amara, context } = await twoHolders()
  const revision = await plan(context, laterSurvey)
  const { hash } = freeze(laterSurvey, sha256)
  const keys = await makeSurveyKeys(code, await listKeyHolders(context.register))
  await letAlone(context)

  const saw = { hash, plan: revision, second: true }
  const wanted = { survey: laterSurvey, hash: sha256, mark, keys, seen: saw }
  expect(await codesOf(publishOrAsk(amara, wanted))).toEqual(['changed-meanwhile'])
  expect(await findSurveyBySlug(context.register, slug)).toBeUndefined()
})

test.each(engines)('on %s two approvals at once publish once', async (engine) => {
  const { amara, bo, context } = await twoHolders(engine)
  const id = await askedBy(amara)
  const { shown } = await seen(bo, id)
  const approve = () => codesOf(approvePublication(bo, { id, shown }))

  const both = await Promise.all([approve(), approve()])

  expect(both.flat().sort()).toEqual(['decided-already', 'done'])
  expect(await findVersions(context.register, slug)).toHaveLength(1)
})

test('no backup holds the wrapped keys of what waits, and what came back must be asked for anew', async () => {
  const { amara, context } = await twoHolders()
  const id = await askedBy(amara)
  const body = JSON.parse((await findRequestBody(context.register, id)) ?? '') as {
    wrapped: { wrapped: string }[]
  }
  const files = await backedUp(context)

  const text = linesOf(files.file).join('\n')
  for (const { wrapped } of body.wrapped) {
    const bytes = Buffer.from(wrapped, 'base64url')
    for (const form of ['base64url', 'base64', 'hex'] as const)
      expect(text).not.toContain(bytes.toString(form))
  }
  const there = await restored(files)
  const { troubles } = await seen({ ...context, ...there }, id)
  expect(troubles.map((trouble) => trouble.code)).toEqual(['asked-lost'])
})
