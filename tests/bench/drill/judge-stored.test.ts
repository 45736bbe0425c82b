import { expect, test } from 'vitest'

import { judgeStored, type Sent, type Stored } from '../../../bench/drill/judge-stored'

const amara: Sent = { mark: 'amara', ids: ['a1', 't1'], receipt: '111' }
const bo: Sent = { mark: 'bo', ids: ['a2', 't2'] }
const whole: Stored[] = [{ id: 'a1' }, { id: 't1', mark: 'amara' }]
const nothing = { kept: [], lost: [], doubled: [], torn: [], unacknowledged: [], strange: [] }

test('a response whose receipt was seen is kept where all its envelopes lie once', () => {
  expect(judgeStored([amara, bo], whole)).toEqual({ ...nothing, kept: ['amara'] })
})

test('a response whose receipt was seen is lost when one of its envelopes is missing', () => {
  expect(judgeStored([amara], whole.slice(1))).toEqual({ ...nothing, lost: ['amara'] })
  expect(judgeStored([amara], [])).toEqual({ ...nothing, lost: ['amara'] })
})

test('a response is lost when its text is not as it was typed', () => {
  expect(judgeStored([amara], [{ id: 'a1' }, { id: 't1' }]).lost).toEqual(['amara'])
})

test('a response that lies under a second key too is doubled, though one of them was acknowledged', () => {
  const again = [{ id: 'a9' }, { id: 't9', mark: 'amara' }]

  expect(judgeStored([amara], [...whole, ...again])).toEqual({
    ...nothing,
    doubled: ['amara'],
    strange: ['a9', 't9'],
  })
})

test('one envelope that lies there twice is doubled', () => {
  expect(judgeStored([amara], [...whole, { id: 'a1' }]).doubled).toEqual(['amara'])
})

test('one receipt for two people is doubled', () => {
  const other = { mark: 'chi', ids: ['a3', 't3'], receipt: '111' }
  const both = [...whole, { id: 'a3' }, { id: 't3', mark: 'chi' }]

  expect(judgeStored([amara, other], both).doubled).toEqual(['amara', 'chi'])
})

test('what is stored whole though nobody saw its receipt is unacknowledged, and no loss', () => {
  const stored = [...whole, { id: 'a2' }, { id: 't2', mark: 'bo' }]

  expect(judgeStored([amara, bo], stored)).toEqual({
    ...nothing,
    kept: ['amara'],
    unacknowledged: ['bo'],
  })
})

test('what is there in part though nobody saw its receipt is torn', () => {
  expect(judgeStored([bo], [{ id: 'a2' }])).toEqual({ ...nothing, torn: ['bo'] })
})

test('an envelope of nobody is strange', () => {
  expect(judgeStored([amara], [...whole, { id: 'x' }]).strange).toEqual(['x'])
})
