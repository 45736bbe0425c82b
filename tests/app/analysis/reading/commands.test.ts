import { expect, test } from 'vitest'

import { heldKeys, singleKey, type Pressed } from '#app/analysis/reading/commands'

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...more,
})

test.each<[Pressed, unknown]>([
  [pressed('j', { code: 'KeyJ' }), { to: 'text', way: 'on' }],
  [pressed('о', { code: 'KeyJ' }), { to: 'text', way: 'on' }],
  [pressed('ن', { code: 'KeyK' }), { to: 'text', way: 'back' }],
  [pressed(']'), { to: 'sentence', way: 'on', isLonger: false }],
  [pressed('ъ', { code: 'BracketRight' }), { to: 'sentence', way: 'on', isLonger: false }],
  [pressed('{', { shiftKey: true }), { to: 'sentence', way: 'back', isLonger: true }],
  [pressed('&', { code: 'Digit1' }), { to: 'theme', place: 1 }],
  [pressed('9', { code: 'Numpad9' }), { to: 'theme', place: 9 }],
  [pressed('Escape'), { to: 'none' }],
  [pressed('J', { code: 'KeyJ', shiftKey: true }), undefined],
  [pressed('f', { code: 'KeyF', ctrlKey: true }), undefined],
  [pressed('u', { code: 'KeyU', metaKey: true }), undefined],
  [pressed('0', { code: 'Digit0' }), undefined],
  [pressed('Tab', { code: 'Tab' }), undefined],
])('a key alone asks for what stands at its place on any keyboard: %j', (key, command) => {
  expect(singleKey(key)).toEqual(command)
})

test('keys that are held together are no single keys, and single keys are none of those', () => {
  const held = [
    pressed('ArrowDown', { altKey: true }),
    pressed('ArrowRight', { shiftKey: true }),
    pressed('ArrowLeft', { shiftKey: true }),
  ]

  expect(held.map(heldKeys)).toEqual([
    { to: 'text', way: 'on' },
    { to: 'word', isRight: true },
    { to: 'word', isRight: false },
  ])
  expect(held.map(singleKey)).toEqual([undefined, undefined, undefined])
  expect(['j', ']', '1', 'ArrowDown'].map((key) => heldKeys(pressed(key)))).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ])
})
