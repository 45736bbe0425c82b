import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

import { isOfOthers } from '#app/server/two-sides'

const at = (path: string) => ({ url: `http://localhost${path}` })

test.each([
  '/staff',
  '/staff/sign-in?next=1',
  '/STAFF/log',
  '/%73taff/log',
  '/api/findings',
  '/Api',
])('%s is made by the handler that knows all pages', (path) => {
  expect(isOfOthers(at(path))).toBe(true)
})

test.each(['/', '/en', '/en/staff', '/fr/k7m2/1', '/exit', '/en/findings/api'])(
  '%s is made by the handler that knows respondents’ pages alone',
  (path) => {
    expect(isOfOthers(at(path))).toBe(false)
  },
)

test('every route that the lesser handler lacks has an address that the whole one makes', () => {
  const lacking = readdirSync('app/routes').filter((file) => /^(staff|api)(\.|$)/.test(file))

  expect(lacking.length).toBeGreaterThan(50)
  for (const file of lacking) expect(isOfOthers(at(`/${file.split('.')[0] ?? ''}`))).toBe(true)
})
