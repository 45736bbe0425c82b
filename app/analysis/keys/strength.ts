/** How hard a passphrase is to guess; `weak` ones are not taken. */
export type Strength = 'empty' | 'weak' | 'fair' | 'strong'

// A guess costs half a second and 128 MiB (`vault/passphrase.ts`), so 2^45 of them are out of reach
// for all but states, and 2^65 for those too.
const bitsOf = { fair: 45, strong: 65 }

export function strengthOf(passphrase: string): Strength {
  if (passphrase.trim() === '') return 'empty'
  const bits = guessedBits(passphrase)
  if (bits < bitsOf.fair) return 'weak'
  return bits < bitsOf.strong ? 'fair' : 'strong'
}

/** A careful guess at the bits of a passphrase: words count as words, and what was there before counts little. */
export function guessedBits(passphrase: string): number {
  const pieces = passphrase.normalize('NFKC').match(piecesOf) ?? []
  const met = new Set<string>()
  return pieces.reduce((sum, piece) => {
    const known = met.has(piece.toLowerCase())
    met.add(piece.toLowerCase())
    return sum + (known ? 1 : bitsIn(piece))
  }, 0)
}

const piecesOf =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu

function bitsIn(piece: string): number {
  const characters = Array.from(piece)
  if (/^\p{Script=Han}/u.test(piece)) return 8
  const letters = /^\p{L}/u.test(piece)
  const each = letters ? 1.7 : 3.3
  const first = letters ? 3.5 : 3.3
  const bits = characters.map((character, place) => {
    if (follows(character, characters[place - 1])) return 0.5
    return place < 2 ? first : each
  })
  const shifts = letters && /.\p{Lu}/u.test(piece) && /\p{Ll}/u.test(piece) ? 2 : 0
  return bits.reduce((sum, one) => sum + one, shifts)
}

/** The same again, the next in the alphabet or among the digits, or the key beside it. */
function follows(character: string, before: string | undefined): boolean {
  if (before === undefined) return false
  const pair = (before + character).toLowerCase()
  const step = (pair.codePointAt(1) ?? 0) - (pair.codePointAt(0) ?? 0)
  return Math.abs(step) <= 1 || rows.some((row) => row.includes(pair))
}

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azerty',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]
