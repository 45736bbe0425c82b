import { expect, test } from 'vitest'

import { form } from '../../support/asking'
import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { password } from '../operations/people/a-workplace'
import { aColleagueIn, invitationFor, post, sharedWorkplace, typedTwice } from './at-the-door'

const workplace = sharedWorkplace()
const amara = { name: 'Amara', password }
const said = (client: PlainClient) => textOf(client.page.body)

test('whoever has not signed in is led to the sign-in page, and on from there', async () => {
  const client = new PlainClient(workplace.address)

  await client.open('/staff/account?done=password')
  expect(client.page.path).toBe('/staff/sign-in?on=%2Fstaff%2Faccount%3Fdone%3Dpassword')
  await post(client, client.page.path, amara)

  expect(client.page).toMatchObject({ path: '/staff/account?done=password', status: 200 })
  expect(client.cookies.get('staff')).toHaveLength(43)
})

test('whoever is led to the sign-in page reads it in the language they had chosen', async () => {
  const client = new PlainClient(workplace.address)

  await client.open('/staff/people?page=2&lang=zh')

  expect(client.page.path).toBe('/staff/sign-in?on=%2Fstaff%2Fpeople%3Fpage%3D2&lang=zh')
  expect(client.page.body).toContain('<html lang="zh"')
})

test('whoever never chose a language reads that of their browser, then the one of the door', async () => {
  await aColleagueIn(workplace, 'Never Chose')
  await workIn(workplace.dataDir, ({ register }) =>
    register.updateTable('person').set({ lang: '' }).where('name', '=', 'Never Chose').execute(),
  )
  const enter = async (address: string) => {
    const client = new PlainClient(workplace.address)
    await post(client, address, { name: 'Never Chose', password })
    return /<html lang="([^"]+)"/.exec(client.page.body)?.[1]
  }

  expect(await enter('/staff/sign-in')).toBe('en')
  expect(await enter('/staff/sign-in?lang=es')).toBe('es')
  expect(await enter('/staff/sign-in?lang=zh')).toBe('es')
})

test('a wrong password gets one sentence; the name is kept, the password is not', async () => {
  const client = new PlainClient(workplace.address)

  await post(client, '/staff/sign-in?lang=fr', { name: 'Amara', password: 'a guess of mine' })

  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('Ce nom et ce mot de passe ne vont pas ensemble.')
  expect(said(client)).toContain('Nous n’avons pas pu vous connecter')
  expect(client.page.body).toContain('value="Amara"')
  expect(client.page.body).not.toContain('a guess of mine')
})

test.each(['Bo', 'Нико'])('after many tries as %s the page says how long to wait', async (name) => {
  const client = new PlainClient(workplace.address)
  const guess = () => post(client, '/staff/sign-in?lang=ru', { name, password: 'a guess of mine' })
  for (let tries = 0; tries < 9 && client.hops.at(-1)?.status !== 429; tries += 1) await guess()

  expect(client.page.status).toBe(429)
  expect(said(client)).toMatch(/Пожалуйста, подождите: \d+ секунд/)
})

test.each(['https://evil.example', '//evil.example', '/en', '/staff/../en', '/staff@evil.example'])(
  'the way on leads nowhere but into the workplace: %s',
  async (on) => {
    const client = new PlainClient(workplace.address)

    await post(client, `/staff/sign-in?${new URLSearchParams({ on }).toString()}`, amara)

    expect(client.page).toMatchObject({ path: '/staff', status: 200 })
  },
)

test('whoever has signed in already is led on', async () => {
  const client = await aColleagueIn(workplace, 'Already Here')

  await client.open('/staff/sign-in?on=/staff/account')

  expect(client.page.path).toBe('/staff/account')
})

test('whoever signs out is out, also with the cookie that the browser had', async () => {
  const client = await aColleagueIn(workplace, 'Leaving Soon')
  const token = client.cookies.get('staff') ?? ''
  await client.open('/staff/sign-out')
  expect(client.page.forms.some(({ action }) => action === '/staff/sign-out')).toBe(true)

  await post(client, '/staff/sign-out', {})

  expect(client.page.path).toBe('/staff/sign-in?lang=en')
  expect(client.cookies.has('staff')).toBe(false)
  client.cookies.set('staff', token)
  await client.open('/staff')
  expect(client.page.path).toContain('/staff/sign-in')
})

test.each(['/staff/sign-in', '/staff/sign-out', '/staff/account'])(
  'another website cannot post to %s',
  async (path) => {
    const headers = { ...form, Origin: 'https://evil.example' }
    const body = new URLSearchParams(amara)

    const answer = await fetch(workplace.address + path, { method: 'POST', body, headers })

    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  },
)

test('what is sent after a session has ended is refused, with the way back', async () => {
  const client = new PlainClient(workplace.address)

  await post(client, '/staff/account', { lang: 'fr' })

  expect(client.page.status).toBe(401)
  expect(said(client)).toContain('Please sign in again')
})

test('an invitation says who sent it and for what, and speaks the language that is chosen', async () => {
  const link = await invitationFor(workplace, 'Chen Li', ['translator', 'auditor'])
  const client = new PlainClient(workplace.address)
  await client.open(link)
  expect(said(client)).toMatch(/Amara invites you to work here\..*Translator.*Auditor/s)

  await post(client, link, typedTwice('a guess', { lang: 'zh' }))
  expect(client.page.status).toBe(422)
  expect(client.page.body).toMatch(/checked="" value="zh"|value="zh" checked=""/)
  await post(client, link, typedTwice(password, { lang: 'zh' }))

  expect(client.page).toMatchObject({ path: '/staff', status: 200 })
  expect(client.page.body).toContain('<html lang="zh"')
})

test('an invitation that was used, or never was, leads to a clear page', async () => {
  const link = await invitationFor(workplace, 'Once Only', ['designer'])
  const client = new PlainClient(workplace.address)
  await post(client, link, typedTwice(password))

  for (const path of [link, `/staff/invitation/${'a'.repeat(43)}`]) {
    await client.open(`${path}?lang=es`)
    expect(client.page.status).toBe(410)
    expect(said(client)).toContain('Este enlace ya no sirve')
  }
  await post(client, link, typedTwice(password))
  expect(client.page.status).toBe(410)
})

test('whoever is turned away keeps their name, their menu and the way out', async () => {
  const client = await aColleagueIn(workplace, 'Turned Away')

  for (const [path, status] of [
    ['/staff/people', 403],
    ['/staff/no-such-page', 404],
  ] as const) {
    await client.open(path)
    expect(client.page.status).toBe(status)
    expect(client.page.body).toContain('href="/staff/account"')
    expect(client.page.body).toContain('href="/staff/consultations"')
    expect(client.page.body).not.toContain('href="/staff/people"')
    expect(client.page.forms.some(({ action }) => action === '/staff/sign-out')).toBe(true)
  }
})
