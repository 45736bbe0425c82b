import { expect, test } from 'vitest'

import { inward } from '#surveys/findings/interval'

test.each([
  [0, 4, [0, 4]],
  [0.5, 3.5, [1, 3]],
  [2.9999999, 3.0000001, [3, 3]],
  [3.0000001, 2.9999999, [3, 3]],
  [2.001, 2.999, [3, 2]],
  [1 / 3, 2 / 3, [1, 0]],
  [-0.0000001, Infinity, [0, null]],
])('from %d to %d there are the whole numbers %j', (least, most, interval) => {
  expect(inward(least, most)).toEqual(interval)
})
