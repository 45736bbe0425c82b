import { fail, ok, type Result } from '#surveys/result'
import type { Incoming, Unreadable } from '#surveys/translation/judge-import'
import { pipedIn } from '#surveys/definition/piping'
import { piecesOf, spelled } from '#surveys/translation/placeholders'

import type { Expected, FileProblem, Read } from './sheet'
import { allParts, partsOf, readXml, type XmlPart } from './xml'

/** Texts out of XLIFF 2, also where a program has cut them into sentences. */
export function readXliff(text: string, expected: Expected): Read {
  const read = readXml(text)
  if (!read.ok) return read
  const problem = problemOf(read.value, expected)
  if (problem) return fail(problem)
  const units = allParts(read.value, 'unit')
  return ok(units.map((unit) => incoming(unit, expected)))
}

function problemOf(root: XmlPart, { slug, language }: Expected): FileProblem | undefined {
  const { name, attributes } = root
  if (name !== 'xliff') return { code: 'no-xliff' }
  const version = attributes.get('version') ?? ''
  if (!/^2\.\d$/.test(version)) return { code: 'xliff-version', version: version.slice(0, 20) }
  const into = attributes.get('trgLang')
  if (into !== undefined && into.toLowerCase() !== language.toLowerCase())
    return { code: 'other-language', language: into.slice(0, 40) }
  const originals = partsOf(root, 'file').map((file) => file.attributes.get('original') ?? slug)
  const other = originals.find((original) => original !== slug)
  return other === undefined ? undefined : { code: 'other-survey', slug: other.slice(0, 80) }
}

function incoming(unit: XmlPart, { mark }: Expected): Incoming {
  const key = unit.attributes.get('name') ?? unit.attributes.get('id') ?? ''
  const parts = partsOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const source = joined(parts.map((part) => side(part, 'source')))
  const target = joined(parts.map((part) => targetOf(part)))
  const state = leastOf(parts.filter(({ name }) => name === 'segment'))
  if (!source.ok || !target.ok) return { key, text: '', state, unreadable: 'inline-code' }
  return { key, text: target.value, madeFrom: mark(source.value), state }
}

// What stands between two sentences is the same in all languages unless it says otherwise.
function targetOf(part: XmlPart): Result<string, Unreadable> | undefined {
  const target = side(part, 'target')
  return target ?? (part.name === 'ignorable' ? side(part, 'source') : undefined)
}

function side(part: XmlPart, name: 'source' | 'target'): Result<string, Unreadable> | undefined {
  const [found] = partsOf(part, name)
  return found && inlineText(found)
}

/** One sentence without translation leaves the whole text open. */
function joined(parts: (Result<string, Unreadable> | undefined)[]): Result<string, Unreadable> {
  let all = ''
  for (const part of parts) {
    if (part === undefined) return ok('')
    if (!part.ok) return part
    all += part.value
  }
  return ok(all)
}

function inlineText(part: XmlPart): Result<string, Unreadable> {
  return joined(part.children.map((child) => (typeof child === 'string' ? ok(child) : code(child))))
}

function code(part: XmlPart): Result<string, Unreadable> {
  const { name, attributes } = part
  if (name === 'ph') return place(attributes)
  if (name === 'cp') return ok(String.fromCodePoint(pointOf(attributes.get('hex') ?? '')))
  // Marks of terms and remarks of a program say something about words, not in them.
  if (name === 'mrk') return inlineText(part)
  return name === 'sm' || name === 'em' ? ok('') : fail('inline-code')
}

// As the source spells it, which some programs do not bring back.
function place(attributes: XmlPart['attributes']): Result<string, Unreadable> {
  const plain = spelled(attributes.get('equiv') ?? '')
  const [named] = pipedIn(plain)
  if (named === undefined) return fail('inline-code')
  const [shown, ...more] = piecesOf(attributes.get('disp') ?? '')
  const isSame = typeof shown === 'object' && shown.place === named && more.length === 0
  return ok(isSame ? shown.spelled : plain)
}

function pointOf(hex: string): number {
  const point = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0xfffd
  return point > 0x10ffff ? 0xfffd : point
}

const states = ['open', 'machine', 'done', 'reviewed'] as const

function leastOf(segments: XmlPart[]): Incoming['state'] {
  const least = Math.min(...segments.map(({ attributes }) => states.indexOf(stateOf(attributes))))
  return states[least] ?? 'open'
}

function stateOf(attributes: XmlPart['attributes']): Incoming['state'] {
  if (attributes.get('subState') === 'soundings:machine') return 'machine'
  const state = attributes.get('state')
  if (state === 'reviewed' || state === 'final') return 'reviewed'
  return state === 'translated' ? 'done' : 'open'
}
