import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileProblem, type FileProblem } from './file-problem'
import { lineAt } from './json-lines'
import { openBrackets, tokensOf, type Token } from './tokens'

/** Where a file stopped making sense. */
interface Stop {
  file: string
  text: string
  line: number
  at: number
  /** In the words of esbuild, which reads TypeScript for us. */
  reason: string
  /** The word or mark it stumbled over; nothing at the end of the file. */
  found: string
  before: Token[]
}

/** The commonest slips in plain words, named where they were made; others as esbuild says it. */
export function syntaxProblem(message: string): FileProblem | undefined {
  const match = /^(.+?):(\d+):(\d+): ERROR: (.+)$/m.exec(message)
  if (!match) return undefined
  const [, path = '', line, column, reason = ''] = match
  const stop = stopAt(resolve(path), Number(line), Number(column), reason)
  const known =
    curlyQuotes(stop) ??
    apostrophe(stop) ??
    openText(stop) ??
    missingComma(stop) ??
    missingBracket(stop)
  return known ?? fileProblem('syntax-error', stop, { message: reason })
}

function stopAt(file: string, line: number, column: number, reason: string): Stop {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = text.split('\n')
  // esbuild counts columns in bytes.
  const own = Buffer.from(lines[line - 1] ?? '')
    .subarray(0, column)
    .toString()
  const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, own.length)
  const found = /(?:found|Unexpected) "(.+)"$/.exec(reason)?.[1] ?? ''
  const before = tokensOf(text.slice(0, at))
  return { file, text, line, at, reason, found, before }
}

function curlyQuotes({ file, line, found }: Stop): FileProblem | undefined {
  if (!/^[‘’‚“”„«»「」『』＇＂]/u.test(found)) return undefined
  return fileProblem('syntax-quotes', { file, line }, { found: found.charAt(0) })
}

/** The text ended at an apostrophe, so its next letters came as a surprise. */
function apostrophe({ file, text, line, at, found }: Stop): FileProblem | undefined {
  const row = text.split('\n')[line - 1] ?? ''
  const outside = row.replace(/\\.|"[^"]*"|`[^`]*`/g, '')
  const isOdd = (outside.split("'").length - 1) % 2 === 1
  const isInside = /['"`]/.test(text.charAt(at - 1))
  const isSplit = isInside || (isOdd && /['\p{L}] +$/u.test(text.slice(0, at)))
  const isWord = /^[\p{L}\p{N}]/u.test(found)
  return isWord && isSplit ? fileProblem('syntax-apostrophe', { file, line }) : undefined
}

function openText({ file, line, reason }: Stop): FileProblem | undefined {
  const isOpen = /^Unterminated (string|template)/.test(reason)
  return isOpen ? fileProblem('syntax-text-open', { file, line }) : undefined
}

const statement = /^(export|import|const|let|var|function|type|interface|class)$/

/** Two things stand side by side; the comma belongs behind the first. */
function missingComma({ file, text, reason, found, before }: Stop): FileProblem | undefined {
  const last = before.at(-1)
  const isNext = /^[\p{L}\p{N}_$'"`{[]/u.test(found) && !statement.test(found)
  if (!last || !isNext || !/^Expected "[)\]}]" but found/.test(reason)) return undefined
  return fileProblem('syntax-comma', { file, line: lineAt(text, last.start) }, { found })
}

function missingBracket({ file, text, reason, found, before }: Stop): FileProblem | undefined {
  const [last, open] = [before.at(-1), openBrackets(before).at(-1)]
  const isMissed = /^(Expected|Unexpected)/.test(reason)
  const isEnd = found === '' || /^[)\]}]$/.test(found) || statement.test(found)
  if (!last || !open || !isMissed || !isEnd || open.closing === found) return undefined
  const facts = { bracket: open.closing, opened: lineAt(text, open.start) }
  return fileProblem('syntax-bracket', { file, line: lineAt(text, last.start) }, facts)
}
