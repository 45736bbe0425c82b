import { lengthOf } from '../../definition/clean-text'
import type { Survey } from '../../definition/survey'
import type { OpenedText } from '../opened'
import type { ReleasedQuote } from './quote'
import type { QuoteProblem } from './quote-problem'
import { plainText } from './text/plain-text'

/** Looks for quotes among the texts that came, and keeps nothing of these. */
export interface QuoteSearch {
  take(text: OpenedText): void
  /** Quotes whose writers did not agree, and those that nobody wrote so; none before all was taken. */
  problems(): QuoteProblem[]
}

/** Consent is given answer by answer, so that of each quote has to be found beside its words (R9). */
export function searchQuotes({ quoting }: Survey, quotes: ReleasedQuote[]): QuoteSearch {
  const wanted = quotes.map(wantedOf)
  return {
    take({ question, text, context }) {
      if (wanted.length === 0) return
      const written = lettersOf(text)
      const agreed = quoting !== undefined && context[quoting] === 'yes'
      for (const { question: asked, pieces } of wanted) {
        for (const piece of pieces) {
          if (!written.includes(piece.letters)) continue
          // Who did not agree is not quoted under another question either.
          if (!agreed) piece.byOthers = true
          else if (asked === question) piece.byAgreed = true
        }
      }
    },
    problems: () => (quoting === undefined ? [] : wanted.flatMap(judge)),
  }
}

interface Piece {
  kind: 'whole' | 'part' | 'sentence'
  letters: string
  byAgreed: boolean
  byOthers: boolean
}

interface Wanted {
  question: string
  pieces: Piece[]
}

function wantedOf({ question, text }: ReleasedQuote): Wanted {
  const parts = text.split(leftOut)
  const sentences = parts.flatMap((part) => part.split(sentenceEnd))
  const pieces = [
    ...piecesOf('whole', [text]),
    // A quote is a part of itself only where nothing is left out.
    ...piecesOf('part', parts.length > 1 ? parts : []).filter(isLong),
    ...piecesOf('sentence', sentences).filter(isLong),
  ]
  return { question, pieces }
}

const leftOut = /[[［【][^\]］】]*[\]］】]|…+|\.{3,}/u
const sentenceEnd = /[.!?;。！？；\n]+/u

function piecesOf(kind: Piece['kind'], texts: string[]): Piece[] {
  return texts
    .map(lettersOf)
    .filter((letters) => letters !== '')
    .map((letters) => ({ kind, letters, byAgreed: false, byOthers: false }))
}

// Capitals, blanks and signs may be put right; letters and digits may not.
function lettersOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

// Fewer letters than these may stand in anybody’s text; a Chinese character is a word.
function isLong({ letters }: Piece): boolean {
  return lengthOf(letters) >= (/\p{Script=Han}/u.test(letters) ? 8 : 20)
}

function judge({ pieces }: Wanted, place: number): QuoteProblem[] {
  const of = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind)
  if (of('whole').some(({ byAgreed }) => byAgreed)) return []
  const isRefused = pieces.some(({ byAgreed, byOthers }) => byOthers && !byAgreed)
  if (isRefused) return [problem('writer-not-agreed', 'refused', place)]
  const parts = of('part')
  const isFound = parts.length > 0 && parts.every(({ byAgreed }) => byAgreed)
  return isFound ? [] : [problem('not-found', 'warning', place)]
}

function problem(
  code: QuoteProblem['code'],
  level: QuoteProblem['level'],
  place: number,
): QuoteProblem {
  return { code, level, quote: place + 1, at: 'text', facts: {} }
}
