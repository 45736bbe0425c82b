import { describe, expect, test } from 'vitest'

import { move, pieceAt, spanOf } from '#app/analysis/quotes/choosing'
import { findingsIn, takeOutFinding } from '#app/analysis/quotes/findings-in'
import { findingsInWords, takeOutOfWords } from '#app/analysis/quotes/findings-in-words'
import { insteadOf, isUsualInstead, showsGap } from '#app/analysis/quotes/instead'
import instead from '#app/analysis/quotes/instead.json'
import { piecesOf } from '#app/analysis/quotes/pieces-of'
import { draftProblems, wordsProblem } from '#app/analysis/quotes/quote-draft'
import { writtenPlaces } from '#app/analysis/quotes/written-places'
import { lintText } from '#surveys/findings/quotes/lint-text'
import { plainText } from '#surveys/findings/quotes/text/plain-text'
import type { Passage } from '#surveys/journal/passage'
import { areWithin, reasons, redacted, type Redaction } from '#surveys/journal/redaction'
import { underneath, withRedaction } from '#surveys/journal/redacting'

/** A passage that begins amid its text. */
function passage(words: string, start = 7): Passage {
  return { start, end: start + words.length, words }
}

function out(from: Passage, words: string, more: Partial<Redaction> = {}): Redaction {
  const start = from.start + from.words.indexOf(words)
  const end = start + words.length
  return { start, end, reason: 'other', instead: '[…]', ...more }
}

describe('taking words out', () => {
  const given = passage('They beat Ada in Nairobi 🙂 by night.')

  test('what is taken out touches nothing beside it, and comes in the order of the text', () => {
    const taken = [out(given, 'Nairobi'), out(given, 'Ada')].reduce(withRedaction, [])

    expect(redacted(given, taken)).toBe('They beat […] in […] 🙂 by night.')
    expect(areWithin(given, taken)).toBe(true)
  })

  test('whoever takes out more than before swallows what lies within', () => {
    const taken = [out(given, 'Ada'), out(given, 'in'), out(given, 'beat Ada')]

    expect(redacted(given, taken.reduce(withRedaction, []))).toBe(
      'They […] […] Nairobi 🙂 by night.',
    )
  })

  test('two that touch each other at the edge become one over both', () => {
    const taken = [out(given, 'beat Ada'), out(given, 'Ada in')].reduce(withRedaction, [])

    expect(taken).toHaveLength(1)
    expect(redacted(given, taken)).toBe('They […] Nairobi 🙂 by night.')
  })

  test('a place in what is read leads back to the writer’s words behind what was taken out', () => {
    const taken = [out(given, 'Ada', { instead: '[a friend of mine]' })]
    const start = redacted(given, taken).indexOf('Nairobi')

    expect(underneath(given, taken, { start, end: start + 7 })).toEqual({
      ...{ start: given.start + 17, end: given.start + 24, isWritten: true },
    })
  })

  test('a place within what stands instead leads to no words of the writer', () => {
    const taken = [out(given, 'Ada', { instead: '[a friend in Accra]' })]
    const start = redacted(given, taken).indexOf('Accra')

    expect(underneath(given, taken, { start, end: start + 5 }).isWritten).toBe(false)
  })
})

describe('the linter’s places', () => {
  test.each([
    [
      'They beat us in Nairobi 🙂 and in Nairobi.',
      'en',
      'They beat us in [a town] 🙂 and in [a town].',
    ],
    ['👩‍👩‍👧 Write to ada@example.org', 'en', '👩‍👩‍👧 Write to [contact details]'],
    [
      '\u200fIt was in \u2067Ｎａｉｒｏｂｉ\u2069 then',
      'en',
      '\u200fIt was in \u2067[a town]\u2069 then',
    ],
    ['Nai\u00adrobi is large', 'en', '[a town] is large'],
    ['我们在 肯 尼 亚 被打', 'zh', '我们在 ［某国］ 被打'],
    ['我們在肯尼亞被打', 'zh', '我們在［某国］被打'],
    ['Они били нас в Найроби.', 'ru', 'Они били нас в [город].'],
    ['On était à Dakar, le 5 mai 2024.', 'fr', 'On était à [une ville], le [une date].'],
  ])('“%s” reads “%s” once all that it names is taken out', (words, lang, read) => {
    const given = passage(words)
    const findings = findingsIn(given, [], lang)
    const taken = findings.reduce<Redaction[]>(
      (all, finding) => takeOutFinding(all, finding, lang),
      [],
    )

    expect(redacted(given, taken)).toBe(read)
    expect(areWithin(given, taken)).toBe(true)
    expect(findingsIn(given, taken, lang).filter(({ level }) => level === 'refused')).toEqual([])
  })

  test('whatever it names in what stands instead can only be worded otherwise', () => {
    const given = passage('They beat Ada.')
    const taken = [out(given, 'Ada', { instead: '[Ada from Nairobi]' })]

    expect(findingsIn(given, taken, 'en')).toContainEqual(
      expect.objectContaining({ found: 'Nairobi', spans: [] }),
    )
  })

  test('in words of key holders it is replaced in every place at once', () => {
    const words = 'De Nairobi 🙂 à Nairobi'
    const [finding] = findingsInWords(words, 'fr')
    if (!finding) throw new Error('A city is named.')

    expect(takeOutOfWords(words, finding, 'fr')).toBe('De [une ville] 🙂 à [une ville]')
  })

  test('places in the plain text are laid over whole characters of what was written', () => {
    const text = 'e\u0301 ﬁn 👩‍👩‍👧\r\n١٢ 中 文'
    const placeOf = writtenPlaces(text)
    const plain = plainText(text)
    const at = (words: string) => {
      const start = plain.indexOf(words)
      const place = placeOf({ start, end: start + words.length })
      return place && text.slice(place.start, place.end)
    }

    expect([at('é'), at('fi'), at('12'), at('中文')]).toEqual(['e\u0301', 'ﬁ', '١٢', '中 文'])
  })
})

describe('words to choose', () => {
  const given = passage('We met 👩‍👩‍👧, “Ada”, at 3.')
  const wordsIn = (taken: Redaction[] = []) => piecesOf(given, taken, 'en')

  test('all pieces together are the passage, and no character is cut', () => {
    const taken = [out(given, 'Ada')]
    const pieces = wordsIn(taken)

    expect(pieces.map(({ words }) => words).join('')).toBe(given.words)
    expect(pieces.filter(({ words }) => /\p{Surrogate}/u.test(words))).toEqual([])
    expect(pieces.find(({ kind }) => kind === 'taken-out')?.words).toBe('Ada')
  })

  test('blanks and quotation marks are no words, emoji and digits are', () => {
    const chosen = wordsIn().filter(({ kind }) => kind === 'word')

    expect(chosen.map(({ words }) => words)).toEqual(['We', 'met', '👩‍👩‍👧', 'Ada', 'at', '3'])
  })

  test('Chinese is chosen by words too', () => {
    const pieces = piecesOf(passage('警察在内罗毕打了我'), [], 'zh')

    expect(pieces.filter(({ kind }) => kind === 'word').length).toBeGreaterThan(2)
  })

  test('keys go from word to word, and with Shift from the first to the last', () => {
    const pieces = wordsIn()
    const first = { anchor: given.start, at: given.start }
    const one = move(pieces, first, { to: 'next', extend: false })
    const two = move(pieces, one, { to: 'next', extend: true })
    const span = spanOf(pieces, two)

    expect(pieceAt(pieces, one.at)?.words).toBe('met')
    expect(span && given.words.slice(span.start - 7, span.end - 7)).toBe('met 👩‍👩‍👧')
    expect(move(pieces, first, { to: 'back', extend: false })).toEqual(first)
    const last = move(pieces, first, { to: 'last', extend: false })
    expect(move(pieces, last, { to: 'next', extend: false })).toEqual(last)
  })

  test('the keys stand where they stood when words around them are taken out', () => {
    const chosen = { anchor: given.start + 17, at: given.start + 17 }
    const taken = wordsIn([out(given, '“Ada”')])

    expect(pieceAt(taken, chosen.at)?.words).toBe('“Ada”')
  })
})

describe('what stands instead', () => {
  const usual = Object.entries(instead).flatMap(([lang, words]) =>
    Object.entries(words).map(([kind, word]) => ({ lang, kind, word })),
  )

  test.each(usual)('$word is a gap that readers see, and tells nothing', ({ lang, word }) => {
    expect(showsGap(word)).toBe(true)
    expect(lintText(`… ${word} …`, lang)).toEqual([])
  })

  test('a language without words of its own has dots in brackets', () => {
    expect(insteadOf('place', 'sw')).toBe('[…]')
    expect(insteadOf('place', 'fr-CA')).toBe('[un lieu]')
  })

  test('whoever worded it keeps their words when the reason changes', () => {
    expect(isUsualInstead('[a place]', 'en')).toBe(true)
    expect(isUsualInstead('[our market]', 'en')).toBe(false)
  })

  test.each([
    ['[my town]', []],
    ['…', []],
    ['my town', ['no-gap']],
    ['', ['no-gap']],
    [`[${'a'.repeat(200)}]`, ['gap-too-long']],
    ['[\ud83d]', ['half-character']],
  ])('“%s” in the place of a word: %j', (words, codes) => {
    const given = passage('They beat Ada.')
    const problems = draftProblems(given, { redactions: [out(given, 'Ada', { instead: words })] })

    expect(problems.map(({ code }) => code)).toEqual(codes)
  })

  test('a quote that nobody could read, or that is longer than quotes are, is told', () => {
    expect(wordsProblem(' \u200b\n')).toBe('empty')
    expect(wordsProblem('字'.repeat(2001))).toBe('too-long')
    expect(wordsProblem('😀'.repeat(2000))).toBeUndefined()
    expect(wordsProblem('half \ud83d')).toBe('half-character')
    expect(reasons.map((reason) => insteadOf(reason, 'en')).every(showsGap)).toBe(true)
  })
})
