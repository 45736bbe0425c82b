/**
 * The number a person wrote with the digits and marks of their own language. A comma or point with
 * three digits behind it groups thousands, any other is the decimal mark: that is certain because
 * no question asks for more than two decimals. Blanks only ever group.
 */
export function readNumber(text: string): number | undefined {
  if (text.length > longest) return undefined
  const plain = plainDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/[’_]/gu, "'")
    .replace(/[，﹐]/gu, ',')
    .replace(/[．。]/gu, '.')
    .replace(/^[−‐‑–－﹣-]\s*/u, '-')
    .replace(/^[+＋﹢]\s*/u, '+')
  const match = [...marked, bare].map((pattern) => pattern.exec(plain)).find(Boolean)
  if (!match?.groups) return undefined
  const { sign = '', whole = '', decimals = '0' } = match.groups
  const number = Number(`${sign}${whole.replace(/\D/g, '')}.${decimals}`)
  // Beyond this the computer itself would no longer keep every digit.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number + 0 : undefined
}

/** A whole number in the digits of any script, without any mark: a year, a month. */
export function readDigits(text: string): number | undefined {
  if (text.length > longest) return undefined
  const plain = plainDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim()
  return /^\d+$/.test(plain) ? Number(plain) : undefined
}

// No number that a computer keeps, however it is written; what is longer is not looked at sign by sign.
const longest = 200

const marked = [
  // South Asian grouping (1,00,000) has two digits between the marks.
  /^(?<sign>[-+]?)(?<whole>[1-9]\d{0,2}(?<mark>[.,٬])(?:\d{2,3}\k<mark>)*\d{3})(?:(?!\k<mark>)[.,٫](?<decimals>\d+))?$/u,
  /^(?<sign>[-+]?)(?<whole>[1-9]\d{0,2}(?:(?<mark>[\s'])\d{3})(?:\k<mark>\d{3})*)(?:[.,٫](?<decimals>\d+))?$/u,
]
const bare = /^(?<sign>[-+]?)(?<whole>\d+)(?:[.,٫](?<decimals>\d+))?$/u

// Unicode keeps the ten digits of each script side by side, so the distance from the start of an
// unbroken run of digits tells the value (the mathematical digits are five such tens in a row).
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0
    let start = at
    while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1
    return String((at - start) % 10)
  })
}
