import { hostname } from 'node:os'
import { expect, test } from 'vitest'

import { inOneLot, makeMailRoom, type Posting, type Round } from '#app/mail/mail-room'
import { addressIn, makeMailer } from '#app/mail/mailer'

import { aPostOffice } from './a-post-office'

const from = 'The network <office@network.example>'
const addresses = (count: number) =>
  Array.from({ length: count }, (_, n) => `member-${String(n).padStart(3, '0')}@example.org`)
const letter = {
  lang: 'ru',
  subject: 'Напоминание',
  text: 'Здравствуйте!\n\nОтветьте, пожалуйста.',
}

const always = () => Promise.resolve(true)

/** Sends and waits till all is over. */
async function sent(url: URL, ...postings: Posting[]) {
  const room = makeMailRoom(makeMailer({ url, from }), () => undefined)
  const round = await new Promise<Round>((resolve) => {
    const whenOver = (over: Round) => {
      resolve(over)
      return Promise.resolve()
    }
    room.begin('a-survey', postings, { isStillWanted: always, whenOver })
  })
  return { room, round }
}

test('members get a letter in lots of fifty, and nobody sees another', async () => {
  const office = await aPostOffice()
  const to = addresses(120)

  const { round } = await sent(office.url, { ...letter, to })

  expect(round).toMatchObject({ of: 120, reached: 120, failed: 0, isOver: true })
  expect(office.handed.map((each) => each.to.length)).toEqual([50, 50, 20])
  expect(office.handed.flatMap((each) => each.to).sort()).toEqual(to)
  for (const { message } of office.handed) {
    expect(to.filter((address) => message.includes(address))).toEqual([])
    expect(message).not.toMatch(/^bcc:/im)
  }
})

test('a letter names its sender, its language and nothing of this machine', async () => {
  const office = await aPostOffice()

  await sent(office.url, { ...letter, to: addresses(1) })

  const [handed] = office.handed
  expect(handed).toMatchObject({ from: 'office@network.example', greeting: 'network.example' })
  expect(handed?.message).toMatch(/^to: the network <office@network\.example>/im)
  expect(handed?.message).toMatch(/^content-language: ru/im)
  expect(handed?.message).toContain('Subject: =?UTF-8?')
  expect(handed?.message.includes(hostname())).toBe(false)
  expect(handed?.message).not.toMatch(/^(x-mailer|user-agent|received):/im)
})

test('who is unknown to the mail service is counted, and the others are reached', async () => {
  const to = addresses(60)
  const office = await aPostOffice({ unknown: [to[3] ?? '', to[55] ?? ''] })

  const { round, room } = await sent(office.url, { ...letter, to })

  expect(round).toMatchObject({ reached: 58, failed: 2 })
  expect(room.missed('a-survey')).toEqual([to[3], to[55]])
})

test('languages with one unknown address each do not pass for a service out of reach', async () => {
  const lost = ['one', 'two', 'three', 'four'].map((name) => `${name}@lost.example`)
  const office = await aPostOffice({ unknown: lost })
  const postings = [...lost.map((address) => [address]), addresses(2)].map((to) => ({
    ...letter,
    to,
  }))

  const { round } = await sent(office.url, ...postings)

  expect(round).toMatchObject({ reached: 2, failed: 4 })
})

test('a service out of reach is not asked for every lot', async () => {
  const office = await aPostOffice()
  await office.close()

  const begun = performance.now()
  const { round } = await sent(office.url, { ...letter, to: addresses(inOneLot * 40) })

  expect(round).toMatchObject({ reached: 0, failed: inOneLot * 40 })
  expect(performance.now() - begun).toBeLessThan(20_000)
})

test('a service that takes no message has reached nobody', async () => {
  const office = await aPostOffice({ isBroken: true })

  const { round } = await sent(office.url, { ...letter, to: addresses(51) })

  expect(round).toMatchObject({ reached: 0, failed: 51 })
})

test('while letters are on their way no others begin, and a server that stops ends them', async () => {
  const office = await aPostOffice({ slow: 200 })
  const room = makeMailRoom(makeMailer({ url: office.url, from }), () => undefined)
  let over: Round | undefined
  const whenOver = (round: Round) => {
    over = round
    return Promise.resolve()
  }
  const wishes = { isStillWanted: always, whenOver }

  const first = room.begin('a-survey', [{ ...letter, to: addresses(500) }], wishes)
  const second = room.begin('a-survey', [{ ...letter, to: addresses(1) }], wishes)
  await room.stop()

  expect([first, second]).toEqual([true, false])
  expect(over?.isOver).toBe(true)
  expect(over?.reached).toBeLessThan(500)
  expect((over?.reached ?? 0) + (over?.failed ?? 0)).toBe(500)
  expect(room.begin('a-survey', [{ ...letter, to: addresses(1) }], wishes)).toBe(false)
})

const noLonger = [
  ['is refused', () => Promise.resolve(false)],
  ['cannot be asked for', () => Promise.reject(new Error('away'))],
] as const

test.each(noLonger)('a round whose next lot %s sends nothing more', async (_what, answer) => {
  const office = await aPostOffice()
  const room = makeMailRoom(makeMailer({ url: office.url, from }), () => undefined)
  const to = addresses(160)
  // Asked once more after the no, it would be wanted again.
  const answers = [always, answer]
  const isStillWanted = () => (answers.shift() ?? always)()

  const round = await new Promise<Round>((resolve) => {
    const whenOver = (over: Round) => {
      resolve(over)
      return Promise.resolve()
    }
    room.begin('a-survey', [{ ...letter, to }], { isStillWanted, whenOver })
  })

  expect(round).toMatchObject({ reached: 50, failed: 110, isOver: true, isHalted: true })
  expect(office.handed.flatMap((each) => each.to)).toEqual(to.slice(0, 50))
  expect(room.missed('a-survey')).toEqual(to.slice(50))
})

/** The same service as a machine elsewhere would be named. */
function elsewhere({ port }: URL, more = ''): URL {
  return new URL(`smtp://[::ffff:127.0.0.1]:${port}${more}`)
}

test('a mail service elsewhere is told nothing before the line is encrypted', async () => {
  const office = await aPostOffice()
  const to = addresses(1)

  const { round } = await sent(elsewhere(office.url), { ...letter, to })
  const allowed = await sent(elsewhere(office.url, '?tls=no'), { ...letter, to })

  expect([round.reached, allowed.round.reached]).toEqual([0, 1])
})

test('a certificate that nobody signed is not trusted', async () => {
  const office = await aPostOffice({ isSelfSigned: true })

  const { round } = await sent(elsewhere(office.url), { ...letter, to: addresses(1) })

  expect(round).toMatchObject({ reached: 0, failed: 1 })
  expect(office.handed).toEqual([])
})

test.each([
  ['The network <office@network.example>', 'office@network.example'],
  ['office@network.example', 'office@network.example'],
])('%s is the address %s', (written, address) => {
  expect(addressIn(written)).toBe(address)
})
