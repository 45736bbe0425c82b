import { expect, test } from 'vitest'

import { sessionIn } from '#app/server/session-in'
import { sessionCookie } from '#app/staff/session-cookie'

import { aWorkplace } from '../operations/people/a-workplace'

const journal = '/staff/consultations/a-survey/journal'

/** How many hours ago somebody sat there, after an address was asked for two hours after the last click. */
async function idleAfter(path: string, method = 'GET'): Promise<number> {
  const { context, token } = await aWorkplace()
  const { register } = context
  const now = Math.floor(Date.now() / 3_600_000)
  const hours = { begun_hour: now - 5, seen_hour: now - 2 }
  await register.updateTable('staff_session').set(hours).execute()
  const headers = { cookie: sessionCookie(token, false) }

  const asked = new Request(`http://localhost${path}`, { method, headers })

  expect(await sessionIn(asked, { register })).toBeDefined()
  const session = register.selectFrom('staff_session').select('seen_hour')
  return now - (await session.executeTakeFirstOrThrow()).seen_hour
}

test.each([
  ['a page that somebody asks for', '/staff/consultations/a-survey', 'GET'],
  ['work that is sent to a journal', journal, 'POST'],
])('%s shows that somebody sits there', async (_what, path, method) => {
  expect(await idleAfter(path, method)).toBeLessThan(1)
})

test('an open workshop that looks for news by itself shows nothing of the kind', async () => {
  expect(await idleAfter(`${journal}?since=a`)).toBeGreaterThanOrEqual(2)
})
