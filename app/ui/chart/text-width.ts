/** About how wide a line of text is; rather too wide than too narrow, for no font is known here. */
export function textWidth(text: string, size: number, isBold = false): number {
  const isChinese = han.test(text)
  let ems = 0
  for (const letter of text) ems += isChinese && quotes.test(letter) ? 1 : widthOf(letter)
  return ems * size * (isBold ? 1.1 : 1.03)
}

/** The width of what should not be torn apart; Chinese can be broken nearly everywhere. */
export function longestWord(text: string, size: number, isBold = false): number {
  const pieces = text.split(/[ \t\n/\-‐]+|(?<=\p{Script=Han})/u)
  return Math.max(0, ...pieces.map((word) => textWidth(word, size, isBold)))
}

const han = /\p{Script=Han}/u
/** Of full width among Chinese signs. */
const quotes = /[“”‘’…—≈]/

const known = new Map<string, number>()

function widthOf(letter: string): number {
  const width = known.get(letter) ?? widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.62
  known.set(letter, width)
  return width
}

/** In parts of the font size, after Noto Sans; the first that fits counts. */
const widths: [RegExp, number][] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[ijlI|!.,:;'’‘·]/, 0.3],
  [/[ \u00a0\u202f\u2009]/, 0.28],
  [/[frt()[\]{}/\\\-‐“”"«»°]/, 0.45],
  [/[mwMW%@—…©®&ЖШЩЮМФжшщюмфыЫ]/, 0.93],
  [/[a-z\p{Nd}–]/u, 0.61],
  [/[а-яё]/, 0.62],
  [/[اأإآل]/, 0.38],
  [/\p{Script=Arabic}/u, 0.68],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 1],
  [/[\u2e80-\u303f\u3040-\u30ff\uff00-\uffef\u{1f000}-\u{1faff}]/u, 1.05],
  [/\p{Lu}/u, 0.74],
]
