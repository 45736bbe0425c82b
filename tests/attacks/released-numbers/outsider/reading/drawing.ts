import { readMarkup, tagsIn, textOf, type Tag } from './markup'
import type { Box, Picture, Point } from './pieces'

export function readDrawing(svg: string): Picture {
  const [root] = tagsIn(readMarkup(svg), /^svg$/)
  if (!root) throw new Error('This is no drawing.')
  return drawnIn(root)
}

/** All that is drawn and said in an SVG; what only defines patterns is left aside. */
export function drawnIn(svg: Tag): Picture {
  const shapes = tagsIn(svg, /^(rect|path)$/, /^(svg|g)$/)
  const paths = shapes.map(({ attributes }) => attributes.d ?? '')
  return {
    texts: tagsIn(svg, /^(title|desc|text)$/, /^(svg|g)$/).map(textOf),
    boxes: shapes.flatMap(boxOf),
    dots: shapes.flatMap(dotOf),
    rules: paths.flatMap(ruleOf),
  }
}

// Backgrounds, and the samples of colours in a legend.
function boxOf({ name, attributes }: Tag): Box[] {
  if (name === 'path') return openBox(attributes.d ?? '')
  const at = (key: string) => Number(attributes[key] ?? 0)
  const [width, height] = [at('width'), at('height')]
  if (attributes.x === undefined || (width === 14 && height === 14)) return []
  return [{ x: at('x'), y: at('y'), width, height, isOpen: false }]
}

function openBox(path: string): Box[] {
  const [, a, y, b, foot] = /^M([\d.-]+) ([\d.-]+)H([\d.-]+)V([\d.-]+)H[\d.-]+$/.exec(path) ?? []
  if (foot === undefined) return uprightBox(path)
  const [from, to] = [Number(a), Number(b)]
  const [x, width] = [Math.min(from, to), Math.abs(to - from)]
  return [{ x, y: Number(y), width, height: Number(foot) - Number(y), isOpen: true }]
}

function uprightBox(path: string): Box[] {
  const [, x, y, foot, right] = /^M([\d.-]+) ([\d.-]+)V([\d.-]+)H([\d.-]+)V/.exec(path) ?? []
  if (right === undefined) return []
  const [width, height] = [Number(right) - Number(x), Number(foot) - Number(y)]
  return [{ x: Number(x), y: Number(y), width, height, isOpen: true }]
}

function dotOf({ attributes }: Tag): Point[] {
  const [, x, y] = /^translate\(([\d.-]+) ([\d.-]+)\)$/.exec(attributes.transform ?? '') ?? []
  return y === undefined ? [] : [{ x: Number(x), y: Number(y) }]
}

function ruleOf(path: string): Picture['rules'] {
  const [, from, y, to, other] = /^M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)$/.exec(path) ?? []
  return y !== undefined && y === other ? [{ y: Number(y), from: Number(from), to: Number(to) }] : []
} // prettier-ignore
