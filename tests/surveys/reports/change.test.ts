import { expect, test } from 'vitest'

import { changeOf, type RoundedShare } from '#surveys/reports/change'

const rounded = (base: number) =>
  Array.from({ length: base / 5 + 1 }, (_, n): RoundedShare => ({ n: 5 * n, base }))
const shares = [20, 25, 40, 95, 155, 400]
  .flatMap(rounded)
  .filter(({ n }, at) => n < 60 || at % 5 === 0)

test('a change that is named is one whatever the true numbers were', () => {
  const known = shares.map((share) => ({ share, ...byForce(share) }))
  const wrong = known.flatMap((before) =>
    known.filter((now) => {
      const change = changeOf(before.share, now.share)
      const [least, most] = [100 * (now.least - before.most), 100 * (now.most - before.least)]
      if (change.code === 'up') return !(least > 0 && change.from <= least && most <= change.to)
      if (change.code === 'down') return !(most < 0 && change.from <= -most && -least <= change.to)
      return false
    }),
  )

  expect(wrong).toEqual([])
})

test('where no change is named, rounding alone could make what is seen', () => {
  const wrong = shares.flatMap((before) =>
    shares.filter((now) => {
      const change = changeOf(before, now)
      const seen = Math.abs(100 * (now.n / now.base - before.n / before.base))
      // Less than one certain point is no change either.
      return change.code === 'unclear' && seen > change.margin + 1
    }),
  )

  expect(wrong).toEqual([])
})

test.each([
  [{ n: 40, base: 100 }, { n: 80, base: 100 }, 'up'],
  [{ n: 80, base: 100 }, { n: 40, base: 100 }, 'down'],
  [{ n: 40, base: 100 }, { n: 45, base: 100 }, 'unclear'],
  [{ n: 0, base: 20 }, { n: 5, base: 20 }, 'unclear'],
])('from %o to %o is %s', (before, now, code) => {
  expect(changeOf(before, now).code).toBe(code)
})

/** The smallest and the largest share that true numbers can have behind rounded ones. */
function byForce({ n, base }: RoundedShare) {
  const around = (number: number) => Array.from({ length: 9 }, (_, at) => number - 4 + at)
  const possible = around(n).flatMap((count) =>
    around(base).flatMap((of) => (count >= 0 && of > 0 && count <= of ? [count / of] : [])),
  )
  return { least: Math.min(...possible), most: Math.max(...possible) }
}
