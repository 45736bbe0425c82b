import type { Outcome } from './drill'
import type { Spell } from './watch'

const heads = [
  'spell',
  'good',
  'not now',
  'no answer',
  'longest ms',
  'healthy ms',
  'kept ms',
  'longest for',
]

/** Whether nothing was lost, doubled or torn, and nobody met less than a page. */
export function stands({ verdict, slips, cries, riddles, spells }: Outcome): boolean {
  const { lost, doubled, torn, strange } = verdict
  const recovered = spells.every(({ name, healthy }) => name === 'calm' || healthy !== undefined)
  const wrong = [lost, doubled, torn, strange, slips, cries, riddles]
  return recovered && wrong.every(({ length }) => length === 0)
}

/** What a drill found, for a terminal. */
export function tableOf(outcome: Outcome): string {
  const rows = [heads, ...outcome.spells.map(cellsOf)]
  const widths = heads.map((_head, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)))
  const lines = rows.map(([first = '', ...numbers]) => {
    const right = numbers.map((cell, n) => cell.padStart(widths[n + 1] ?? 0))
    return [first.padEnd(widths[0] ?? 0), ...right].join('  ')
  })
  return [...lines, '', ...wordsOn(outcome), ''].join('\n')
}

function cellsOf({ name, slowest = '', ...spell }: Spell): string[] {
  const { good, notNow, nothing, longest, healthy, kept } = spell
  const numbers = [good, notNow, nothing, longest, healthy, kept]
  return [name, ...numbers.map((number) => number?.toLocaleString('en') ?? ''), slowest]
}

function wordsOn(outcome: Outcome): string[] {
  const { engine, seconds, verdict, skipped, slips, troubles, cries, riddles } = outcome
  const found = Object.entries<string[]>({ ...verdict }).map(
    ([name, marks]) => `${name} ${marks.length}`,
  )
  return [
    `${engine}, ${seconds} s: ${found.join(', ')}`,
    ...skipped.map(({ name, why }) => `left out: ${name}, for ${why}`),
    ...slips.map(({ slip, where, times }) => `slip: ${slip}, ${times} times: ${where}`),
    ...troubles.map(([name, times]) => `logged: ${name}, ${times} times`),
    ...cries.map((line) => `the server wrote: ${line}`),
    ...[...new Set(riddles)].slice(0, 5).map((line) => `a respondent was at a loss: ${line}`),
    stands(outcome) ? 'All held.' : 'NOT ALL HELD.',
  ]
}
