import { expect, test } from 'vitest'

import { keptInOrder } from '#app/i18n/isolated'
import { layoutChart } from '#app/ui/chart/layout-chart'
import type { Chart } from '#surveys/reports/chart'

const labels = ['+1', '18–29 years', 'نعم']
const chart: Chart = {
  ...{ id: 'age', shape: 'bars', title: 'Age', description: '', basis: '', most: 100 },
  ...{ unit: 'share', series: [{ code: 'share', label: 'Share', colour: 1 }] },
  rows: labels.map((label) => ({
    ...{ code: label, label, depth: 0 },
    values: [{ value: 50, label: '50%', isFew: false }],
  })),
}

function written(dir: 'ltr' | 'rtl'): string[] {
  const { marks } = layoutChart(chart, { lang: 'ar', dir, size: 'narrow' })
  return marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : []))
}

test('numbers and words of other scripts keep their order in charts that run from right to left', () => {
  expect(written('rtl')).toEqual(
    expect.arrayContaining(['\u2066+1\u2069', '\u206618–29 years\u2069', 'نعم']),
  )
})

test('no unseen sign stands in charts that run from left to right', () => {
  expect(written('ltr').join('')).not.toMatch(/[\u2066-\u2069]/)
  expect(written('ltr')).toEqual(expect.arrayContaining(labels))
})

test('what is kept in order once is not shut off twice', () => {
  expect(keptInOrder(keptInOrder('0–4'))).toBe('\u20660–4\u2069')
})
