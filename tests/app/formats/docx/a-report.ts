import type { Language } from '#surveys/definition/survey'
import type { Chart } from '#surveys/reports/chart'
import type { Report, ReportQuestion, ReportTable } from '#surveys/reports/report'

export const long = 'A very long answer that nobody would ever read aloud, '
  .repeat(12)
  .slice(0, 600)

/** A report with all that may stand in one, of two questions. */
export function aReport(lang: Language = 'en', more: Partial<Report> = {}): Report {
  return {
    lang,
    survey: 'access-to-health-2026',
    wave: 2026,
    release: 1,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    title: titles[lang] ?? '',
    headings: { messages: 'What we heard', outcome: 'What we did' },
    spoken: { messages: lang, outcome: lang },
    messages: ['Most were refused care at least once.', '- First point', '- Second point'],
    method: ['Answers came from about 400 people in all five regions.'],
    reading: ['Numbers are rounded to 5; “0–4” stands for anything up to 4.'],
    rowNotes: [{ breakdown: 'region', label: 'Region', notes: ['“Other” stands for two.'] }],
    chapters: [{ id: 'care', title: 'Care', questions: [aQuestion()] }],
    outcome: ['We met three ministries.'],
    citation: 'Access to health 2026. Release 1.',
    questionnaire: [
      {
        title: 'Care',
        questions: [
          {
            id: 'refused',
            wording: 'Were you refused care?',
            hint: 'In the last year.',
            options: ['Yes', 'No'],
            rows: [],
          },
        ],
      },
    ],
    ...more,
  }
}

const titles: Record<string, string> = {
  en: 'Access to health 2026',
  fr: 'Accès à la santé 2026',
  es: 'Acceso a la salud 2026',
  ru: 'Доступ к здравоохранению 2026',
  zh: '获得医疗服务2026',
  ar: 'الوصول إلى الصحة 2026',
}

export function aQuestion(more: Partial<ReportQuestion> = {}): ReportQuestion {
  return {
    id: 'refused',
    number: 1,
    kind: 'single',
    wording: 'Were you refused care?',
    earlierWordings: [],
    about: ['Asked of everybody.'],
    views: [
      {
        breakdown: null,
        label: 'All answers',
        charts: [aChart()],
        tables: [aTable()],
        notes: ['A note on rows.'],
      },
    ],
    quotes: [
      { text: '他们让我等了一整天。', lang: 'zh', translation: 'I waited a day.', from: 'Asia' },
    ],
    ...more,
  }
}

export function aTable(more: Partial<ReportTable> = {}): ReportTable {
  return {
    id: 'refused',
    caption: 'Refused care',
    columns: ['Answer', 'People', 'Share'],
    rows: [aRow('Yes', ['245', '61 %']), aRow('No', ['0–4', '–'])],
    notes: ['About 400 answered. Numbers are rounded to 5.'],
    ...more,
  }
}

export function aRow(label: string, texts: string[], depth: 0 | 1 = 0) {
  return { code: label, label, depth, cells: texts.map((text) => ({ text })) }
}

export function aChart(more: Partial<Chart> = {}): Chart {
  const value = (share: number, isFew = false) => ({
    value: share,
    label: isFew ? '0–4' : `${share} %`,
    isFew,
  })
  return {
    id: 'refused',
    shape: 'bars',
    title: 'Were you refused care?',
    description: 'Bars. Most: Yes, 61 %. Fewest: No, 0–4.',
    basis: 'About 400 answered; rounded to 5.',
    series: [{ code: 'share', label: 'Share', colour: 1 }],
    rows: [
      { code: 'yes', label: 'Yes', depth: 0, values: [value(61)] },
      { code: 'no', label: 'No', depth: 0, values: [value(1, true)] },
    ],
    most: 100,
    unit: 'share',
    ...more,
  }
}
