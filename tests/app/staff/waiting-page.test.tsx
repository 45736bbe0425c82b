import { expect, test } from 'vitest'

import type { PackState } from '#app/staff/findings/make-pack'
import { WaitingPage } from '#app/staff/findings/waiting-page'

import { show } from '../ui/show'

const page = { slug: 'a-survey', title: 'A survey', format: 'docx', lang: 'en', place: '' } as const

test('whoever waits sees how long it will take, and how far it is', () => {
  const html = at({ is: 'making', before: 1, seconds: 14, left: 33 })

  expect(html).toContain('About 35 seconds left.')
  expect(html).toMatch(/<progress [^>]*value="14" max="47"/)
})

test('a file that takes longer than usual is said to, and has an end all the same', () => {
  const html = at({ is: 'making', before: 0, seconds: 60, left: 0 })

  expect(html).toContain('No file may take more than three minutes.')
  expect(html).toMatch(/<progress [^>]*value="60" max="61"/)
})

function at(state: PackState) {
  const more = { spoken: 'English', placeName: undefined, still: false }
  return show(<WaitingPage {...page} {...more} state={state} />)
}
