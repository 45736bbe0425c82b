import { expect, test } from 'vitest'

import { open } from './a-look'
import { aWalk } from './a-walk'

const { asked, look, go, begin } = aWalk()

test('a program that fills in every field is turned away', async () => {
  const { view } = await look('1')
  const filled = { 'look-say': '', 'look-text.': 'Buy', 'look-leave-empty': 'Buy' }

  await expect(go(view, filled)).rejects.toMatchObject({ init: { status: 403 } })
})

test.each([
  ['a list', '[]'],
  ['nothing', 'null'],
  ['no JSON', '{'],
  ['strange fields', '{"about":{"lang":"xx","fields":{"works":["yes"],"__proto__":["x"],"a":1}}}'],
  ['strange values', '{"about":{"lang":"en","fields":{"works":"yes","since":[1]}}}'],
])('%s in the place of what was answered leads on as if it were not there', async (_, kept) => {
  const { view } = await begin()
  const next = await go(view, { 'look-kept': kept, works: 'no', shown: 'works' })

  expect(next.view?.at).toBe('3')
})

test.each(['nothing', '99', '0', 'check/x', '..'])('there is no place called “%s”', async (at) => {
  await expect(open({ ...asked(), at })).rejects.toMatchObject({ init: { status: 404 } })
})

test.each(['x', 'a'.repeat(43), ''])('the link “%.4s…” has ended or never was', async (token) => {
  const { status, html } = await open({ ...asked(), token })

  expect(status).toBe(410)
  expect(html).toContain('This link has ended')
})
