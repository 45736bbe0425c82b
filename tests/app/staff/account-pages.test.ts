import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'

import { putSetting } from '#db/register/queries/settings'

import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { password } from '../operations/people/a-workplace'
import { aColleagueIn, post, sharedWorkplace, typedTwice } from './at-the-door'

const workplace = sharedWorkplace()
const said = (client: PlainClient) => textOf(client.page.body)
const factor = '/staff/account/second-factor'

test('the account shows its name and its roles in words', async () => {
  const client = await aColleagueIn(workplace, 'Two Roles', ['designer', 'key-holder'])

  await client.open('/staff/account')

  expect(said(client)).toMatch(/Two Roles.*Designer.*Key holder/s)
})

test('the workplace speaks the language that was chosen, on every page from then on', async () => {
  const client = await aColleagueIn(workplace, 'Speaks Russian')

  await post(client, '/staff/account', { lang: 'ru', on: '/staff/account/password' })

  expect(client.page.path).toBe('/staff/account/password')
  expect(client.page.body).toContain('<html lang="ru"')
  await client.open('/staff')
  expect(client.page.body).toContain('<html lang="ru"')
})

test('a language that nobody offers is refused', async () => {
  const client = await aColleagueIn(workplace, 'Speaks Nothing')

  expect((await post(client, '/staff/account', { lang: 'xx' })).status).toBe(400)
})

test('a new password signs out everywhere else, and here goes on', async () => {
  const client = await aColleagueIn(workplace, 'New Password')
  const elsewhere = new PlainClient(workplace.address)
  await post(elsewhere, '/staff/sign-in', { name: 'New Password', password })
  const change = (present: string) =>
    post(client, '/staff/account/password', { present, ...typedTwice('seven loud umbrellas') })

  await change('a guess of mine')
  expect(client.page.status).toBe(422)
  expect(said(client)).toContain('This is not your present password.')
  await change(password)

  expect(client.page.path).toBe('/staff/account?done=password')
  expect(said(client)).toContain('You are signed out everywhere else.')
  await elsewhere.open('/staff/account')
  expect(elsewhere.page.path).toContain('/staff/sign-in')
})

test('the second step is set up with a key and six digits, and its codes are shown once', async () => {
  const client = await aColleagueIn(workplace, 'Second Step')
  await client.open(factor)
  const secret = secretOn(client)
  expect(said(client).replaceAll(' ', '')).toContain(secret)
  expect(client.page.body).toMatch(/<path d="M\d+ \d+h1v1h-1z/)

  await post(client, factor, { do: 'begin', secret, digits: '000 000' })
  expect(client.page.status).toBe(422)
  expect(secretOn(client)).toBe(secret)
  await post(client, factor, { do: 'begin', secret, digits: digitsOf(secret) })

  expect(new Set(codesOn(client)).size).toBe(10)
  await post(client, factor, { do: 'begin', secret, digits: digitsOf(secret) })
  expect(codesOn(client)).toEqual([])
  expect(said(client)).toContain('You have 10 recovery codes left.')
})

test('at the next sign-in six digits or a recovery code are asked for', async () => {
  const { codes } = await withFactor('Asks Digits')
  const client = new PlainClient(workplace.address)
  await post(client, '/staff/sign-in?on=/staff/account', { name: 'Asks Digits', password })
  expect(client.page.path).toBe('/staff/sign-in/digits?on=%2Fstaff%2Faccount')

  const digits = client.page.path
  await client.open('/staff/account/password')
  expect(client.page.path).toContain('/staff/sign-in/digits')
  await post(client, digits, { digits: '000000' })
  expect(client.page.status).toBe(422)
  await post(client, digits, { digits: (codes[4] ?? '').toUpperCase() })

  expect(client.page.path).toBe('/staff/account')
  expect(said(client)).toContain('You have 9 recovery codes left.')
})

test('guessing digits becomes slow, and the page says how long', async () => {
  await withFactor('Guessed At')
  const client = new PlainClient(workplace.address)
  await post(client, '/staff/sign-in', { name: 'Guessed At', password })
  const guess = () => post(client, '/staff/sign-in/digits?lang=zh', { digits: '123456' })
  for (let tries = 0; tries < 9 && client.page.status !== 429; tries += 1) await guess()

  expect(client.page.status).toBe(429)
  expect(said(client)).toMatch(/请等待：\d+秒/)
})

test('new recovery codes are shown once, and the second step ends with the password', async () => {
  const { client, codes } = await withFactor('Ends It')
  await post(client, factor, { do: 'renew' })
  const fresh = codesOn(client)
  expect(fresh.filter((code) => !codes.includes(code))).toHaveLength(10)

  await post(client, factor, { do: 'end', present: 'a guess of mine' })
  expect(client.page.status).toBe(422)
  await post(client, factor, { do: 'end', present: password })

  expect(client.page.path).toBe('/staff/account?done=factor')
})

test('where everybody needs a second step, nothing else opens before it', async () => {
  const client = await aColleagueIn(workplace, 'Locked Out')
  await require('yes')

  for (const path of ['/staff', '/staff/account', '/staff/account/password']) {
    await client.open(path)
    expect(client.page.path).toBe(factor)
  }
  expect(said(client)).toContain('Your network asks everybody for this second step.')
  await require('no')
})

function require(wanted: 'yes' | 'no') {
  return workIn(workplace.dataDir, ({ register }) =>
    putSetting(register, 'network.factorRequired', wanted),
  )
}

async function withFactor(name: string) {
  const client = await aColleagueIn(workplace, name)
  await client.open(factor)
  const secret = secretOn(client)
  await post(client, factor, { do: 'begin', secret, digits: digitsOf(secret) })
  return { client, codes: codesOn(client) }
}

function secretOn(client: PlainClient): string {
  const [, secret = ''] = /name="secret" value="([A-Z2-7]{32})"/.exec(client.page.body) ?? []
  return secret
}

function codesOn(client: PlainClient): string[] {
  return client.page.body.match(/(?<=<li>)[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}(?=<\/li>)/g) ?? []
}

function digitsOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}
