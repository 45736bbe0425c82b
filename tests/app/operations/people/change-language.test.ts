import { expect, test } from 'vitest'

import { changeLanguage } from '#app/operations/people/change-language'

import { engines } from '../../../support/fresh-stores'
import { aWorkplace, sessionOf } from './a-workplace'

test.each(engines)('on %s the workplace speaks the language that was chosen', async (engine) => {
  const { context, token } = await aWorkplace(engine)
  const before = await sessionOf(context, token)

  await changeLanguage(context, before, 'ru')

  const { colleague } = await sessionOf(context, token)
  expect(colleague).toEqual({ ...before.colleague, lang: 'ru' })
})
