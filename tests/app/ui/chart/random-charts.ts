import { formatNumber, formatPercent } from '#app/i18n/format'
import { type Chart, type ChartRow, type ChartShape, type ChartValue } from '#surveys/reports/chart'

export const chartLanguages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

type ChartLanguage = (typeof chartLanguages)[number]

/** Options as they are written in surveys, short and long. */
export const phrases: Record<ChartLanguage, string[]> = {
  en: [
    'Yes',
    'HIV testing and treatment',
    'Police raids on workplaces, homes or hotels, with or without arrests',
    'Eastern Europe and Central Asia',
    'Violence by clients, partners or people pretending to be clients, which was reported to nobody',
  ],
  fr: [
    'Oui',
    'Dépistage du VIH et traitement',
    'Descentes de police sur les lieux de travail, à domicile ou à l’hôtel, avec ou sans arrestation',
    'Afrique de l’Ouest et Afrique centrale',
    'Violences de clients, de partenaires ou de personnes qui se font passer pour des clients',
  ],
  es: [
    'Sí',
    'Pruebas y tratamiento del VIH',
    'Redadas policiales en los lugares de trabajo, en casas o en hoteles, con o sin detenciones',
    'América Latina y el Caribe',
    'Violencia de clientes, parejas o personas que se hacen pasar por clientes, sin denuncia',
  ],
  ru: [
    'Да',
    'Тестирование на ВИЧ и лечение',
    'Полицейские рейды на рабочих местах, в квартирах или гостиницах, с задержаниями или без них',
    'Восточная Европа и Центральная Азия',
    'Насилие со стороны клиентов, партнёров или людей, выдающих себя за клиентов',
  ],
  zh: [
    '是',
    '艾滋病毒检测和治疗',
    '警察突击搜查工作场所、住处或旅馆，无论有没有人被逮捕',
    '东欧和中亚',
    '来自客人、伴侣或假扮客人者的暴力，而且没有向任何人报告',
  ],
  ar: [
    'نعم',
    'فحص فيروس نقص المناعة البشرية وعلاجه',
    'مداهمات الشرطة لأماكن العمل أو البيوت أو الفنادق، مع توقيف أو من دونه',
    'أوروبا الشرقية وآسيا الوسطى',
    'عنف من الزبائن أو الشركاء أو من أشخاص يتظاهرون بأنهم زبائن ولم يُبلّغ عنه أحد',
  ],
}

const scale: Record<string, [number, ('left' | 'middle' | 'right' | undefined)[]]> = {
  diverging: [6, ['left', 'left', 'middle', 'right', 'right', undefined]],
}

interface Wanted {
  shape: ChartShape
  lang: ChartLanguage
  seed: number
  rows?: number
  series?: number
}

/** A chart as a release could make it; the same seed makes the same one. */
export function randomChart({ shape, lang, seed, rows, series }: Wanted): Chart {
  const chance = chanceFrom(seed)
  const [count = 1, sides = []] = scale[shape] ?? [series ?? (shape === 'bars' ? 1 : 2 + chance(5))]
  const unit = chance(3) === 0 ? 'people' : 'share'
  const isParts = shape === 'stacked' || shape === 'diverging'
  const phrase = () => phrases[lang][chance(phrases[lang].length)] ?? ''
  return {
    id: `q${seed}.part~region`,
    shape,
    title: phrase(),
    description: phrase(),
    basis: `${phrase()} ${phrase()}`,
    series: Array.from({ length: count }, (_, place) => ({
      code: `s${place}`,
      label: phrase(),
      colour: sides.length > 0 && !sides[place] ? 0 : place + 1,
      ...(sides[place] && { side: sides[place] }),
    })),
    rows: Array.from({ length: rows ?? 1 + chance(8) }, (_, place) => ({
      code: `r${place}`,
      label: phrase(),
      depth: chance(4) === 0 ? 1 : 0,
      ...(chance(2) === 0 && { base: `≈ ${formatNumber(lang, 5 * chance(80))}` }),
      values: valuesOf(count, { isParts, unit, lang, chance }),
    })),
    most: unit === 'share' ? 100 : 400,
    unit,
  }
}

interface ValueRules {
  isParts: boolean
  unit: 'share' | 'people'
  lang: string
  chance: Chance
}

function valuesOf(count: number, { isParts, unit, lang, chance }: ValueRules): ChartRow['values'] {
  let left = unit === 'share' ? 100 : 400
  return Array.from({ length: count }, (): ChartValue | null => {
    const kind = chance(12)
    if (kind === 0) return null
    if (kind === 1) return { value: 0, label: '0–4', isFew: true }
    const value = chance(left + 1)
    if (isParts) left -= value
    const label = unit === 'share' ? formatPercent(lang, value) : formatNumber(lang, value)
    return { value, label, isFew: false }
  })
}

type Chance = (below: number) => number

/** A small generator with a known beginning (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
