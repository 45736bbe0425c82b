import { expect, test } from 'vitest'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { paths } from '#app/paths'
import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { putSetting } from '#db/register/queries/settings'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'

import type { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { soundSurvey } from '../operations/a-network'
import { post } from './at-the-door'
import { fieldsOf, inDays, said, twoAtWork } from './two-at-work'

const { workplace, people } = twoAtWork()
const publishing = { to: /\/publish$/ }
const days = { opens: inDays(3), closes: inDays(40), retention: inDays(400) }

async function planned(slug: string, code: string, revision = 1, opens = days.opens) {
  const survey: Survey = { ...soundSurvey(), slug, code, ...days, opens }
  const by = { planned_on: inDays(0), planned_by: 'Camila', revision }
  await workIn(workplace.dataDir, ({ register: db }) =>
    putPlannedSurvey(db, { slug, definition: canonical(survey), ...by }),
  )
  return survey
}

/** What the script of the page puts into the form. */
async function keysFor(survey: Survey) {
  const keys = await workIn(workplace.dataDir, async (context) =>
    makeSurveyKeys(survey.code, await listKeyHolders(context.register)),
  )
  const wrapped = keys.wrapped.map((each) => ({ ...each, wrapped: toBase64url(each.wrapped) }))
  return { publicKey: toBase64url(keys.publicKey), wrapped: JSON.stringify(wrapped) }
}

async function askFor(client: PlainClient, slug: string, code: string) {
  const survey = await planned(slug, code)
  await client.open(paths.publication(slug))
  const sent = { ...fieldsOf(client, publishing), ...(await keysFor(survey)) }
  await post(client, paths.publication(slug), sent)
  return { sent, at: client.page.path.replace(/\?.*$/, '') }
}

const isPublished = (slug: string) =>
  workIn(workplace.dataDir, async ({ register: db }) => Boolean(await findSurveyBySlug(db, slug)))

test('one asks on the page, the other reads all of it and approves; sent again nothing happens', async () => {
  const { amara, bo } = people
  const { at, sent } = await askFor(amara, 'first-of-all', 'm2n3')
  expect(said(amara)).toContain('Your request waits for a second person.')
  expect(amara.page.body).not.toContain('value="approve"')

  await bo.open(at)
  expect(said(bo)).toMatch(
    /Amara asked for this.*Who can open the answers Amara [0-9a-f ]{29} Bo [0-9a-f ]{29}.*Where\?/s,
  )
  expect(said(bo)).toContain(fingerprintOf(fromBase64url(sent.publicKey) ?? new Uint8Array()))
  expect(bo.page.body).toMatch(/data-at-hand="[^"]*m2n3[^"]*"/)
  expect(said(bo)).toContain(`Address ${workplace.address}/en/m2n3 `)
  expect(said(bo)).toMatch(/Fingerprint of this text [0-9a-f]{16} ?The same text always/)
  expect(bo.page.body).toContain(sent.publicKey)
  const approving = { ...fieldsOf(bo, { button: 'approve' }), do: 'approve' }
  await post(bo, at, approving)

  expect(bo.page).toMatchObject({ path: `${at}?done=approved`, status: 200 })
  expect(said(bo)).toContain('Bo approved it on')
  expect(await isPublished('first-of-all')).toBe(true)
  await post(bo, at, approving)
  expect(bo.page.status).toBe(422)
  expect(said(bo)).toContain('Nothing was done twice.')
  await post(amara, paths.publication('first-of-all'), sent)
  expect(said(amara)).toContain('Nothing was done twice.')
})

test('whoever asked cannot approve by sending the form of somebody else', async () => {
  const { amara, bo } = people
  const { at } = await askFor(amara, 'own-one', 'm2n4')
  await bo.open(at)

  await post(amara, at, { ...fieldsOf(bo, { button: 'approve' }), do: 'approve' })

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('You asked for this yourself.')
  expect(await isPublished('own-one')).toBe(false)
})

test('without a key from the script nothing is asked for, and the page says so', async () => {
  const { bo } = people
  await planned('no-script', 'm2n5')
  await bo.open(`${paths.publication('no-script')}?lang=fr`)
  expect(bo.page.body).toContain('data-survey="m2n5"')

  await post(bo, paths.publication('no-script'), fieldsOf(bo, publishing))

  expect(bo.page.status).toBe(422)
  expect(said(bo)).toContain('Your browser made no key')
})

test('a text that was changed since the page was opened is shown anew', async () => {
  const { bo } = people
  const survey = await planned('changed-since', 'm2n6')
  await bo.open(paths.publication('changed-since'))
  const sent = { ...fieldsOf(bo, publishing), ...(await keysFor(survey)) }
  await planned('changed-since', 'm2n6', 2, inDays(5))

  await post(bo, paths.publication('changed-since'), sent)

  expect(bo.page.status).toBe(422)
  expect(said(bo)).toContain('Something changed since you opened this page.')
})

test('declining says what is missing, keeps what was typed, and tells whoever asked', async () => {
  const { amara, bo } = people
  const { at } = await askFor(amara, 'to-decline', 'm2n7')
  await bo.open(at)
  const declining = fieldsOf(bo, { button: 'decline' })

  await post(bo, at, { ...declining, do: 'decline', reason: 'x'.repeat(501) })
  expect(bo.page.status).toBe(422)
  expect(bo.page.body).toContain('x'.repeat(501))
  await post(bo, at, { ...declining, do: 'decline', reason: 'The dates <b>clash</b>.' })

  await amara.open(at)
  expect(said(amara)).toContain('The dates <b>clash</b>.')
  expect(said(amara)).toContain('Declined')
  await amara.open('/staff/requests')
  expect(said(amara)).toMatch(/Decided.*Publish a consultation Declined Amara Bo/s)
})

test('what nobody may approve any more offers no button for it', async () => {
  const { amara, bo } = people
  const { at } = await askFor(amara, 'overtaken', 'm2n8')
  await planned('overtaken', 'm2n8', 2, inDays(5))

  await bo.open(at)

  expect(said(bo)).toContain('The text was changed after this was asked.')
  expect(bo.page.body).not.toContain('value="approve"')
  expect(bo.page.body).toContain('value="decline"')
})

test('the first page of the workplace tells whoever may decide, and not whoever asked', async () => {
  const { amara, bo } = people
  await askFor(bo, 'to-be-told', 'm2p2')

  await amara.open('/staff')
  expect(said(amara)).toMatch(/requests? waits? for your decision/)
})

test('a request that never was is a page that is not there', async () => {
  await people.bo.open('/staff/requests/nobody')

  expect(people.bo.page.status).toBe(404)
})

test('where nobody else has to look, the page says so before, and publishes at once', async () => {
  const { bo } = people
  await workIn(workplace.dataDir, ({ register: db }) => putSetting(db, 'network.fourEyes', 'no'))
  const survey = await planned('all-alone', 'm2p3')
  await bo.open(paths.publication('all-alone'))
  expect(said(bo)).toContain('Your network works without a second person')

  await post(bo, paths.publication('all-alone'), {
    ...fieldsOf(bo, publishing),
    ...(await keysFor(survey)),
  })

  expect(bo.page.path).toContain(paths.consultation('all-alone'))
  expect(await isPublished('all-alone')).toBe(true)
  await workIn(workplace.dataDir, ({ register: db }) => putSetting(db, 'network.fourEyes', 'yes'))
})

test('what changed can be read between any two versions, and nothing else', async () => {
  const { bo } = people
  await planned('first-of-all', 'm2n3', 3, inDays(6))

  await bo.open(paths.changesOf('first-of-all'))
  expect(said(bo)).toMatch(/The text that waits, beside version 1.*First day/s)
  await bo.open(paths.changesOf('first-of-all', 'something-else'))
  expect(bo.page.status).toBe(404)
})
