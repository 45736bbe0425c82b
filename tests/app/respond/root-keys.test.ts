import { expect, test } from 'vitest'

import { forgetRootKeys, rootKeyIn, withoutRootKey, withRootKey } from '#app/respond/root-keys'

const key = new Uint8Array(32).fill(5)
const other = new Uint8Array(32).fill(9)

test('the cookie gives back the key of the survey it was given for', () => {
  const request = having(withRootKey(having(''), 'w3n6', key, false))

  expect(rootKeyIn(request, 'w3n6')).toEqual(key)
  expect(rootKeyIn(request, 'k7m2')).toBeUndefined()
})

test('answering a second survey does not lose the first', () => {
  const first = having(withRootKey(having(''), 'w3n6', key, true))
  const both = having(withRootKey(first, 'k7m2', other, true))

  expect([rootKeyIn(both, 'w3n6'), rootKeyIn(both, 'k7m2')]).toEqual([key, other])
  expect(rootKeyIn(having(withoutRootKey(both, 'k7m2', true)), 'w3n6')).toEqual(key)
})

test('beginning anew puts the new key in the place of the old', () => {
  const first = having(withRootKey(having(''), 'w3n6', key, false))

  expect(rootKeyIn(having(withRootKey(first, 'w3n6', other, false)), 'w3n6')).toEqual(other)
})

test('the cookie cannot be read by scripts, goes to no other site, and ends with the browser', () => {
  const cookie = withRootKey(having(''), 'w3n6', key, true)

  expect(cookie).toMatch(/^__Host-s=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(withRootKey(having(''), 'w3n6', key, false)).toMatch(
    /^s=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
  )
})

test('when the last key goes, the cookie goes', () => {
  const request = having(withRootKey(having(''), 'w3n6', key, false))

  expect(withoutRootKey(request, 'w3n6', false)).toBe(
    's=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  )
  expect(
    forgetRootKeys().every((cookie) => cookie.includes('=; ') && cookie.endsWith('Max-Age=0')),
  ).toBe(true)
})

test.each([
  's=',
  's=w3n6',
  's=w3n6.short',
  's=~~~',
  's=w3n6.' + '!'.repeat(43),
  'other=1',
  `s=W3N6.${'A'.repeat(43)}`,
])('a cookie that is not ours is no key: %s', (cookie) => {
  expect(rootKeyIn(having(cookie), 'w3n6')).toBeUndefined()
})

test('the header does not grow without end', () => {
  let request = having('')
  for (let n = 0; n < 30; n += 1)
    request = having(withRootKey(request, `a${n}a1`.slice(0, 6), key, false))

  expect((request.headers.get('cookie') ?? '').length).toBeLessThan(300)
})

function having(cookie: string): Request {
  return new Request('http://localhost/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
}
