import { expect, test } from 'vitest'

import { readDay } from '#app/operations/members/read-day'

test.each([
  ['2019', '2019'],
  ['2019-05', '2019-05'],
  ['2019-05-31', '2019-05-31'],
  ['31.05.2019', '2019-05-31'],
  ['1.5.2019', '2019-05-01'],
  ['05.2019', '2019-05'],
  ['2019/5/31', '2019-05-31'],
  ['2019.5', '2019-05'],
  ['2019年5月31日', '2019-05-31'],
  ['2019 年 5 月', '2019-05'],
  ['2019年', '2019'],
  ['31/05/2019', '2019-05-31'],
  ['5/31/2019', '2019-05-31'],
  ['05-05-2019', '2019-05-05'],
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each(['03/04/2019', '4-3-2019'])('%s could be two days, so it is none', (text) => {
  expect(readDay(text)).toBeUndefined()
})

test.each([
  '2019-13',
  '31.02.2019',
  '32/13/2019',
  '2019-5/31',
  '19',
  '0000000',
  'May 2019',
  '1.1.19',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeUndefined()
})
