import type { Example } from './example'
import { questionOf, rewrite } from './clean-survey'
import { answered, is, set, when } from './spoil'

export const structureExamples: Example[] = [
  {
    code: 'duplicate-question',
    at: 'led',
    spoil: (survey) => survey.pages[1]?.questions.push(questionOf(survey, 'led')),
  },
  {
    code: 'duplicate-page',
    at: 'pages.work',
    spoil: ({ pages }) => Object.assign(pages[2] ?? {}, { id: 'work' }),
  },
  {
    code: 'reserved-page',
    at: 'pages.check',
    spoil: ({ pages }) => Object.assign(pages[2] ?? {}, { id: 'check' }),
  },
  { code: 'reserved-question', at: 'go', spoil: set('almost', { id: 'go' }) },
  { code: 'condition-unknown-question', at: 'why', spoil: when('why', is('leader', 'yes')) },
  { code: 'condition-later-question', at: 'led', spoil: when('led', answered('services')) },
  { code: 'condition-unknown-option', at: 'why', spoil: when('why', is('led', 'maybe')) },
  {
    code: 'condition-unknown-row',
    at: 'why',
    spoil: when('why', { op: 'is', question: 'change', row: 'police', values: ['worse'] }),
  },
  { code: 'condition-wrong-kind', at: 'why', spoil: when('why', is('services', 'legal')) },
  {
    code: 'condition-never',
    at: 'why',
    spoil: when('why', { op: 'and', of: [is('led', 'yes'), is('led', 'no')] }),
  },
  { code: 'condition-always', at: 'why', spoil: when('why', answered('led')) },
  {
    code: 'unreachable-question',
    at: 'why',
    spoil: when('why', { op: 'and', of: [is('led', 'no'), answered('staff')] }),
  },
  {
    code: 'unreachable-page',
    at: 'pages.words',
    spoil: ({ pages }) =>
      Object.assign(pages[2] ?? {}, {
        when: { op: 'and', of: [is('led', 'no'), answered('staff')] },
      }),
  },
  {
    code: 'discussion-no-group',
    at: 'entered',
    spoil: (survey) => Object.assign(survey, { entered: ['discussion'] }),
  },
  { code: 'reach-counted', at: 'reach', spoil: (survey) => Object.assign(survey, { reach: true }) },
  {
    code: 'reach-nowhere',
    at: 'reach',
    from: 'person',
    spoil: (survey) => {
      survey.pages = survey.pages.map((page) => ({
        ...page,
        questions: page.questions.filter(({ type }) => type !== 'country' && type !== 'region'),
      }))
      return Object.assign(survey, { reach: true })
    },
  },
  { code: 'prefer-not-missing', at: 'led', spoil: set('led', { personal: true }) },
  { code: 'prefer-not-sensitive', at: 'led', spoil: set('led', { sensitive: true }) },
  {
    code: 'prefer-not-classic',
    at: 'visit',
    from: 'person',
    spoil(survey) {
      set('visit', { personal: undefined, preferNot: undefined })(survey)
      rewrite(survey, 'visit.text', 'Are you younger than 30 years of age?')
    },
  },
  {
    code: 'sensitive-unmarked',
    at: 'visit',
    from: 'person',
    spoil: (survey) => rewrite(survey, 'visit.text', 'Were you arrested last year?'),
  },
  {
    code: 'direct-identifier',
    at: 'wish',
    from: 'person',
    spoil: (survey) => rewrite(survey, 'wish.text', 'In which town do you live?'),
  },
  {
    code: 'exact-age',
    at: 'visit',
    from: 'person',
    spoil(survey) {
      set('visit', { type: 'number', min: 18 })(survey)
      rewrite(survey, 'visit.text', 'How old are you?')
    },
  },
  {
    code: 'closes-before-opens',
    at: 'closes',
    spoil: (survey) => void (survey.closes = '2026-01-14'),
  },
  {
    code: 'retention-before-closing',
    at: 'retention',
    spoil: (survey) => void (survey.retention = '2026-03-01'),
  },
  {
    code: 'retention-short',
    at: 'retention',
    spoil: (survey) => void (survey.retention = '2026-03-15'),
  },
  {
    code: 'retention-long',
    at: 'retention',
    spoil: (survey) => void (survey.retention = '2036-03-15'),
  },
  { code: 'code-not-neutral', at: 'code', spoil: (survey) => void (survey.code = 'sex26') },
  { code: 'slug-not-neutral', at: 'slug', spoil: (survey) => void (survey.slug = 'hiv-2026') },
  {
    code: 'slug-used',
    at: 'slug',
    spoil: () => undefined,
    known: { others: [{ slug: 'members-2026', code: 'zz99' }] },
  },
  {
    code: 'code-used',
    at: 'code',
    spoil: () => undefined,
    known: { others: [{ slug: 'another', code: 'k7m2' }] },
  },
  {
    code: 'empty-reason',
    at: 'accept.long-survey',
    spoil: (survey) => void (survey.accept = { 'long-survey': ' ' }),
  },
  { code: 'context-unknown', at: 'why', spoil: set('why', { context: ['nobody'] }) },
  { code: 'context-open', at: 'why', spoil: set('why', { context: ['why'] }) },
  {
    code: 'quoting-wrong',
    at: 'quoting',
    spoil: (survey) => void (survey.quoting = 'services'),
  },
  {
    code: 'quoting-left-behind',
    at: 'wish',
    from: 'person',
    spoil: (survey) => void (survey.quoting = 'visit'),
  },
  {
    code: 'context-country',
    at: 'wish',
    from: 'person',
    spoil: set('wish', { context: ['country'] }),
  },
  {
    code: 'unused-accept',
    at: 'accept.long-survey',
    spoil: (survey) => void (survey.accept = { 'long-survey': 'All of it is needed.' }),
  },
]
