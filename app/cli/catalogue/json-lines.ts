/** A JSON file as its author sees it: on which line each key stands, and where it breaks off. */
export interface JsonLines {
  /** Lines by path: `texts.title`. */
  lines: Map<string, number>
  /** Keys given twice in the same object. */
  repeated: { key: string; line: number }[]
  /** The line from which on this is no JSON. */
  broken?: number
}

export function readJsonLines(text: string): JsonLines {
  const found: JsonLines = { lines: new Map(), repeated: [] }
  const reading = { text, at: 0, found }
  const complete = readValue(reading, []) && peek(reading) === ''
  return complete ? found : { ...found, broken: lineAt(text, reading.at) }
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

interface Reading {
  text: string
  at: number
  found: JsonLines
}

// Our files have two levels; this is only to stay within the stack.
const deepest = 100

const blank = /[ \t\r\n]*/y
const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const other = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readValue(reading: Reading, path: string[]): boolean {
  if (path.length > deepest) return false
  const next = peek(reading)
  if (next === '{') return readList(reading, '}', () => readEntry(reading, path))
  if (next === '[') return readList(reading, ']', () => readValue(reading, [...path, '']))
  return (take(reading, string) ?? take(reading, other)) !== undefined
}

function readList(reading: Reading, end: string, readPart: () => boolean): boolean {
  reading.at += 1
  if (peek(reading) === end) return step(reading)
  while (readPart()) {
    const mark = peek(reading)
    if (mark === end) return step(reading)
    if (mark !== ',') return false
    step(reading)
  }
  return false
}

function readEntry(reading: Reading, path: string[]): boolean {
  peek(reading)
  const line = lineAt(reading.text, reading.at)
  const quoted = take(reading, string)
  if (quoted === undefined || peek(reading) !== ':') return false
  step(reading)
  const own = [...path, JSON.parse(quoted) as string]
  const key = own.join('.')
  const { lines, repeated } = reading.found
  if (lines.has(key)) repeated.push({ key, line })
  lines.set(key, line)
  return readValue(reading, own)
}

/** The next character that is not blank. */
function peek(reading: Reading): string {
  take(reading, blank)
  return reading.text.charAt(reading.at)
}

function step(reading: Reading): true {
  reading.at += 1
  return true
}

function take(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.at
  const match = pattern.exec(reading.text)?.[0]
  reading.at += match?.length ?? 0
  return match
}
