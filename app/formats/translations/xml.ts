import { SaxesParser } from 'saxes'

import { fail, ok, type Result } from '#surveys/result'

import type { FileProblem } from './sheet'

/** A part of an XML document, by its name without prefix. */
export interface XmlPart {
  name: string
  space: string
  attributes: ReadonlyMap<string, string>
  children: (XmlPart | string)[]
}

/**
 * A document as a tree. Whatever declares a type is refused: entities are how a small file grows
 * large or reaches for others.
 */
export function readXml(text: string): Result<XmlPart, FileProblem> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const top: XmlPart = { name: '', space: '', attributes: new Map(), children: [] }
  const open = [top]
  let parts = 0
  parser.on('doctype', () => refuse({ code: 'xml-doctype' }))
  parser.on('error', () => refuse({ code: 'xml-broken', row: parser.line }))
  parser.on('opentag', ({ local, uri, attributes }) => {
    parts += 1
    if (parts > mostParts || open.length > mostDeep) refuse({ code: 'too-much' })
    const own = Object.values(attributes).map(
      (each) => [each.local, each.value] satisfies [string, string],
    )
    const part: XmlPart = { name: local, space: uri, attributes: new Map(own), children: [] }
    open.at(-1)?.children.push(part)
    open.push(part)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (words) => open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => open.at(-1)?.children.push(words))
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem)
    throw error
  }
  const root = partsOf(top)[0]
  return root ? ok(root) : fail({ code: 'xml-broken', row: 1 })
}

const mostParts = 400_000
const mostDeep = 60

class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code)
  }
}

function refuse(problem: FileProblem): never {
  throw new Refused(problem)
}

export function partsOf({ children }: XmlPart, name?: string): XmlPart[] {
  return children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlPart[]
}

/** All parts of this name, however deep. */
export function allParts(part: XmlPart, name: string): XmlPart[] {
  return partsOf(part).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allParts(child, name),
  ])
}

/** The words of a part, with those of all parts in it. */
export function wordsOf({ children }: XmlPart): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

/** Words as they stand between tags or in an attribute. */
export function escaped(words: string): string {
  return words.replace(/[&<>"\r\t\n]/g, (sign) => names[sign] ?? sign)
}

const names: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' },
}
