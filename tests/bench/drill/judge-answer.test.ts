import { expect, test } from 'vitest'

import { slipsOf, type Met } from '../../../bench/drill/judge-answer'

const page = (lang: string, words = '') =>
  `<!doctype html><html lang="${lang}" dir="ltr"><head><title>Not now</title></head><body><h1>Not now</h1>${words}</body></html>`

const met: Met = {
  ...{ method: 'POST', path: '/fr/w3n6/4', typed: 'kestrel4mark', status: 503 },
  ...{
    type: 'text/html; charset=utf-8',
    body: page('fr', '<textarea>kestrel4mark: no</textarea>'),
  },
}

test('a page that says that it does not work now, and gives back what was typed, is no slip', () => {
  expect(slipsOf(met)).toEqual([])
})

test('an answer that worked is not looked at', () => {
  expect(slipsOf({ ...met, status: 303, type: '', body: '' })).toEqual([])
})

test('a 500 is told even where it has a page', () => {
  expect(slipsOf({ ...met, status: 500 })).toEqual(['broken'])
})

test('a 500 without a page of its own is told', () => {
  const bare = { ...met, status: 500, type: 'text/plain', body: 'Internal Server Error' }

  expect(slipsOf(bare)).toEqual(['broken', 'no-page'])
})

test('a page without a title or a heading is told', () => {
  const body = '<html lang="fr"><title></title><textarea>kestrel4mark</textarea></html>'

  expect(slipsOf({ ...met, body })).toEqual(['no-title'])
})

test('a page in another language than was asked for is told', () => {
  expect(slipsOf({ ...met, body: page('en', 'kestrel4mark') })).toEqual(['wrong-language'])
})

test('a page that keeps what was typed to itself is told, where something was typed', () => {
  expect(slipsOf({ ...met, body: page('fr') })).toEqual(['not-given-back'])
  expect(slipsOf({ ...met, body: page('fr'), typed: undefined })).toEqual([])
})
