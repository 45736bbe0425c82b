import { expect, test } from 'vitest'

import { languages } from '#app/i18n/languages'

import { diceOf } from '../../support/answers-for'
import { readPage } from '../../support/page-forms'
import { codes } from '../../support/published'
import { rowsIn } from '../../attacks/through-server/rows-in'
import { Line } from './fuzz/line'
import { bodyOf } from './fuzz/mutated-form'
import { encoded, oddName, oddValue } from './fuzz/odd-values'
import { sharedHurriedServer } from './fuzz/open-server'
import { rawBody } from './fuzz/raw-bodies'

const open = sharedHurriedServer()
const type = 'application/x-www-form-urlencoded'

test.each(languages)(
  'a megabyte of Chinese on a page in %s comes back whole, to be mended',
  async (lang) => {
    const { line, cookie } = await begun(lang)
    const text = '我们一起'.repeat(87_381)
    const body = bodyOf([['home', 'KE'], ['abroad', 'yes'], ['habit', encoded(text)], ['go', '']]) // prettier-ignore

    const answer = await line.post(`/${lang}/${codes.everyType}/place`, { type, body }, cookie)

    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000)
    expect(answer.status).toBe(422)
    expect(/<title>(Error|Erreur|Ошибка|出错了)/.test(answer.body)).toBe(true)
    expect(controlOn(answer.body, 'habit') === text).toBe(true)
    expect(controlOn(answer.body, 'home')).toBe('KE')
    const again = await line.get(`/${lang}/${codes.everyType}/place`, cookie)
    expect(again.status).toBe(200)
  },
)

test('a text that is too long for its question alone is kept, told of and mended', async () => {
  const { line, cookie } = await begun('en')
  const place = `/en/${codes.everyType}/place`
  const body = bodyOf([['home', 'KE'], ['abroad', 'yes'], ['habit', encoded('茶'.repeat(81))], ['go', '']]) // prettier-ignore

  expect((await line.post(place, { type, body }, cookie)).status).toBe(422)
  const again = await line.get(`${place}?look`, cookie)
  expect(again.status).toBe(422)
  expect(controlOn(again.body, 'habit')).toBe('茶'.repeat(81))
})

test.each(languages)('more than four megabytes are refused in %s', async (lang) => {
  const { line, cookie } = await begun(lang)
  const body = `habit=${'a'.repeat(4 * 1024 * 1024)}`

  const path = `/${lang}/${codes.everyType}/place`
  expect((await line.post(path, { type, body }, cookie)).status).toBe(413)
})

test('doors that take a code, a number or a start withstand whatever is sent to them', async () => {
  const { address } = open.server
  const line = new Line(address)
  const dice = diceOf(5)
  const before = rowsIn(open.prepared.dataDir, 'responses', 'select id from envelope')
  const steps = ['start', 'code', 'return', 'check', 'later', 'thanks', 'privacy', 'paper', '', 'no', '__proto__', 'constructor'] // prettier-ignore
  const surveys = [...Object.values(codes), 'zzzz', '__proto__', 'constructor', '%22']
  for (let n = 0; n < 600; n += 1) {
    const path = `/${dice.oneOf(languages)}/${dice.oneOf(surveys)}/${dice.oneOf(steps)}`
    const names = ['code', 'key', 'stamp', 'solution', 'receipt', 'anew', 'lang', 'go']
    const sent = names.map((name): [string, string] => [name, oddValue(dice)])
    const body = bodyOf([...sent, [oddName(dice), oddValue(dice)]])
    await line.post(path, dice.upTo(4) === 0 ? rawBody(dice) : { type, body }, '', n % 3 === 0)
    if (n % 3 === 0) await line.get(path)
  }

  expect(rowsIn(open.prepared.dataDir, 'responses', 'select id from envelope')).toEqual(before)
  const spent = 'select hash from access_code where spent = 1'
  expect(rowsIn(open.prepared.dataDir, 'register', spent)).toEqual([])
  expect([...line.tally.keys()]).toEqual(
    expect.arrayContaining(['POST 404', 'POST 405', 'POST 422']),
  )
}, 360_000)

test('guessing numbers is slow, and soon it is too much', async () => {
  const line = new Line(open.server.address)
  const goBack = `/ru/${codes.branching}/return`
  const guess = (n: number) =>
    line.post(goBack, { type, body: `code=${String(n).padStart(24, '7')}` })
  const begin = Date.now()
  const statuses = (await Promise.all(Array.from({ length: 120 }, (_, n) => guess(n)))).map(
    ({ status }) => status,
  )

  expect(Date.now() - begin).toBeGreaterThan(1000)
  const told = statuses.filter((status) => status === 422).length
  // A minute’s worth at once, and one more each second that the rest takes.
  expect(told).toBeGreaterThanOrEqual(40)
  expect(told).toBeLessThan(120)
  expect(statuses.filter((status) => status === 429)).toHaveLength(120 - told)
}, 180_000)

test('whoever fills in the field that nobody sees is refused, in their language', async () => {
  const line = new Line(open.server.address)
  const answer = await line.post(`/zh/${codes.everyType}/start`, {
    type,
    body: 'leave_empty=x&go=',
  })

  expect(answer.status).toBe(403)
  expect(answer.cookie).toBeUndefined()
})

async function begun(lang: string): Promise<{ line: Line; cookie: string }> {
  const line = new Line(open.server.address)
  const { cookie = '' } = await line.post(`/${lang}/${codes.everyType}/start`, {
    type,
    body: 'go=',
  })
  expect(cookie).toMatch(/^s=z9t4\./)
  return { line, cookie }
}

function controlOn(html: string, name: string): string | undefined {
  const controls = readPage(html).forms.flatMap((form) => form.controls)
  return controls.find((control) => control.name === name)?.value
}
