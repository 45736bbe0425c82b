import { expect, test } from 'vitest'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { sha256 } from '#app/operations/mark'
import { acceptInvitation } from '#app/operations/people/accept-invitation'
import { endAccount } from '#app/operations/people/change-colleague'
import { inviteBack } from '#app/operations/people/invite'
import { findNetwork } from '#app/operations/people/network'
import type { Session } from '#app/operations/people/session'
import { writePublication } from '#app/operations/requests/asked-for'
import { leaveRequest } from '#app/operations/requests/leave-request'
import { paths } from '#app/paths'
import { changeRegister } from '#db/register/change'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { findPersonByName } from '#db/register/queries/people'
import { putSetting } from '#db/register/queries/settings'
import { freeze } from '#surveys/version/freeze'

import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { password } from '../operations/people/a-workplace'
import { aColleagueIn, post } from './at-the-door'
import { inDays, said, twoAtWork } from './two-at-work'

const { workplace, people } = twoAtWork()

/** A request that Amara has left. */
function askedByAmara(slug: string, code: string): Promise<string> {
  const days = { opens: inDays(3), closes: inDays(40), retention: inDays(400) }
  const survey = { ...soundSurvey(), slug, code, ...days }
  const { hash } = freeze(survey, sha256)
  return workIn(workplace.dataDir, async (context) => {
    const keys = await makeSurveyKeys(code, await listKeyHolders(context.register))
    const body = writePublication({ survey, keys, newest: null, plan: null })
    const colleague = await findPersonByName(context.register, 'amara')
    const session = { colleague } as unknown as Session
    return changeRegister(context.register, async (db) => {
      const asked = { kind: 'publish' as const, slug, hash, body }
      return must(await leaveRequest({ ...context, register: db, session }, asked)).id
    })
  })
}

/** Amara makes a link for somebody’s account, and takes it. */
function takeOver(name: string): Promise<void> {
  return workIn(workplace.dataDir, async (context) => {
    const person = await findPersonByName(context.register, name.toLowerCase())
    const { token } = must(await inviteBack(context, { person: person?.id ?? '' }))
    must(await acceptInvitation(context, { token, password, again: password, lang: 'en' }))
  })
}

const hiddenIn = (client: PlainClient) =>
  /name="seen" value="([^"]+)"/.exec(client.page.body)?.[1] ?? ''

const typed = { name: 'The network', contact: 'policy@example.org', timeZone: 'Europe/London' }

const settings = (values: Record<string, string>) =>
  workIn(workplace.dataDir, async ({ register: db }) => {
    for (const [name, value] of Object.entries(values))
      await putSetting(db, `network.${name}`, value)
  })

test('a request says that whoever decides was invited by whoever asks', async () => {
  const id = await askedByAmara('invited-one', 'm3n2')

  await people.bo.open(paths.request(id))

  expect(said(people.bo)).toContain('Amara invited Bo to work here on')
  expect(people.bo.page.body).toContain('value="approve"')
})

test('whose account the asker opened sees why, and who else could decide', async () => {
  const id = await askedByAmara('taken-over', 'm3n3')
  await aColleagueIn(workplace, 'Chi', ['key-holder'])
  await aColleagueIn(workplace, 'Dao', ['key-holder'])
  await takeOver('Chi')
  const chi = new PlainClient(workplace.address)
  await post(chi, '/staff/sign-in', { name: 'Chi', password })
  await chi.open(paths.request(id))

  expect(said(chi)).toMatch(/You cannot be the second person.*by a link that Amara made/s)
  expect(said(chi)).toContain('These colleagues can do so: Bo and Dao.')
  expect(chi.page.body).not.toContain('value="approve"')
  expect(chi.page.body).toContain('value="decline"')

  await people.bo.open(paths.request(id))
  const shown = /name="shown" value="([^"]+)"/.exec(people.bo.page.body)?.[1] ?? ''
  await post(chi, paths.request(id), { do: 'approve', shown, mark: 'none' })
  expect(chi.page.status).toBe(422)
})

test('the second person is not switched off where another one may publish', async () => {
  const { amara } = people
  await amara.open(paths.network())

  await post(amara, paths.network(), { ...typed, exit: '', seen: hiddenIn(amara) })

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('More than one person may publish here (Amara, Bo')
  expect(await workIn(workplace.dataDir, findNetwork)).toMatchObject({ fourEyes: true })
})

test('a page from before the second person was asked for does not switch it off', async () => {
  const { amara } = people
  await settings({ fourEyes: 'no' })
  await amara.open(paths.network())
  const seen = hiddenIn(amara)
  await settings({ fourEyes: 'yes' })

  await post(amara, paths.network(), { ...typed, contact: 'A <new> one', exit: '', seen })

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toMatch(/Somebody else changed the network.*A <new> one.*second person: No/s)
  expect(amara.page.body).toMatch(/name="contact"[^>]*value="policy@example.org"/)
  const now = await workIn(workplace.dataDir, findNetwork)
  expect(now).toMatchObject({ fourEyes: true, contact: typed.contact })
  const again = { ...typed, contact: 'A new one', rules: 'fourEyes', exit: '' }
  await post(amara, paths.network(), { ...again, seen: hiddenIn(amara) })
  expect(amara.page).toMatchObject({ status: 200, path: `${paths.network()}?done=saved` })
})

test('what is wrong in a form comes back with the mark of the page that was seen', async () => {
  const { amara } = people
  await amara.open(paths.network())
  const seen = hiddenIn(amara)

  await post(amara, paths.network(), { ...typed, contact: '', exit: '', rules: 'fourEyes', seen })

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('Write how people can reach the network.')
  expect(hiddenIn(amara)).toBe(seen)
})

test('while nobody looks at what one of several publishes, the first page says so', async () => {
  await settings({ fourEyes: 'no' })
  for (const client of Object.values(people)) {
    await client.open('/staff')
    expect(said(client)).toContain('but no second person has to look')
  }
  await settings({ fourEyes: 'yes' })
  await people.amara.open('/staff')

  expect(said(people.amara)).not.toContain('but no second person has to look')
})

test('the last second person goes only where it was read what follows, and all are told', async () => {
  const { amara, bo } = people
  for (const name of ['Chi', 'Dao']) await endAs(name)
  await amara.open(await pageOf('Bo'))
  expect(said(amara)).toContain('Without Bo nobody would be left to be the second person')
  const sent = { do: 'change', roles: 'designer', revision: '1' }

  await post(amara, amara.page.path, sent)
  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('Nobody could then approve what Amara wants to publish')
  await post(amara, amara.page.path, { ...sent, even: 'yes' })
  expect(amara.page).toMatchObject({ status: 200 })

  await amara.open('/staff')
  expect(said(amara)).toMatch(/Amara took the last second person away: Bo/)
  await post(amara, await pageOf('Bo'), { do: 'change', roles: 'key-holder', revision: '2' })
  await bo.open('/staff')
  expect(said(bo)).toMatch(/Amara took the last second person away: Bo/)
})

test('what is wrong with the end of an account stands where it was asked for', async () => {
  const { amara } = people
  await amara.open(await pageOf('Bo'))
  const sent = { do: 'end', revision: revisionIn(amara.page.body) }

  await post(amara, amara.page.path, sent)

  const { status, body } = amara.page
  const [roles = '', ...others] = body.split('<form ').filter((form) => form.includes('name="do"'))
  const end = others.find((form) => form.includes('value="end"')) ?? ''
  expect(status).toBe(422)
  expect(body).toContain('href="#even-end"')
  expect(roles).not.toMatch(/name="even"|field-error/)
  expect(end).toMatch(/id="even-end"/)
  expect(end).toContain('field-error')
})

test('the only administrator reads at the end of the account why it cannot end', async () => {
  const { amara } = people
  await amara.open(await pageOf('Amara'))
  const sent = { do: 'end', revision: revisionIn(amara.page.body), even: 'yes' }

  await post(amara, amara.page.path, sent)

  const [roles = '', ...others] = amara.page.body
    .split('<form ')
    .filter((form) => form.includes('name="do"'))
  expect(amara.page.status).toBe(422)
  expect(amara.page.body).toContain('href="#end"')
  expect(roles).not.toContain('field-error')
  expect(others.at(-1)).toContain('Make another person administrator first.')
})

const revisionIn = (body: string) => /name="revision" value="(\d+)"/.exec(body)?.[1] ?? ''

async function pageOf(name: string): Promise<string> {
  return workIn(workplace.dataDir, async ({ register }) => {
    const person = await findPersonByName(register, name.toLowerCase())
    return paths.person(person?.id ?? '')
  })
}

function endAs(name: string): Promise<void> {
  return workIn(workplace.dataDir, async (context) => {
    const person = await findPersonByName(context.register, name.toLowerCase())
    if (!person) return
    const { id, revision } = person
    must(await endAccount(context, { id, revision, evenSecond: true }))
  })
}
