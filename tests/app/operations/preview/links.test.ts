import { expect, test } from 'vitest'

import { forgetPassed } from '#app/operations/people/forget-passed'
import { endAccount } from '#app/operations/people/change-colleague'
import { findLook } from '#app/operations/preview/find-look'
import { mostLinks } from '#app/operations/preview/limits'
import { makePreviewLink, takeBackPreviewLink } from '#app/operations/preview/links'
import { makeTicket } from '#app/operations/preview/ticket'
import { removePlannedSurvey } from '#db/register/queries/planned-surveys'
import { listLog } from '#db/register/queries/log'
import { findPreviewLink, listPreviewLinks } from '#db/register/queries/previews'
import { hashToken } from '#app/operations/people/token'
import { removeSession } from '#db/register/queries/sessions'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aColleague, later, sessionOf } from '../people/a-workplace'
import { aPlannedSurvey, linkTo, plan } from './a-planned-survey'

test.each(engines)(
  'on %s a link shows what is planned, until its day has passed',
  async (engine) => {
    const { context, survey, slug } = await aPlannedSurvey(engine)
    const { token, expiresOn } = await linkTo(context, slug)

    const look = await findLook(context, token)
    const lastDay = await findLook({ ...context, today: expiresOn }, token)
    const after = await findLook({ ...context, today: '2026-02-09' }, token)

    expect(expiresOn).toBe('2026-02-08')
    expect(look).toMatchObject({ slug, planned: true, link: { forWhom: 'Members in Asia' } })
    expect(look?.survey).toEqual(survey)
    expect(lastDay?.slug).toBe(slug)
    expect(after).toBeUndefined()
  },
)

test('a link shows what was planned anew, and nothing once nothing is planned', async () => {
  const { context, survey, slug } = await aPlannedSurvey()
  const { token } = await linkTo(context, slug)
  await plan(context.register, { ...survey, closes: '2026-04-01' }, 2)
  const anew = await findLook(context, token)
  await removePlannedSurvey(context.register, slug)

  expect(anew).toMatchObject({ revision: 2, survey: { closes: '2026-04-01' } })
  expect(await findLook(context, token)).toBeUndefined()
})

test('a link that was taken back leads nowhere, and is taken back once', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { token } = await linkTo(context, slug)
  const [link] = await listPreviewLinks(context.register, slug, context.today)
  const wanted = { slug, id: link?.id ?? '' }

  must(await takeBackPreviewLink(context, wanted))

  expect(await findLook(context, token)).toBeUndefined()
  expect(await takeBackPreviewLink(context, wanted)).toEqual(failed('link-gone'))
})

test('a link to one survey is not taken back as one to another', async () => {
  const { context, slug } = await aPlannedSurvey()
  await linkTo(context, slug)
  const [link] = await listPreviewLinks(context.register, slug, context.today)

  const taken = await takeBackPreviewLink(context, { slug: 'another', id: link?.id ?? '' })

  expect(taken).toEqual(failed('link-gone'))
})

test('the log, which is kept for good, says which link it was and not for whom', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { expiresOn } = await linkTo(context, slug, 'Joy Okafor')
  const [link] = await listPreviewLinks(context.register, slug, context.today)
  const id = link?.id ?? ''
  must(await takeBackPreviewLink(context, { slug, id }))

  const log = await listLog(context.register)

  expect(JSON.stringify(log)).not.toContain('Okafor')
  expect(log.slice(-2).map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([
    { link: id, until: expiresOn },
    { link: id },
  ])
})

test('the register keeps no link, only what a link can be known by', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { token } = await linkTo(context, slug)

  const row = await findPreviewLink(context.register, hashToken(token))

  expect(token).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(row)).not.toContain(token)
})

test.each([
  [{ forWhom: ' \u200b', days: 7 }, 'for-whom-missing'],
  [{ forWhom: 'x'.repeat(81), days: 7 }, 'for-whom-long'],
  [{ forWhom: 'Members', days: 5 }, 'days-missing'],
  [{ forWhom: 'Members', days: Number.NaN }, 'days-missing'],
])('a link of %j is not made: %s', async (typed, code) => {
  const { context, slug } = await aPlannedSurvey()

  const made = await makePreviewLink(context, { slug, ...typed })

  expect(made).toMatchObject({ ok: false, problems: [{ code }] })
  expect(await listPreviewLinks(context.register, slug, context.today)).toEqual([])
})

test('nobody makes a link to a survey that is not there', async () => {
  const { context } = await aPlannedSurvey()

  const made = await makePreviewLink(context, { slug: 'none', forWhom: 'Members', days: 7 })

  expect(made).toEqual(failed('nothing-to-show'))
})

test('so many links are good at once, and no more', async () => {
  const { context, slug } = await aPlannedSurvey()
  for (let made = 0; made < mostLinks; made += 1) await linkTo(context, slug, `Group ${made}`)

  const wanted = { slug, forWhom: 'One too many', days: 7 }
  const tooMany = await makePreviewLink(context, wanted)
  const nextWeek = await makePreviewLink({ ...context, today: '2026-02-09' }, wanted)

  expect(tooMany).toMatchObject({ ok: false, problems: [{ code: 'links-many', most: mostLinks }] })
  expect(nextWeek.ok).toBe(true)
})

test('who may not design consultations makes no link and takes none back', async () => {
  const { context, slug } = await aPlannedSurvey()
  await linkTo(context, slug)
  const [link] = await listPreviewLinks(context.register, slug, context.today)
  const translator = { ...context, who: 'Bo', roles: ['translator' as const] }

  const made = await makePreviewLink(translator, { slug, forWhom: 'Members', days: 7 })
  const taken = await takeBackPreviewLink(translator, { slug, id: link?.id ?? '' })

  expect([made, taken].map((each) => each.ok || each.problems[0]?.code)).toEqual([
    'not-allowed',
    'not-allowed',
  ])
})

test('the log tells of links made and taken back, and never their address', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { token } = await linkTo(context, slug)
  const [link] = await listPreviewLinks(context.register, slug, context.today)
  must(await takeBackPreviewLink(context, { slug, id: link?.id ?? '' }))

  const told = (await listLog(context.register)).slice(-2)

  expect(told.map(({ what, subject }) => [what, subject])).toEqual([
    ['preview link made', slug],
    ['preview link taken back', slug],
  ])
  expect(JSON.stringify(told)).not.toContain(token)
})

test('the nightly work forgets links whose day has passed', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { token } = await linkTo(context, slug)

  await forgetPassed({ ...context, today: '2026-02-08' })
  const before = await findPreviewLink(context.register, hashToken(token))
  await forgetPassed({ ...context, today: '2026-02-09' })

  expect(before).toBeDefined()
  expect(await findPreviewLink(context.register, hashToken(token))).toBeUndefined()
})

test('a ticket shows a colleague the survey, and ends with their session', async () => {
  const { context, token, slug } = await aPlannedSurvey()
  const { hash: session } = await sessionOf(context, token)
  const ticket = makeTicket(context, { session, slug })

  const look = await findLook(context, ticket)
  await removeSession(context.register, session)

  expect(look).toMatchObject({ slug, link: undefined })
  expect(await findLook(context, ticket)).toBeUndefined()
})

test('a ticket is worth what its owner may do now', async () => {
  const { context, slug } = await aPlannedSurvey()
  const designer = await aColleague(context, 'Bo', ['designer'])
  const auditor = await aColleague(context, 'Chen', ['auditor'])
  const ticketOf = (session: Uint8Array) => makeTicket(context, { session, slug })

  const [his, hers] = [ticketOf(designer.session.hash), ticketOf(auditor.session.hash)]
  const before = await findLook(context, his)
  must(await endAccount(context, designer.session.colleague))

  expect(before?.slug).toBe(slug)
  expect(await findLook(context, his)).toBeUndefined()
  expect(await findLook(context, hers)).toBeUndefined()
  expect(await findLook(later(context, 9 * 3600), hers)).toBeUndefined()
})

test('a ticket of another server, or one that was changed, shows nothing', async () => {
  const { context, token, slug } = await aPlannedSurvey()
  const { hash: session } = await sessionOf(context, token)
  const ticket = makeTicket(context, { session, slug })
  const other = makeTicket({ ...context, secret: new Uint8Array(32) }, { session, slug })

  const changed = `${ticket.slice(0, 30)}${ticket[30] === 'A' ? 'B' : 'A'}${ticket.slice(31)}`
  const tried = [other, changed, ticket.slice(0, -4), '', 'x', '%', 'A'.repeat(5000)]
  const looks = await Promise.all(tried.map((text) => findLook(context, text)))

  expect(looks.filter((look) => look !== undefined)).toEqual([])
  expect(ticket).not.toContain(slug)
})

function failed(code: string) {
  return { ok: false, problems: [{ code }] }
}
