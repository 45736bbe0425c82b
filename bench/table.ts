import type { Budget, Judged } from './figure'

const heads = ['name', 'value', 'spread', 'unit', 'yardstick', 'ratio', 'budget', 'met']

/** All figures as a table for a terminal: words to the left, numbers to the right. */
export function tableOf(figures: Judged[]): string {
  const rows = [heads, ...figures.map(cellsOf)]
  const widths = heads.map((_head, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)))
  return rows.map((row) => `${lineOf(row, widths)}\n`).join('')
}

function cellsOf({ name, value, spread, unit, yardstick, ratio, budget, met }: Judged): string[] {
  const [low, high] = spread
  return [
    name,
    numberOf(value),
    low === high ? '' : `${numberOf(low)}–${numberOf(high)}`,
    unit,
    yardstick ? `${numberOf(yardstick.value)} ${yardstick.name}` : '',
    ratio === null ? '' : numberOf(ratio),
    budget ? budgetOf(budget) : '',
    budget ? wordOf(met) : '',
  ]
}

function wordOf(met: boolean | null): string {
  if (met === null) return 'not shown'
  return met ? 'met' : 'MISSED'
}

/** Three digits that say something; whole numbers from a hundred on. */
export function numberOf(value: number): string {
  if (value === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return Number(value.toFixed(Math.min(digits, 6))).toLocaleString('en', {
    maximumFractionDigits: 6,
  })
}

function budgetOf(budget: Budget): string {
  if ('most' in budget) return `≤ ${numberOf(budget.most)}`
  if ('least' in budget) return `≥ ${numberOf(budget.least)}`
  return `≥ ${numberOf(budget.leastRatio * 100)} % of it`
}

const numbers = new Set(['value', 'ratio'])

function lineOf(row: string[], widths: number[]): string {
  const cells = row.map((cell, n) => {
    const [head = '', width = 0] = [heads[n], widths[n]]
    return numbers.has(head) ? cell.padStart(width) : cell.padEnd(width)
  })
  return cells.join('  ').trimEnd()
}
