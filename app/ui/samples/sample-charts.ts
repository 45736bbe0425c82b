import { formatNumber, formatPercent } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import {
  type Chart,
  type ChartAim,
  type ChartSeries,
  type ChartShape,
  chartShapes,
  type ChartValue,
} from '#surveys/reports/chart'

type Words = ReturnType<typeof useWords<'style'>>['t']

const services = ['health', 'legal', 'training'] as const
const answers = ['no', 'partly', 'yes', 'preferNot'] as const
const years = ['2024', '2025', '2026']
const sides = ['left', 'middle', 'right', undefined] as const

/** Of a hundred; few is from 0 to 4 people, and one number is not published. */
const few = 'few'
const shares = [
  [15, 25, 60, few],
  [30, 30, 35, 5],
  [70, null, 20, few],
]

/** A chart of each shape, with all that a chart can have to say. */
export function useSampleCharts(): Chart[] {
  const { t, lang } = useWords('style')
  const aims = useSampleAims()
  return chartShapes.map((shape) => ({
    id: `sample-${shape}`,
    shape,
    title: t(`chart.shape.${shape}`),
    description: t('chart.described'),
    basis: t('chart.basis', { count: 150 }),
    series: seriesOf(t, shape).map((series, place) => ({
      ...series,
      ...(place === 0 && hasAims.includes(shape) && { aims }),
    })),
    rows: (shape === 'lines' ? years : services).map((code, place) => ({
      code,
      label: shape === 'lines' ? code : t(`choice.${services[place] ?? 'health'}`),
      depth: 0,
      ...(shape !== 'bars' && { base: t('chart.about', { count: 50 + 25 * place }) }),
      values: seriesOf(t, shape).map((_, nth) => valueOf(lang, shares[place]?.[nth] ?? null)),
    })),
    most: 100,
    unit: 'share',
    notShown: t('chart.hidden'),
  }))
}

const hasAims: ChartShape[] = ['bars', 'multiples']

/** What was there first, and what is to be reached. */
function useSampleAims(): ChartAim[] {
  const { t, lang } = useWords('monitoring')
  const [first, wanted] = [formatPercent(lang, 25), formatPercent(lang, 80)]
  return [
    { kind: 'baseline', value: 25, label: t('chart.baseline', { year: '2024', value: first }) },
    { kind: 'target', value: 80, label: t('chart.target', { value: wanted }) },
  ]
}

function seriesOf(t: Words, shape: ChartShape): ChartSeries[] {
  if (shape === 'bars') return [{ code: 'share', label: t('chart.count'), colour: 1 }]
  if (shape === 'grouped') {
    return years.map((year, place) => ({ code: year, label: year, colour: place + 1 }))
  }
  if (shape === 'lines' || shape === 'multiples') {
    return services.map((code, place) => ({ code, label: t(`choice.${code}`), colour: place + 1 }))
  }
  return answers.map((code, place) => ({
    code,
    label: t(`choice.${code}`),
    colour: code === 'preferNot' ? 0 : place + 1,
    ...(shape === 'diverging' && sides[place] && { side: sides[place] }),
  }))
}

function valueOf(lang: string, share: number | string | null): ChartValue | null {
  if (share === null) return null
  if (typeof share === 'number') {
    return { value: share, label: formatPercent(lang, share), isFew: false }
  }
  return { value: 3, label: `${formatNumber(lang, 0)}–${formatNumber(lang, 4)}`, isFew: true }
}
