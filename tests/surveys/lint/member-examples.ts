import { questionOf, rewrite } from './clean-survey'
import type { Example } from './example'
import { set } from './spoil'

/** What depends on how many members there are. */
export const memberExamples: Example[] = [
  {
    code: 're-identification-unmeasured',
    at: 'country',
    from: 'person',
    spoil: () => undefined,
    known: { members: undefined },
  },
  {
    code: 're-identification-region',
    at: 'country',
    from: 'person',
    spoil: (survey) => rewrite(survey, 'visit.text', 'Do you work in a rural area?'),
    known: { members: { KE: 1, UG: 1, TZ: 1, RW: 60 } },
  },
  {
    code: 're-identification-bands',
    at: 'staff',
    spoil: (survey) => rewrite(survey, 'staff.text', 'How many people work for you?'),
    known: { members: { KE: 12, IN: 12, FR: 12, AR: 12, JM: 12 } },
  },
  {
    code: 're-identification-year',
    at: 'staff',
    spoil(survey) {
      const { id } = questionOf(survey, 'staff')
      const page = survey.pages[0]
      const date = { type: 'date' as const, id, precision: 'month' as const }
      if (page) page.questions = page.questions.map((each) => (each.id === id ? date : each))
      rewrite(survey, 'staff.text', 'When were you founded?')
    },
    known: { members: { KE: 12, IN: 12, FR: 12, AR: 12, JM: 12 } },
  },
  {
    code: 're-identification-left-out',
    at: 'led',
    spoil: (survey) => rewrite(survey, 'led.text', 'Are you registered?'),
    known: { members: { KE: 3, IN: 3, FR: 3, AR: 3, JM: 30 } },
  },
  {
    code: 're-identification-region',
    at: 'country',
    from: 'person',
    // Leaving the question out would leave fewer alone, and cost the answer.
    spoil: (survey) => rewrite(survey, 'visit.text', 'Do you work in a rural area?'),
    known: { members: { KE: 5, UG: 5 } },
  },
  {
    code: 're-identification-proxy',
    at: 'country',
    from: 'person',
    spoil: (survey) => rewrite(survey, 'visit.text', 'Do you work in a rural area?'),
    known: { members: { KE: 5, UG: 5 } },
  },
  {
    code: 'breakdown-unknown',
    at: 'breakdowns',
    spoil: (survey) => survey.breakdowns.push('nobody'),
  },
  {
    code: 'breakdown-not-rows',
    at: 'services',
    spoil: (survey) => survey.breakdowns.push('services'),
  },
  {
    code: 'breakdown-country',
    at: 'country',
    from: 'person',
    spoil: (survey) => void (survey.unit = 'organisation'),
  },
  {
    code: 'attribution-wrong',
    at: 'attribution',
    spoil: (survey) => void (survey.attribution = 'services'),
  },
  {
    code: 'breakdown-groups-missing',
    at: 'led',
    spoil: set('led', { options: ['yes', 'partly', 'no', 'once', 'soon'] }),
  },
  {
    code: 'breakdown-too-few',
    at: 'breakdowns',
    spoil: () => undefined,
    known: { members: { KE: 39 } },
  },
  {
    code: 'breakdown-regions-small',
    at: 'region',
    spoil: () => undefined,
    known: { members: { KE: 60, IN: 60, FR: 60, AR: 60, JM: 9 } },
  },
  {
    code: 'breakdown-countries-small',
    at: 'country',
    from: 'person',
    spoil(survey) {
      survey.unit = 'organisation'
      survey.attribution = 'visit'
    },
    known: { members: { KE: 60, IN: 19, UG: 19 } },
  },
  {
    code: 'breakdown-too-many-rows',
    at: 'led',
    spoil: (survey) => void (survey.disclosure = { minimumBase: 30 }),
    known: { members: { KE: 20, IN: 20, FR: 20, AR: 10, JM: 10 } },
  },
]
