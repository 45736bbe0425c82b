import { languages, type Language } from '#surveys/definition/survey'

import { optionsIn } from './words'

export interface HardResponse {
  lang: Language
  answers: Record<string, unknown>
}

const codes = Object.keys(optionsIn('en'))
const few = ['long', 'script', 'turned', 'arabic', 'word', 'chinese']
const places = [
  ...[...many('KE', 50), ...many('UG', 30), ...many('FR', 40), ...many('DE', 24)],
  ...[...many('TH', 10), ...many('BR', 6)],
]
// Every age that few have: what is published by age are merged rows alone.
const ages = [...many('most', 6), ...many('half', 7), ...many('some', 80), ...many('older', 8)]
const stories = [
  'They let me wait, they sent me away, and nobody said why.',
  'My mother came with me, for she reads the papers better than I do.',
]

/** Invented answers, the same each time; the waves differ in how satisfied people are. */
export function hardResponses(wave: number): HardResponse[] {
  return places.map((home, n) => ({
    lang: languages[n % 5] ?? 'en',
    answers: {
      home,
      ...ageOf((n * 7) % places.length),
      // A quarter answer at all, nearly all of them the same.
      ...(n % 4 === 0 && { one: codes[n % 8 === 0 ? 1 : (n / 4) % codes.length] }),
      ...(n % 3 > 0 && { needs: [codes[n % 7], codes[10 + (n % 29)]] }),
      ...(n % 2 > 0 && {
        order: [0, 1, 2].map((rank) => few[(n + rank * 2 + (n % 3)) % few.length]),
      }),
      ...(n % 5 > 0 && { ease: easeOf(n) }),
      ...(n % 3 > 0 && { trust: ((n * 3) % 5) + 1 }),
      ...pleasedOf(wave === 2026 ? n : n + 1, wave),
      ...(n % 6 === 0 && { story: `${stories[n % 2] ?? ''} ${'So it was. '.repeat(n)}`.trim() }),
    },
  }))
}

function ageOf(place: number) {
  const age = ages[place]
  return age === undefined ? {} : { age }
}

function pleasedOf(n: number, wave: number) {
  if (n % 12 === 0) return { pleased: 'not', why: n % 24 === 0 ? 'cost' : 'far' }
  const kinds = wave === 2026 ? ['very', 'rather', 'little'] : ['little', 'little', 'rather']
  return { pleased: kinds[n % 3] }
}

function easeOf(n: number): Record<string, string> {
  const columns = ['easy', 'hard', 'never', 'unknown']
  const rows = few.filter((_, row) => (n + row) % 4 > 0)
  return Object.fromEntries(rows.map((code, row) => [code, columns[(n + row) % 4] ?? '']))
}

function many<Value>(value: Value, times: number): Value[] {
  return Array.from({ length: times }, () => value)
}
