import { expect, test } from 'vitest'

import {
  nextSentence,
  sentencesOf,
  stretched,
  trimmed,
  wordEndsOf,
} from '#app/analysis/reading/moving'

const text = 'They came at night.  Nobody spoke!\n\nWe were heard.'
const sentences = sentencesOf(text, 'en')
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

test('sentences come without the blanks around them, also across paragraphs', () => {
  expect(sentences.map(wordsOf)).toEqual(['They came at night.', 'Nobody spoke!', 'We were heard.'])
})

test('Chinese and Arabic texts have their own sentences', () => {
  expect(sentencesOf('他们来了。我们说了话。', 'zh')).toHaveLength(2)
  expect(sentencesOf('هل جاؤوا؟ نعم جاؤوا.', 'ar')).toHaveLength(2)
})

test('from nothing it goes to the first or last sentence, then on and back, and stays at the ends', () => {
  const first = nextSentence(sentences, undefined, 'on')
  const second = nextSentence(sentences, first, 'on')
  const last = nextSentence(sentences, undefined, 'back')

  expect([first, second, last].map((each) => each && wordsOf(each))).toEqual([
    ...['They came at night.', 'Nobody spoke!', 'We were heard.'],
  ])
  expect(nextSentence(sentences, second, 'back')).toEqual(first)
  expect(nextSentence(sentences, last, 'on')).toEqual(last)
  expect(nextSentence(sentences, first, 'back')).toEqual(first)
})

test('what is chosen grows and shrinks by words and by sentences, and never to nothing', () => {
  const [first] = sentences
  if (!first) throw new Error('There is a sentence.')
  const ends = wordEndsOf(text, 'en')

  const shorter = stretched(ends, stretched(ends, first, 'back'), 'back')
  expect(wordsOf(shorter)).toBe('They came at')
  const one = stretched(ends, stretched(ends, shorter, 'back'), 'back')
  expect(wordsOf(one)).toBe('They')
  const both = stretched(
    sentences.map(({ end }) => end),
    first,
    'on',
  )
  expect(wordsOf(both)).toBe('They came at night.  Nobody spoke!')
})

test('what a mouse marked loses the blanks around it and no half of a character', () => {
  const words = ' one 😀 two '

  expect(trimmed(words, { start: 0, end: 4 })).toEqual({ start: 1, end: 4 })
  expect(trimmed(words, { start: 6, end: 12 })).toEqual({ start: 5, end: 11 })
  expect(trimmed(words, { start: 1, end: 6 })).toEqual({ start: 1, end: 7 })
  expect(trimmed(words, { start: 4, end: 5 })).toBeUndefined()
})

test('places count as they do in the text, whatever signs stand before them', () => {
  const turned = '\u202E\u200BOne. Two.'
  const second = nextSentence(sentencesOf(turned, 'en'), { start: 0, end: 1 }, 'on')

  expect(second && turned.slice(second.start, second.end)).toBe('Two.')
})
