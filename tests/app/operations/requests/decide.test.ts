import { expect, test } from 'vitest'

import { changeDates } from '#app/operations/consultations/change-dates'
import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { signIn } from '#app/operations/people/sign-in'
import { removeKeyHolder } from '#app/operations/remove-key-holder'
import { approvePublication } from '#app/operations/requests/approve'
import { declineRequest, takeBackRequest } from '#app/operations/requests/decide'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { findRequest, findRequestBody } from '#db/register/queries/requests'
import { page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { newHolder, publishNow, register, soundSurvey } from '../a-network'
import { must } from '../answering'
import { password, sessionOf } from '../people/a-workplace'
import {
  aPerson,
  approveAs,
  askedBy,
  at,
  codesOf,
  laterSurvey,
  plan,
  seen,
  twoHolders,
  type Person,
} from './four-eyes'

const none = { surveys: [], countries: [] }
const troublesOf = async (context: Person, id: string) =>
  (await seen(context, id)).troubles.map(({ code }) => code)

test('nobody approves what they asked for themselves, nor declines it', async () => {
  const { amara } = await twoHolders()
  const id = await askedBy(amara)

  expect(await codesOf(approveAs(amara, id))).toEqual(['own-request'])
  const declining = declineRequest(amara, { id, revision: 1, reason: 'No.' })
  expect(await codesOf(declining)).toEqual(['own-request'])
})

test('another session, or another name to be noted by, makes no other person', async () => {
  const { amara, context } = await twoHolders()
  const id = await askedBy(amara)
  const { token } = must(await signIn(context, { name: 'AMARA', password }))
  const again = { ...amara, session: await sessionOf(context, token), who: 'Bo' }

  expect(await codesOf(approveAs(again, id))).toEqual(['own-request'])
})

test('whoever has not the right decides nothing', async () => {
  const { amara, context } = await twoHolders()
  const id = await askedBy(amara)
  const designer = await aPerson(context, 'Camila', ['designer', 'administrator'])

  expect(await codesOf(approveAs(designer, id))).toEqual(['not-allowed'])
  const declining = declineRequest(designer, { id, revision: 1, reason: 'No.' })
  expect(await codesOf(declining)).toEqual(['not-allowed'])
})

test('a right that was lost since the page was opened is lost', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)
  const { shown } = await seen(bo, id)
  const person = { id: bo.session.colleague.id, revision: 1 }
  must(
    await changeColleague(context, {
      ...person,
      roles: ['designer'],
      scope: none,
      evenSecond: true,
    }),
  )

  expect(await codesOf(approvePublication(bo, { id, shown }))).toEqual(['not-allowed'])
  expect(await findSurveyBySlug(context.register, laterSurvey.slug)).toBeUndefined()
})

test('a request of somebody who lost the right since cannot be approved, only declined', async () => {
  const { amara, bo, context } = await twoHolders()
  const chi = await aPerson(context, 'Chi', ['key-holder'])
  const id = await askedBy(bo)
  const person = { id: bo.session.colleague.id, revision: 1 }
  must(await changeColleague(context, { ...person, roles: ['auditor'], scope: none }))

  expect(await troublesOf(chi, id)).toEqual(['asker-without-right'])
  expect(await codesOf(approveAs(chi, id))).toEqual(['asker-without-right'])
  expect(await codesOf(declineRequest(amara, { id, revision: 1, reason: 'No.' }))).toEqual(['done'])
})

test('so it is with somebody whose account has ended', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(bo)
  must(await endAccount(context, { id: bo.session.colleague.id, revision: 1, evenSecond: true }))

  expect(await codesOf(approveAs(amara, id))).toEqual(['asker-without-right'])
})

test('where a key holder came or went since, the key has to be made anew', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)

  must(await register(context, await newHolder('Chi')))
  expect(await codesOf(approveAs(bo, id))).toEqual(['keys-out-of-step'])
  must(await removeKeyHolder(context, { name: 'Chi' }))
  must(await removeKeyHolder(context, { name: 'Bo', singleKey: 'Amara' }))

  expect(await codesOf(approveAs(bo, id))).toEqual(['single-key'])
})

test('a survey that was planned anew since is not published as it was', async () => {
  const { amara, bo, context } = await twoHolders()
  await plan(context, laterSurvey)
  const id = await askedBy(amara)
  await plan(context, soundSurvey({ opens: '2026-02-12' }))

  expect(await troublesOf(bo, id)).toEqual(['planned-anew'])
  expect(await codesOf(approveAs(bo, id))).toEqual(['planned-anew'])
})

test('dates that were moved meanwhile are not moved back by a correction', async () => {
  const { amara, bo, context } = await twoHolders()
  const open = soundSurvey()
  must(await approveAs(bo, await askedBy(amara, open)))
  const texts = { en: { ...open.texts.en, 'area.text': 'Where is it?' } }
  const id = await askedBy(amara, { ...open, texts })
  const days = { opens: open.opens, closes: open.closes, retention: open.retention }
  const moved = { ...days, closes: '2026-03-20' }
  must(await changeDates(context, { slug: open.slug, seen: days, days: moved }))

  expect(await codesOf(approveAs(bo, id))).toEqual(['version-meanwhile'])
  expect(await findSurveyBySlug(context.register, open.slug)).toMatchObject({
    closes_on: '2026-03-20',
  })
})

test('a code that another survey took meanwhile is not given twice', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)
  const other = { ...soundSurvey(), slug: 'another' }
  must(await publishNow(context, other))

  expect(await codesOf(approveAs(bo, id))).toEqual(['code-taken'])
})

test('once its first day has begun a survey opens at once, and only if that was shown', async () => {
  const { amara, bo } = await twoHolders()
  const id = await askedBy(amara)
  const before = await seen(bo, id)
  const later = at(bo, '2026-02-11')

  expect(before.standing).toBe('not-yet')
  const blind = approvePublication(later, { id, shown: before.shown })
  expect(await codesOf(blind)).toEqual(['changed-meanwhile'])
  expect((await seen(later, id)).standing).toBe('open')
  expect(must(await approveAs(later, id))).toMatchObject({ standing: 'open' })
})

test('once its last day went by while it waited, it is not published any more', async () => {
  const { amara, bo } = await twoHolders()
  const id = await askedBy(amara)

  expect(await codesOf(approveAs(at(bo, '2026-03-02'), id))).toEqual(['over-meanwhile'])
})

test('what was asked for before the first day may be too much after it', async () => {
  const { amara, bo, context } = await twoHolders()
  must(await publishNow(context, laterSurvey))
  const led = single('led', 'Who leads?', { we: 'We', they: 'They' })
  const settings = { languages: ['en' as const], access: 'codes' as const, opens: '2026-02-10' }
  const id = await askedBy(amara, aSurvey([page('place', 'Place', [led])], settings))

  expect(await troublesOf(bo, id)).toEqual([])
  expect(await troublesOf(at(bo, '2026-02-11'), id)).toEqual(['structure-changed'])
})

test('an approval that is sent again does nothing', async () => {
  const { amara, bo } = await twoHolders()
  const id = await askedBy(amara)
  const { shown } = await seen(bo, id)
  must(await approvePublication(bo, { id, shown }))

  const again = await approvePublication(bo, { id, shown })

  const problem = { code: 'decided-already', state: 'approved' }
  expect(again).toEqual({ ok: false, problems: [problem] })
})

test('declining takes a reason, which stays when what was asked for goes', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)
  const decline = (reason: string) => declineRequest(bo, { id, revision: 1, reason })

  expect(await codesOf(decline(' \u200b '))).toEqual(['reason-missing'])
  expect(await codesOf(decline('x'.repeat(501)))).toEqual(['reason-long'])
  expect(await codesOf(decline(' The third question hurts. '))).toEqual(['done'])

  expect(await findRequest(context.register, id)).toMatchObject({
    ...{ state: 'declined', decider: 'Bo', reason: 'The third question hurts.' },
  })
  expect(await findRequestBody(context.register, id)).toBeUndefined()
  expect(await codesOf(approveAs(bo, id))).toEqual(['decided-already'])
  expect(await askedBy(amara)).not.toBe(id)
})

test('a request is taken back by whoever asked, and by nobody else', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)

  expect(await codesOf(takeBackRequest(bo, { id, revision: 1 }))).toEqual(['not-yours'])
  expect(await codesOf(takeBackRequest(amara, { id, revision: 7 }))).toEqual(['changed-meanwhile'])
  expect(await codesOf(takeBackRequest(amara, { id, revision: 1 }))).toEqual(['done'])

  expect(await findRequest(context.register, id)).toMatchObject({ state: 'taken back' })
  expect(await codesOf(takeBackRequest(amara, { id, revision: 2 }))).toEqual(['decided-already'])
})

test('what is no request is gone', async () => {
  const { bo } = await twoHolders()

  const approving = approvePublication(bo, { id: 'none', shown: '' })
  expect(await codesOf(approving)).toEqual(['request-gone'])
})
