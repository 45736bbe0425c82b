import type { Example } from './example'
import { mark, questionOf, rewrite } from './clean-survey'

const long = 'This sentence goes on and on '.repeat(5)

export const textExamples: Example[] = [
  {
    code: 'missing-translation',
    at: 'led.options.no',
    spoil: ({ texts }) => delete texts.fr?.['led.options.no'],
  },
  {
    code: 'missing-text',
    at: 'staff.text',
    spoil: ({ texts }) => [texts.en, texts.fr].forEach((each) => delete each?.['staff.text']),
  },
  { code: 'missing-language', at: 'languages', spoil: ({ texts }) => delete texts.fr },
  {
    code: 'undeclared-language',
    at: 'languages',
    spoil: (survey) => void (survey.languages = ['en']),
  },
  {
    code: 'empty-translation',
    at: 'title',
    spoil: ({ texts }) => Object.assign(texts.fr ?? {}, { title: ' ' }),
  },
  { code: 'empty-text', at: 'title', spoil: (survey) => rewrite(survey, 'title', '') },
  {
    code: 'stale-translation',
    at: 'led.text',
    spoil: ({ madeFrom }) => Object.assign(madeFrom?.fr ?? {}, { 'led.text': mark('Older') }),
  },
  {
    code: 'unstamped-translation',
    at: 'led.text',
    spoil: ({ madeFrom }) => delete madeFrom?.fr?.['led.text'],
  },
  {
    code: 'other-variables',
    at: 'why.text',
    spoil: ({ texts }) => Object.assign(texts.fr ?? {}, { 'why.text': '« {{region}} »' }),
  },
  {
    code: 'broken-variable',
    at: 'change.text',
    spoil: (survey) => rewrite(survey, 'change.text', 'How did {{Led} change?'),
  },
  {
    code: 'unknown-key',
    at: 'led.options.maybe',
    spoil: ({ texts }) => Object.assign(texts.fr ?? {}, { 'led.options.maybe': '« … »' }),
  },
  {
    code: 'untranslated',
    at: 'change.text',
    spoil: ({ texts }) => Object.assign(texts.fr ?? {}, { 'change.text': 'How did these change?' }),
  },
  {
    code: 'avoided-term',
    at: 'led.hint',
    spoil: (survey) => rewrite(survey, 'led.hint', 'Not only prostitutes.'),
  },
  {
    code: 'trafficking',
    at: 'led.hint',
    spoil: (survey) => rewrite(survey, 'led.hint', 'Think of trafficking.'),
  },
  {
    code: 'long-sentence',
    at: 'pages.organisation.intro',
    spoil: (survey) => rewrite(survey, 'pages.organisation.intro', long),
  },
  {
    code: 'long-clause',
    at: 'purpose',
    spoil(survey) {
      survey.languages = ['en', 'fr', 'zh']
      survey.texts.zh = { purpose: '我们想知道'.repeat(9) }
    },
  },
  {
    code: 'long-question',
    at: 'led.text',
    spoil: (survey) => rewrite(survey, 'led.text', 'We ask you this. '.repeat(11)),
  },
  {
    code: 'long-question-characters',
    at: 'led.text',
    spoil(survey) {
      survey.languages = ['en', 'fr', 'zh']
      survey.texts.zh = { 'led.text': '我们想知道，'.repeat(17) }
    },
  },
  {
    code: 'long-survey',
    at: '',
    spoil(survey) {
      survey.texts.en = { ...survey.texts.en, purpose: 'We ask. '.repeat(300) }
      const [page] = survey.pages
      const matrix = questionOf(survey, 'change')
      const rows = Array.from({ length: 300 }, (_, n) => `row_${n}`)
      page?.questions.push({ ...matrix, id: 'many', rows } as never)
    },
  },
  {
    code: 'long-label',
    at: 'led.options.no',
    spoil: (survey) => rewrite(survey, 'led.options.no', 'No'.repeat(5_000)),
  },
  {
    code: 'control-character',
    at: 'led.text',
    spoil: (survey) => rewrite(survey, 'led.text', 'Who\u0007 leads?'),
  },
  {
    code: 'direction-mark',
    at: 'led.text',
    spoil: (survey) => rewrite(survey, 'led.text', 'Who \u202Eleads?'),
  },
  {
    code: 'same-options',
    at: 'led.options.no',
    spoil: (survey) => rewrite(survey, 'led.options.no', ' in  PART', '« Non »'),
  },
  {
    code: 'piping-unknown',
    at: 'why.text',
    spoil: (survey) => rewrite(survey, 'why.text', 'Why {{leader}}?'),
  },
  {
    code: 'piping-later',
    at: 'led.text',
    spoil: (survey) => rewrite(survey, 'led.text', 'Who leads, given {{change}}?'),
  },
  {
    code: 'piping-same-page',
    at: 'staff.text',
    spoil: (survey) => rewrite(survey, 'staff.text', 'You said {{led}}. How many?'),
  },
  {
    code: 'piping-outside',
    at: 'purpose',
    spoil: (survey) => rewrite(survey, 'purpose', 'We ask about {{led}}.'),
  },
  {
    code: 'piping-no-answer',
    at: 'why.text',
    spoil(survey) {
      survey.pages[0]?.questions.push({ type: 'note', id: 'word' })
      rewrite(survey, 'why.text', 'You read {{word}}.')
    },
  },
  {
    code: 'piping-skipped',
    at: 'why.text',
    spoil: (survey) => rewrite(survey, 'why.text', 'You have {{staff}} in your team. Why?'),
  },
]
