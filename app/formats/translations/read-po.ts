import { fail, ok } from '#surveys/result'
import type { Incoming } from '#surveys/translation/judge-import'

import type { Expected, FileProblem, Read } from './sheet'

/** One text of a PO file, by the words of the format. */
interface Entry {
  words: Map<string, string>
  isFuzzy: boolean
}

export function readPo(text: string, expected: Expected): Read {
  const statements = readStatements(text)
  if ('code' in statements) return fail(statements)
  const read = entriesOf(statements)
  const [head] = read.filter((entry) => isHead(entry))
  const problem = head && headProblem(head.words.get('msgstr') ?? '', expected)
  if (problem) return fail(problem)
  const texts = read.filter((entry) => !isHead(entry))
  return ok(texts.map((entry) => incoming(entry, expected)))
}

function isHead({ words }: Entry): boolean {
  return words.get('msgid') === '' && !words.has('msgctxt')
}

function headProblem(head: string, { slug, language }: Expected): FileProblem | undefined {
  const named = (name: string) =>
    head
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim()
  const survey = named('X-Soundings-Survey')
  if (survey !== undefined && survey !== slug)
    return { code: 'other-survey', slug: survey.slice(0, 80) }
  const into = named('Language')?.replaceAll('_', '-')
  return into !== undefined && into !== '' && into.toLowerCase() !== language.toLowerCase()
    ? { code: 'other-language', language: into.slice(0, 40) }
    : undefined
}

function incoming({ words, isFuzzy }: Entry, { mark }: Expected): Incoming {
  const key = words.get('msgctxt') ?? ''
  const isPlural = words.has('msgid_plural')
  return {
    ...{ key, text: words.get('msgstr') ?? '', madeFrom: mark(words.get('msgid') ?? '') },
    state: isFuzzy ? 'machine' : 'done',
    ...(isPlural && { unreadable: 'plural' as const }),
  }
}

/** One word of the format with what it says, over however many lines. */
interface Statement {
  word: string
  text: string
}

const fuzzy = 'fuzzy'
const line = /^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?(".*")$/

function readStatements(text: string): Statement[] | FileProblem {
  const statements: Statement[] = []
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const own = raw.trim()
    if (/^#,.*\bfuzzy\b/.test(own)) statements.push({ word: fuzzy, text: '' })
    if (own === '' || own.startsWith('#')) continue
    const [, word, quoted = ''] = line.exec(own) ?? []
    const said = unquoted(quoted)
    const last = statements.at(-1)
    if (said !== undefined && word !== undefined) statements.push({ word, text: said })
    else if (said !== undefined && last && last.word !== fuzzy) last.text += said
    else return { code: 'po-broken', row: at + 1 }
  }
  return statements
}

/** A text begins with its context, or with its source where the one before has a source already. */
function entriesOf(statements: Statement[]): Entry[] {
  const entries: Entry[] = []
  let isFuzzy = false
  for (const { word, text } of statements) {
    if (word === fuzzy) {
      isFuzzy = true
      continue
    }
    const last = entries.at(-1)
    if (last && word !== 'msgctxt' && !(word === 'msgid' && last.words.has('msgid'))) {
      last.words.set(word, text)
      continue
    }
    entries.push({ words: new Map([[word, text]]), isFuzzy })
    isFuzzy = false
  }
  return entries
}

/** `undefined` where quotes or escapes do not end. */
function unquoted(quoted: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(quoted)) return undefined
  return quoted
    .slice(1, -1)
    .replace(/\\(x[0-9a-f]{1,2}|[0-7]{1,3}|.)/gi, (_all, sign: string) => signOf(sign))
}

function signOf(sign: string): string {
  if (/^x/i.test(sign) && sign.length > 1)
    return String.fromCharCode(Number.parseInt(sign.slice(1), 16))
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8))
  return plainSigns[sign] ?? sign
}

const plainSigns: Record<string, string> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' },
}
