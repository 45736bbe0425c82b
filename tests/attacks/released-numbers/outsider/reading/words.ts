import type { Line } from './csv'
import type { Drawable } from './lengths'
import type { Piece } from './pieces'

/** What everybody can read elsewhere: the questionnaire, and what was said in words. */
export interface Public {
  texts: Record<string, string>
  /** Each question as the questionnaire has it. */
  questions: Map<string, object>
  /** What its answers are called, by its number. */
  labels: Map<string, string[]>
  /** Quotes, messages, names of rows. */
  words: string[]
}

/** Numbers in titles, notes, heads and descriptions that nothing published or public accounts for. */
export function strangeNumbers(pieces: Piece[], known: Public, drawable: Map<string, Drawable>): string[] {
  const words = known.words.map((text) => text.replace(/\s+/g, ' ').trim())
  const asked = { number: '', labels: [] as string[], numbers: numbersOf('', known, drawable) }
  return pieces.flatMap((piece) => {
    const [, number] = (piece.kind === 'heading' && /^(\d+)\. /.exec(piece.text)) || []
    if (number !== undefined || (piece.kind === 'heading' && piece.isPart)) {
      const labels = known.labels.get(number ?? '') ?? [...known.labels.values()].flat()
      Object.assign(asked, { number, labels, numbers: numbersOf(number ?? '', known, drawable) })
    }
    return textsOf(piece).flatMap((text) => {
      if (asked.labels.some((label) => isPieceOf(text, label))) return []
      const left = numbersLeft(withoutPoints(text, asked.labels), [...words, ...asked.labels.filter(isWords)])
      return left.filter((each) => !asked.numbers.has(each)).map((each) => `${asked.number}: ${each} in ${text}`)
    })
  })
} // prettier-ignore

/** A label, or a line of one that is too long to be drawn in one. */
function isPieceOf(text: string, label: string): boolean {
  return text === label || (isWords(text) && label.includes(text))
}

function isWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

/** Points of a scale that have no name are called by their number. */
function withoutPoints(text: string, labels: string[]): string {
  const points = labels.filter((label) => !isWords(label))
  return points.reduce((rest, point) => rest.replace(new RegExp(`([“ ])${point}”`, 'g'), '$1”'), text)
} // prettier-ignore

function textsOf(piece: Piece): string[] {
  if (piece.kind === 'picture') return piece.picture.texts
  if (piece.kind !== 'table') return [piece.text]
  return [piece.caption, ...piece.columns, ...piece.rows.map(({ label }) => label)]
}

/** Those that the question itself names, those published of it, and those of every axis. */
function numbersOf(number: string, { texts, questions }: Public, drawable: Map<string, Drawable>): Set<string> {
  const [id, question] = [...questions][Number(number) - 1] ?? ['', [...questions]]
  const own = Object.entries(texts).filter(([key]) => id === '' || key.startsWith(`${id}.`))
  const { values, bases } = drawable.get(number) ?? { values: new Set<number>(), bases: new Set<number>() }
  const named = digitsIn(`${JSON.stringify(question)} ${own.map(([, text]) => text).join(' ')}`)
  const limits = named.flatMap((each) => [each, String(Number(each) - 1)])
  return new Set([...limits, ...[...values, ...bases].map(String), ...axis])
} // prettier-ignore

const axis = ['0', '25', '50', '75', '100']

/** What is left when all that is known is taken out of a text. */
export function numbersLeft(text: string, known: string[]): string[] {
  let rest = text.replace(/\s+/g, ' ')
  for (const words of known) rest = rest.replaceAll(words, ' ')
  for (const pattern of ourWords) rest = rest.replace(pattern, ' ')
  return digitsIn(rest)
}

function digitsIn(text: string): string[] {
  const found = text.match(/\d[\d.,/:]*/g) ?? []
  return found.map((each) => each.replace(/[.,:]+$/, '').replace(/,(?=\d{3}\b)/g, ''))
}

// How every file of ours speaks, whatever was answered.
const ourWords = [
  /of about 25 \w+, rounding alone can move it by up to 31 points, of about 400 \w+ by up to 3\b/g,
  /[0-9a-f]{64}|fingerprint [0-9a-f]{12}|SHA-256/g,
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  /\(part \d+ of \d+\)|\bquestions? \d+(, \d+)*( and \d+)?|\(now number [\d, and]+\)/g,
  /^\d+\. |^\S+[~.]\S*-\d+$|^\d{4}$|\b20\d\d(?=:)|Change since \d{4}|“20\d\d,|\bin 20\d\d\b/g,
  /Rows: \d+\.|Points in time: \d+\.|\b(release|[Ww]ave) \d+/g,
  /100 %|rounded to (a multiple of )?5\b|by up to \d+|from 0 to 4|0–4|first \d places/g,
  /fewer than \d+|at least \d+ were|utf-8|initial-scale=1/gi,
  /can make \d+ points|by \d+ to \d+ points|±\d+/g,
]

/** What rows and breakdowns are called. */
export function labelsIn(lines: Line[]): string[] {
  return withDigits(lines.flatMap((line) => [line.survey, line.row_label, line.breakdown_label]))
}

/** What the answers to a question are called. */
export function answersIn(lines: Line[]): string[] {
  return withDigits(lines.flatMap((line) => [line.option_label, line.part_label]))
}

function withDigits(texts: (string | undefined)[]): string[] {
  const all = new Set(texts.filter((text) => text !== undefined))
  return [...all].filter((text) => /\d/.test(text)).sort((one, other) => other.length - one.length)
}
