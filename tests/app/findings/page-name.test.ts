import { expect, test } from 'vitest'

import { nameOfPage } from '#app/findings/page-name'
import type { Sender } from '#app/frame'

type Given = Parameters<typeof nameOfPage>

const request = new Request('https://soundings.example/en/findings/past-meetings')
const released = { mark: 'a mark' } as Given[0]
const seen = {} as Given[2]

function nameFor(sender: Sender): string | undefined {
  const context = { development: false, sender: { ...sender, exit: '' } } as Given[3]['context']
  return nameOfPage(released, 'en', seen, { request, context })
}

test('a page that is kept is another one as soon as the network calls itself otherwise', () => {
  const umbrellas = { name: 'Many Umbrellas', neutral: false }

  expect(nameFor(umbrellas)).toBe(nameFor({ ...umbrellas }))
  expect(nameFor({ ...umbrellas, name: 'Other Umbrellas' })).not.toBe(nameFor(umbrellas))
  expect(nameFor({ ...umbrellas, neutral: true })).not.toBe(nameFor(umbrellas))
})
