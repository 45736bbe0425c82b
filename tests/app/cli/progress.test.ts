import { expect, test } from 'vitest'

import { progressOn } from '#app/cli/staff/progress'

function aScreen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

test('where nobody watches there is a line for each tenth and no more', () => {
  const screen = aScreen(false)
  const progress = progressOn(screen, () => 0)

  progress.begin('Opening answers', 1000)
  for (let done = 1; done <= 1000; done += 1) progress.at(done)
  progress.end()

  const tenths = Array.from({ length: 10 }, (_, n) => `Opening answers: ${(n + 1) * 10} %\n`)
  expect(screen.written).toEqual(['Opening answers …\n', ...tenths])
})

test('at a terminal a bar grows on one line and says how much time is left', () => {
  const screen = aScreen(true)
  let time = 0
  const progress = progressOn(screen, () => time)

  progress.begin('Opening answers', 100)
  for (let done = 1; done <= 100; done += 1) {
    time = done * 3000
    progress.at(done)
  }
  progress.end()

  expect(screen.written.join('')).not.toContain('\n')
  expect(screen.written[25]).toContain('25 %  4 min left')
  expect(screen.written[90]).toContain('90 %  30 s left')
  expect(screen.written[100]).toContain(`${'█'.repeat(24)}  100 %`)
  expect(screen.written.at(-1)).toBe('\r\u001b[2K')
})

test('a bar is not painted more often than eyes can follow', () => {
  const screen = aScreen(true)
  const progress = progressOn(screen, () => 0)

  progress.begin('Opening answers', 10_000)
  for (let done = 1; done <= 10_000; done += 1) progress.at(done)

  expect(screen.written.length).toBeLessThan(5)
})

test('work of unknown length says that it has begun', () => {
  const screen = aScreen(true)
  const progress = progressOn(screen, () => 0)

  progress.begin('Attacking the numbers')
  progress.at(1)

  expect(screen.written).toEqual(['\r\u001b[2KAttacking the numbers …'])
})
