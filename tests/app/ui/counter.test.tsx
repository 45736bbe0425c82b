import { expect, test } from 'vitest'

import { remaining } from '#app/respond/script/remaining'
import { Counter } from '#app/ui/counter'

import { show } from './show'

const english = {
  lang: 'en',
  leftOne: '# character left',
  leftOther: '# characters left',
  overOne: '# too many',
  overOther: '# too many in all',
}

test.each([
  ['', 2000, '2,000 characters left', false],
  ['abc', 4, '1 character left', false],
  ['abc', 3, '0 characters left', false],
  ['abc', 2, '1 too many', true],
  ['abcd', 2, '2 too many in all', true],
])('%j of at most %i leaves "%s"', (text, max, words, over) => {
  expect(remaining(text, max, english)).toEqual({ words, over })
})

test('an emoji and a composed letter are one character each', () => {
  expect(remaining('☂️🌹e\u0301', 6, english).words).toBe('2 characters left')
})

test.each([
  ['en', ['one', 'other']],
  ['ru', ['few', 'many', 'one']],
  ['zh', ['other']],
  ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
])('in %s the script is given every plural it can need', (lang, plurals) => {
  const html = show(<Counter field="story" max={2000} />, lang)
  const given = [...html.matchAll(/data-left-(\w+)="[^"]*#[^"]*"/g)].map(([, plural]) => plural)

  expect(given.sort()).toEqual(plurals)
})
