import { fileProblem, type FileProblem } from './file-problem'
import { lineAt } from './json-lines'
import type { Source } from './sources'
import { tokensOf, type Token } from './tokens'

/** Names that stand twice between the same braces, where the first would be lost in silence. */
export function repeatedKeys({ file, text }: Source): FileProblem[] {
  const tokens = tokensOf(text)
  const open: Set<string>[] = []
  return tokens.flatMap((token, n) => {
    if ('([{'.includes(token.text)) open.push(new Set())
    if (')]}'.includes(token.text)) open.pop()
    const keys = open.at(-1)
    if (!keys || !isKey(token, tokens[n - 1], tokens[n + 1])) return []
    const key = token.text.replace(/^['"`]|['"`]$/g, '')
    const isNew = !keys.has(key)
    keys.add(key)
    if (isNew) return []
    return [fileProblem('key-repeated', { file, line: lineAt(text, token.start) }, { key })]
  })
}

function isKey(token: Token, before?: Token, behind?: Token): boolean {
  const stands = before !== undefined && '{,'.includes(before.text) && behind?.text === ':'
  return stands && token.kind !== 'mark'
}
