import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { erase } from '#app/operations/erase'
import { issueCodes } from '#app/operations/issue-codes'
import { keepReminderText } from '#app/operations/reminders/reminder-text'
import { leaveRequest } from '#app/operations/requests/leave-request'
import type { StaffContext } from '#app/operations/staff-context'
import { changeRegister } from '#db/register/change'
import { listLog } from '#db/register/queries/log'
import { findRequest, findRequestBody, listDecidedRequests } from '#db/register/queries/requests'

import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey, publishNow, soundSurvey, surveyKeyOf, type Holder } from './a-network'
import { on } from './a-survey-open'
import { begin, must } from './answering'
import { backedUp, linesOf, restored } from './backups'
import { openAll, rowCounts } from './opened'
import { linkTo, plan } from './preview/a-planned-survey'
import { twoHolders } from './requests/four-eyes'
import { fileOfLines, responseLines } from './responses-in-lines'

const slug = 'a-survey'
const after = on('2027-03-02')

async function howManyOpen(context: StaffContext, holder: Holder): Promise<number> {
  const key = await surveyKeyOf(context, 'k7m2', holder)
  return key ? (await openAll(context.responses, key)).length : 0
}

test.each(engines)(
  'on %s a seized machine opens with a key file alone, and after erasure not at all',
  async (engine) => {
    const { context, holders } = await aPublishedSurvey(engine)
    await addResponses(context, { slug, file: fileOfLines(responseLines(60)) })
    const { file, keysFile } = await backedUp(context)
    const stolen = `${file}.stolen`
    copyFileSync(file, stolen)
    const stranger = { ...holders[0], pair: holders[1].pair }

    expect(await howManyOpen(context, stranger)).toBe(0)
    expect(await howManyOpen(context, holders[0])).toBe(90)
    expect(await howManyOpen(await restored({ file: stolen, keysFile }), holders[0])).toBe(90)
    must(await erase({ ...context, ...after }, { slug }))
    expect(await howManyOpen(context, holders[0])).toBe(0)
    const old = await restored({ file: stolen, keysFile })
    expect(await rowCounts(old.responses)).toMatchObject({ envelope: 90 })
    expect(await howManyOpen(old, holders[0])).toBe(0)
  },
)

test.each(engines)('on %s nothing of an erased survey stays, and it is noted', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const other = soundSurvey({ code: 'q5r8', access: 'open link' })
  must(await publishNow(context, { ...other, slug: 'another' }))
  await issueCodes(context, { slug, count: 23 })
  await addResponses(context, { slug, file: fileOfLines(responseLines(6)) })
  await begin(context, 'q5r8')

  must(await erase({ ...context, ...after, who: 'Bo' }, { slug }))

  const { register, responses } = context
  const kept = async (table: 'survey_key' | 'access_code' | 'code_batch') =>
    (await register.selectFrom(table).select('survey').execute()).map(({ survey }) => survey)
  expect(await kept('survey_key')).toEqual(['q5r8', 'q5r8'])
  expect([...(await kept('access_code')), ...(await kept('code_batch'))]).toEqual([])
  expect(await rowCounts(responses)).toMatchObject({ envelope: 0 })
  const entry = (await listLog(register)).at(-1)
  expect(entry).toMatchObject({ who: 'Bo', what: 'survey erased', subject: slug })
  const counts = { envelopes: 5, drafts: 0, returnCodes: 0, codes: 20, keys: 2 }
  expect(JSON.parse(entry?.facts ?? '')).toEqual({ ...counts, cleaned: 0, missed: 0 })
})

test.each(engines)('on %s what staff still had before them goes with it', async (engine) => {
  const { context, survey } = await aPublishedSurvey(engine)
  const { register } = context
  const body = 'A quote that nobody published'
  const asked = { kind: 'release', slug, hash: 'f00d', body } as const
  const id = await changeRegister(register, async (db) => {
    return must(await leaveRequest({ ...context, register: db }, asked)).id
  })
  await plan(register, { ...survey, slug })
  await linkTo(context, slug)
  const text = { subject: 'A reminder', body: 'Please', revision: 0 }
  must(await keepReminderText(context, { ...{ slug, survey: 'k7m2', lang: 'en' }, ...text }))

  must(await erase({ ...context, ...after, who: 'Bo' }, { slug }))

  expect(await findRequestBody(register, id)).toBeUndefined()
  const decided = { state: 'taken back', decider: null, decided_on: after.today, revision: 2 }
  expect(await findRequest(register, id)).toMatchObject(decided)
  for (const table of [
    'planned_survey',
    'preview_link',
    'preview_comment',
    'reminder_text',
  ] as const)
    expect(await register.selectFrom(table).selectAll().execute()).toEqual([])
  const told = (await listLog(register)).slice(-3).map(({ who, what }) => [who, what])
  expect(told).toEqual([
    ['Bo', 'request taken back'],
    ['Bo', 'draft taken away'],
    ['Bo', 'survey erased'],
  ])
})

test('whoever erases in the browser is who took the request back', async () => {
  const { amara, bo } = await twoHolders()
  must(await publishNow(amara, soundSurvey()))
  const asked = { kind: 'release', slug, hash: 'f00d', body: '{}' } as const
  await changeRegister(bo.register, (register) => leaveRequest({ ...bo, register }, asked))

  must(await erase({ ...amara, ...after }, { slug }))

  const seen = { kinds: ['release'], page: 1, each: 9 } as const
  const [request] = await listDecidedRequests(amara.register, seen)
  const people = { asker: 'Bo', decider: amara.session.colleague.name }
  expect(request).toMatchObject({ state: 'taken back', ...people })
})

test('until its retention date is over a survey is kept', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await erase({ ...context, ...on('2027-03-01') }, { slug })

  const problem = { code: 'kept-until', slug, retentionOn: '2027-03-01' }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('key files keep the keys of other surveys, and what stood there is written over', async () => {
  const { context } = await aPublishedSurvey()
  const other = soundSurvey({ code: 'q5r8' })
  must(await publishNow(context, { ...other, slug: 'another' }))
  const { keysFile } = await backedUp(context)
  const before = linesOf(keysFile)

  const { keyFiles } = must(await erase({ ...context, ...after }, { slug }))

  expect(keyFiles).toEqual([{ path: keysFile, reach: 'removed' }])
  const left = linesOf(keysFile).filter((line) => line.includes('"row"'))
  expect(left).toEqual(before.filter((line) => line.includes('"q5r8"')))
  expect(left).toHaveLength(2)
  expect(existsSync(`${keysFile}.new`)).toBe(false)
})

test('key files that cannot be reached are named, and tried again the next time', async () => {
  const { context } = await aPublishedSurvey()
  const [gone, damaged, away] = [
    await backedUp(context),
    await backedUp(context),
    await backedUp(context),
  ]
  rmSync(gone.keysFile)
  writeFileSync(damaged.keysFile, 'damaged')
  const bytes = readFileSync(away.keysFile)
  rmSync(away.keysFile)
  const reach = async () => {
    const { keyFiles } = must(await erase({ ...context, ...after }, { slug }))
    const found = new Map(keyFiles.map((each) => [each.path, each.reach]))
    return [gone, damaged, away].map(({ keysFile }) => found.get(keysFile))
  }

  expect(await reach()).toEqual(['not-there', 'not-readable', 'not-there'])
  writeFileSync(away.keysFile, bytes)
  expect(await reach()).toEqual(['not-there', 'not-readable', 'removed'])
})
