import { expect, test } from 'vitest'

import { LineState } from '#app/respond/line-state'

import { show } from '../ui/show'

const html = show(<LineState />)

test('nothing of it is seen or read out before the script has something to say', () => {
  const parts = html.match(/<(p|button)[^>]*>/g) ?? []

  expect(parts.length).toBeGreaterThan(4)
  expect(parts.filter((part) => !part.includes(' hidden=""'))).toEqual([])
})

test('there is a sentence for every state of the line', () => {
  for (const state of ['sending', 'again', 'lost', 'busy']) {
    expect(html).toMatch(new RegExp(`<p data-line="${state}" hidden="">[^<]+</p>`))
  }
})

test('who waits for the line can try at once, with a button that sends nothing itself', () => {
  expect(html).toMatch(/<button[^>]*data-line="lost busy again"[^>]*type="button"/)
})
