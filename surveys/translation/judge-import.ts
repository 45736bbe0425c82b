import type { DeskText, SayableState } from './desk-text'
import { judgeText, tidyText, type TextProblem } from './judge-text'

/** Why a file itself makes one of its texts unusable. */
export type Unreadable = 'formula' | 'plural' | 'inline-code' | 'repeated-key'

/** One text as a file brings it. */
export interface Incoming {
  key: string
  text: string
  /** The mark of the English it was made from, if the file says so. */
  madeFrom?: string | undefined
  /** `open`: whoever worked on the file did not say that it is done. */
  state: SayableState | 'open'
  unreadable?: Unreadable
}

export type ImportProblem =
  | { code: Unreadable }
  | { code: 'unknown-key' }
  | { code: 'empty' }
  | { code: 'source-changed' }
  | { code: 'source-unknown' }
  | TextProblem

export interface Accepted {
  key: string
  text: string
  madeFrom: string
  state: SayableState
}

/** What of a file goes in, and why the rest does not; one bad text keeps no other out. */
export interface JudgedImport {
  accepted: Accepted[]
  refused: { key: string; problems: ImportProblem[] }[]
  /** Texts that are here already, or that the file leaves open as they are open here. */
  unchanged: string[]
}

export function judgeImport(
  texts: readonly DeskText[],
  language: string,
  incoming: readonly Incoming[],
): JudgedImport {
  const known = new Map(texts.map((text) => [text.key, text]))
  const met = new Set<string>()
  const judged: JudgedImport = { accepted: [], refused: [], unchanged: [] }
  for (const each of incoming) {
    const { key } = each
    const given = { ...each, text: tidyText(each.text) }
    const problems = met.has(key)
      ? [{ code: 'repeated-key' as const }]
      : problemsOf(given, known.get(key), language)
    met.add(key)
    const text = known.get(key)
    if (problems.length > 0 || !text) judged.refused.push({ key, problems })
    else if (isUnchanged(given, text)) judged.unchanged.push(key)
    else judged.accepted.push(accepted(given, text))
  }
  return judged
}

function problemsOf(
  { text, madeFrom, unreadable }: Incoming,
  own: DeskText | undefined,
  language: string,
): ImportProblem[] {
  if (unreadable) return [{ code: unreadable }]
  if (!own) return [{ code: 'unknown-key' }]
  if (text === '') return own.text === '' ? [] : [{ code: 'empty' }]
  if (madeFrom === undefined) return [{ code: 'source-unknown' }]
  if (madeFrom !== own.mark) return [{ code: 'source-changed' }]
  return judgeText(own, text, language)
}

function isUnchanged({ text, state }: Incoming, own: DeskText): boolean {
  if (text === '') return true
  if (text !== own.text) return false
  if (state === 'open' || state === 'machine') return true
  return own.state === state || own.state === 'reviewed'
}

/** Words that somebody changed without saying how far they are count as done. */
function accepted({ key, text, state }: Incoming, { mark }: DeskText): Accepted {
  return { key, text, madeFrom: mark, state: state === 'open' ? 'done' : state }
}
