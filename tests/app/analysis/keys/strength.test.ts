import { expect, test } from 'vitest'

import { guessedBits, strengthOf } from '#app/analysis/keys/strength'

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['umbrella', 'weak'],
  ['Umbrella1', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['qwertyuiop asdfghjkl', 'weak'],
  ['12345678901234567890', 'weak'],
  ['calm calm calm calm calm calm', 'weak'],
  ['2026-11-21', 'weak'],
  ['three calm umbrellas', 'weak'],
  ['seven lanterns borrow violet', 'fair'],
  ['seven lanterns borrow violet Tuesday gravel', 'strong'],
  ['восемь фонарей берут лиловый', 'fair'],
  ['восемь фонарей берут лиловый вторник гравий', 'strong'],
  ['سبعة فوانيس تستعير بنفسج', 'fair'],
  ['七盏灯借紫色', 'fair'],
  ['七盏灯借紫色星期二碎石', 'strong'],
  ['bavo-tiku-mire-lopa-sedu-nifa', 'fair'],
])('“%s” counts as %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})

test('a longer passphrase never counts less', () => {
  const whole = 'Seven lanterns 7 borrow: violet, Tuesday gravel'
  const bits = Array.from(whole, (_, place) => guessedBits(whole.slice(0, place + 1)))

  expect(bits.every((each, place) => each >= (bits[place - 1] ?? 0) - 3.5)).toBe(true)
})
