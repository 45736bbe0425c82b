import type { Tag } from './svg-tags'

/** Red, green and blue in one number, as Windows keeps it: 0x00bbggrr. */
export type Colour = number

/** What is inherited from tag to tag, as the attributes of SVG. */
export type Paint = Record<string, string>

export const noPaint: Paint = { fill: '#000000', stroke: 'none' }

/** The paint inside `tag`, where `around` is that of its parent. */
export function paintOf(tag: Tag, around: Paint): Paint {
  const own = Object.entries(tag.attributes).filter(([name]) => inherited.has(name))
  const paint = { ...around, ...Object.fromEntries(own) }
  const { opacity } = tag.attributes
  return opacity ? { ...paint, opacity: String(share(paint.opacity) * Number(opacity)) } : paint
}

const inherited = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'direction',
])

/**
 * The colour of a fill or stroke; `undefined` for `none`. The format knows no transparency, so
 * what is transparent is mixed with the white of the paper.
 */
export function colourOf(paint: Paint, kind: 'fill' | 'stroke'): Colour | undefined {
  const written = paint[kind] ?? 'none'
  const opacity = share(paint.opacity) * share(paint[`${kind}-opacity`])
  if (written === 'none' || written === 'transparent' || opacity === 0) return undefined
  const [red = 0, green = 0, blue = 0] = parts(written).map((part) =>
    Math.round(255 - (255 - part) * opacity),
  )
  return red | (green << 8) | (blue << 16)
}

/** The id of the pattern a shape is filled with. */
export function patternOf(paint: Paint): string | undefined {
  return /^url\(['"]?#([^'")]+)['"]?\)/.exec(paint.fill ?? '')?.[1]
}

function share(opacity: string | undefined): number {
  return opacity === undefined ? 1 : Number(opacity)
}

function parts(written: string): number[] {
  const name = named[written] ?? written
  const hex = /^#[\da-f]{3}$/i.test(name) ? name.replace(/[\da-f]/gi, '$&$&') : name
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`The colour ${written} is not known`)
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
}

const named: Record<string, string> = { white: '#ffffff', black: '#000000' }
