import { expect, test } from 'vitest'

import { rowCounts } from '../../operations/opened'
import { aDesk, storedAt, typistAt } from './a-desk'

const desk = aDesk()
const sheet = {
  ...{ area: ['north'], led: ['yes'], why: ['law'], story: ['It rained\nin Kisumu.'] },
  ...{ 'change.pay': ['worse'] },
}
const envelopes = async () => (await rowCounts(desk.context.responses)).envelope
const paper = () => typistAt(desk, 'mode=paper&speaks=en')

test('a sheet that is typed twice alike is sealed, and not before', async () => {
  const typist = await paper()
  const before = await envelopes()

  await typist.send(sheet)
  expect(typist.status).toBe(200)
  expect(typist.said).toContain('Second typing of the same sheet')
  expect(typist.html).not.toMatch(/checked=""/)
  expect(await envelopes()).toBe(before)

  await typist.send({ ...sheet, story: ['It  rained in Kisumu. '] })
  expect(typist.said).toContain('Sealed and stored')
  expect(await storedAt(desk)).toContainEqual(
    expect.objectContaining({
      mode: 'paper',
      answers: { area: 'north', led: 'yes', why: 'law', change: { pay: 'worse' } },
    }),
  )
})

test('only what differs is shown again, both typings side by side', async () => {
  const typist = await paper()
  await typist.send(sheet)

  await typist.send({ ...sheet, area: ['other'], 'area.other': ['East'], why: [] })

  expect(typist.status).toBe(200)
  expect(typist.said).toContain('Both typings differ')
  expect(typist.said).toMatch(/First typing North Second typing Elsewhere – East/)
  expect(typist.said).toMatch(/First typing Law Second typing Left out/)
  expect(typist.said).not.toContain('Your story?')
  expect(typist.html).not.toContain('name="led"')
})

test('what the sheet says settles it, also where it agrees with neither', async () => {
  const typist = await paper()
  await typist.send({ ...sheet, story: ['First.'] })
  await typist.send({ ...sheet, area: ['south'], story: ['Second.'] })

  await typist.send({ area: ['south'], story: ['Third.'] })

  expect(typist.said).toContain('Sealed and stored')
  const stored = await storedAt(desk)
  expect(stored).toContainEqual(
    expect.objectContaining({
      mode: 'paper',
      answers: expect.objectContaining({ area: 'south' }) as object,
    }),
  )
  expect(JSON.stringify(stored)).toContain('Third.')
  expect(JSON.stringify(stored)).not.toMatch(/First\.|Second\./)
})

test('own words in which both typings differ stand ready to be mended', async () => {
  const typist = await paper()
  await typist.send({ ...sheet, area: ['south'], story: ['It rained in Kisumu'] })
  await typist.send({ ...sheet, story: ['It rained in Kisumu.'] })

  expect(typist.html).toMatch(/<textarea[^>]*>It rained in Kisumu\.<\/textarea>/)
  expect(typist.html).not.toMatch(/checked=""/)
  await typist.send({ area: ['south'] })

  const stored = await storedAt(desk)
  expect(stored).toContainEqual(expect.objectContaining({ text: 'It rained in Kisumu.' }))
})

test('a question with an answer in both typings is not settled by silence', async () => {
  const typist = await paper()
  await typist.send(sheet)
  await typist.send({ ...sheet, area: ['south'] })
  const before = await envelopes()

  await typist.send({})
  expect(typist.status).toBe(422)
  expect(typist.said).toContain('Question 1: both typings have an answer')
  expect(await envelopes()).toBe(before)

  await typist.send({ area: ['south'] })
  expect(typist.said).toContain('Sealed and stored')
})

test('a question that one typing left out may be left out', async () => {
  const typist = await paper()
  await typist.send({ area: ['north'], led: ['no'] })
  await typist.send({ area: ['north'] })

  await typist.send({})

  expect(await storedAt(desk)).toContainEqual(
    expect.objectContaining({ mode: 'paper', answers: { area: 'north' } }),
  )
})

test('a slip in the second typing loses neither typing', async () => {
  const typist = await paper()
  await typist.send(sheet)

  await typist.send({ ...sheet, story: ['a'.repeat(2001)] })
  expect(typist.status).toBe(422)
  expect(typist.html).toContain('a'.repeat(2001))

  await typist.send(sheet)
  expect(typist.said).toContain('Sealed and stored')
})

test('answers under a question that was not to be asked are compared as well', async () => {
  const typist = await paper()
  await typist.send({ area: ['south'], led: ['no'], why: ['law'] })

  await typist.send({ area: ['south'], led: ['yes'], why: ['money'] })

  expect(typist.html).toContain('name="led"')
  expect(typist.html).toContain('name="why"')
  expect(typist.html).not.toContain('name="area"')
})
