import type { Way } from './moving'

/** What a key asks for in the pane of a text. */
export type Command =
  | { to: 'text'; way: Way }
  | { to: 'sentence'; way: Way; isLonger: boolean }
  | { to: 'word'; way: Way }
  | { to: 'theme'; place: number }
  | { to: 'whole' | 'none' | 'finish' | 'undo' }

export interface Pressed {
  key: string
  /** The place on the keyboard, for those who write in other letters. */
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Alone, so that whoever speaks to their computer can switch them off (WCAG 2.1.4). */
export function singleKey(pressed: Pressed): Command | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed
  if (ctrlKey || altKey || metaKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1]
  if (digit !== undefined) return { to: 'theme', place: Number(digit) }
  const way = bracketOf(pressed)
  if (way) return { to: 'sentence', way, isLonger: shiftKey }
  if (key === 'Escape') return { to: 'none' }
  return shiftKey ? undefined : byLetter[letterOf(pressed)]
}

/** Keys held together, which nobody presses by speaking. */
export function heldKeys({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed) {
  const isRight = key === 'ArrowRight'
  if (ctrlKey || metaKey) return undefined
  if (shiftKey && !altKey && (isRight || key === 'ArrowLeft')) {
    return { to: 'word', isRight } as const
  }
  const isDown = key === 'ArrowDown'
  if (!altKey || shiftKey || !(isDown || key === 'ArrowUp')) return undefined
  return { to: 'text', way: isDown ? 'on' : 'back' } as const
}

const byLetter: Partial<Record<string, Command>> = {
  j: { to: 'text', way: 'on' },
  k: { to: 'text', way: 'back' },
  a: { to: 'whole' },
  f: { to: 'finish' },
  u: { to: 'undo' },
}

function letterOf({ key, code }: Pressed): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key(.)$/.exec(code)?.[1] ?? '').toLowerCase()
}

function bracketOf({ key, code }: Pressed): Way | undefined {
  if (['[', '{'].includes(key) || code === 'BracketLeft') return 'back'
  return [']', '}'].includes(key) || code === 'BracketRight' ? 'on' : undefined
}
