import { expect, test } from 'vitest'
import { multiple, single } from '#surveys/kit/kit'
import { sent } from './sent'

const options = { cost: 'Cost', law: 'The law' }
const ask = () => [
  single('led', 'Led?', options, { other: 'Another', optional: true }),
  multiple('barriers', 'What?', options, { other: 'Another', optional: true }),
]

test('words typed for another option choose it where nothing is chosen', () => {
  const parsed = sent(ask(), { 'led.other': ' A council ', 'barriers.other': 'Fear' })

  expect(parsed).toEqual({
    ok: true,
    value: { led: { other: 'A council' }, barriers: [{ other: 'Fear' }] },
  })
})

test('words typed for another option are left where one of ours is chosen', () => {
  const parsed = sent(ask(), {
    led: 'law',
    'led.other': 'A council',
    barriers: ['cost'],
    'barriers.other': 'Fear',
  })

  expect(parsed).toEqual({ ok: true, value: { led: 'law', barriers: ['cost'] } })
})

test('blanks typed for another option choose nothing', () => {
  expect(sent(ask(), { 'led.other': '  ', 'barriers.other': '\u200b' })).toEqual({
    ok: true,
    value: { led: undefined, barriers: undefined },
  })
})

test('words for another option that are too long are still a problem', () => {
  const parsed = sent(ask(), { 'led.other': 'a'.repeat(201) })

  expect(!parsed.ok && parsed.problems.map(({ code }) => code)).toEqual(['too-long'])
})
