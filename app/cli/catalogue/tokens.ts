/** A piece of a TypeScript file: a word or number, a text between quotation marks, or a mark. */
export interface Token {
  kind: 'word' | 'text' | 'mark'
  text: string
  start: number
  end: number
}

const pattern =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*"|`(?:[^`\\]|\\[^])*`|[\p{L}\p{N}_$]+|\S/gu

/** The pieces of a file without its comments; a file that is not in order gives what can be read. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => !/^\/[/*]/.test(found))
    .map((match) => ({
      kind: kindOf(match[0]),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** The brackets that are still open behind these tokens, the outermost first. */
export function openBrackets(tokens: Token[]): (Token & { closing: string })[] {
  const open: (Token & { closing: string })[] = []
  for (const token of tokens) {
    const partner = closing[token.text]
    if (partner !== undefined) open.push({ ...token, closing: partner })
    else if (open.at(-1)?.closing === token.text) open.pop()
  }
  return open
}

function kindOf(found: string): Token['kind'] {
  if (/^(['"`]).*\1$/su.test(found) && found.length > 1) return 'text'
  return /^[\p{L}\p{N}_$]/u.test(found) ? 'word' : 'mark'
}
