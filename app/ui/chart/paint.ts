import type { Drawing, Mark } from './drawing'

/** A colour by what it is for: 1 to 8 for meanings, 0 for what stays quiet. */
export type Colour = number | 'ink' | 'quiet' | 'sand' | 'paper'

/** How a colour is said: by a class on pages, which have a dark mode, and by its number in files. */
export interface Paint {
  fill: (colour: Colour) => { fill?: string; className?: string }
  stroke: (colour: Colour) => { stroke?: string; className?: string }
}

export const pagePaint: Paint = {
  fill: (colour) => ({ className: `fill-${colour}` }),
  stroke: (colour) => ({ className: `stroke-${colour}` }),
}

export const filePaint: Paint = {
  fill: (colour) => ({ fill: fileColours[colour] }),
  stroke: (colour) => ({ stroke: fileColours[colour] }),
}

/** Those of the light mode, on white. */
export const fileColours: Record<Colour, string> = {
  paper: '#ffffff',
  ink: '#211e1a',
  quiet: '#5c554c',
  sand: '#e9e1d4',
  0: '#8a8276',
  1: '#0f5a57',
  2: '#b06a00',
  3: '#4d84df',
  4: '#401f0a',
  5: '#435bcf',
  6: '#875093',
  7: '#222153',
  8: '#562c8b',
}

const hues = 8

export interface Ink {
  hue: number
  /** From 0, which is plain, to 7. */
  pattern: number
}

/** Beyond the eighth colour the same hues come back with other patterns; quiet ones count down from 0. */
export function inkOf(colour: number): Ink {
  if (colour < 1) return { hue: 0, pattern: (-3 * colour) % hues }
  const round = Math.floor((colour - 1) / hues)
  const place = (colour - 1) % hues
  return { hue: place + 1, pattern: (place + round) % hues }
}

/** The colours that need a pattern of their own, each once. */
export function patternedIn({ marks }: Drawing, kind: 'bar' | 'few'): number[] {
  const colours = marks.flatMap((mark: Mark) => (mark.kind === kind ? [mark.colour] : []))
  const needed = colours.filter((colour) => kind === 'few' || inkOf(colour).pattern > 0)
  return [...new Set(needed)].sort((one, other) => one - other)
}
