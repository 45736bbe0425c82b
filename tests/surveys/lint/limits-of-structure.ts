import type { Survey } from '#surveys/definition/survey'
import { questionOf, rewrite } from './clean-survey'
import type { Limit } from './limit'
import { answered, is, pageWhen, set, together, turn, when } from './spoil'

const personal = { personal: true, preferNot: true }
const police = (survey: Survey) => rewrite(survey, 'led.text', 'Did the police come?')
const date = { type: 'date', precision: 'month', personal: true, preferNot: true, optional: true }
const byCountry = (attribution?: string) => (survey: Survey) => {
  survey.unit = 'organisation'
  if (attribution) survey.attribution = attribution
}
const agreed = (options: string[]) =>
  together(byCountry('visit'), turn('visit', { type: 'single', options }))

const quotedWith = (spoil: (survey: Survey) => void) =>
  together((survey) => void (survey.quoting = 'visit'), set('wish', { context: ['visit'] }), spoil)

/** Limits of structure: what just trips a rule, and what just does not. */
export const limitsOfStructure: Limit[] = [
  {
    code: 'breakdown-country',
    at: 'country',
    from: 'person',
    trips: { spoil: byCountry() },
    spares: { spoil: byCountry('visit') },
  },
  {
    code: 'attribution-wrong',
    at: 'attribution',
    from: 'person',
    trips: { spoil: (survey) => void (survey.attribution = 'visit') },
    spares: { spoil: byCountry('visit') },
  },
  {
    code: 'attribution-wrong',
    at: 'attribution',
    from: 'person',
    trips: { spoil: agreed(['agreed', 'no']) },
    spares: { spoil: agreed(['yes', 'no']) },
  },
  {
    code: 'attribution-idle',
    at: 'attribution',
    from: 'person',
    trips: { spoil: together(byCountry('visit'), (survey) => void (survey.breakdowns = [])) },
    spares: { spoil: byCountry('visit') },
  },
  {
    code: 'quoting-wrong',
    at: 'quoting',
    from: 'person',
    trips: { spoil: quotedWith(turn('visit', { type: 'single', options: ['agreed', 'no'] })) },
    spares: { spoil: quotedWith(turn('visit', { type: 'single', options: ['yes', 'no'] })) },
  },
  {
    code: 'quoting-left-behind',
    at: 'wish',
    from: 'person',
    trips: { spoil: quotedWith(set('wish', { context: [] })) },
    spares: { spoil: quotedWith(set('wish', { context: ['visit'] })) },
  },
  {
    code: 'prefer-not-sensitive',
    at: 'why',
    trips: { spoil: set('why', { sensitive: true }) },
    spares: { spoil: set('why', { sensitive: true, optional: true }) },
  },
  {
    code: 'prefer-not-sensitive',
    at: 'led',
    trips: { spoil: set('led', { sensitive: true, optional: true }) },
    spares: { spoil: set('led', { sensitive: true, preferNot: true }) },
  },
  {
    code: 'prefer-not-classic',
    at: 'country',
    from: 'person',
    trips: { spoil: set('country', { preferNot: undefined }) },
    spares: { spoil: together(byCountry('visit'), set('country', { preferNot: undefined })) },
  },
  {
    code: 'sensitive-unmarked',
    at: 'led',
    trips: { spoil: together(police, set('led', personal)) },
    spares: { spoil: police },
  },
  {
    code: 'context-country',
    at: 'wish',
    from: 'person',
    trips: { spoil: together(byCountry(), set('wish', { context: ['country'] })) },
    spares: { spoil: together(byCountry('visit'), set('wish', { context: ['country'] })) },
  },
  {
    code: 'context-country',
    at: 'wish',
    from: 'person',
    trips: {
      spoil: together(
        (survey) => void (survey.attribution = 'visit'),
        set('wish', { context: ['country'] }),
      ),
    },
    spares: { spoil: set('wish', { context: ['visit'] }) },
  },
  {
    code: 'sensitive-unmarked',
    at: 'led',
    trips: { spoil: together(police, (survey) => void (survey.unit = 'group')) },
    spares: { spoil: police },
  },
  {
    code: 'context-exact',
    at: 'why',
    trips: { spoil: set('why', { context: ['staff'] }) },
    spares: { spoil: set('why', { context: ['led'] }) },
  },
  {
    code: 'context-exact',
    at: 'why',
    trips: {
      spoil: together(turn('staff', { type: 'percentage' }), withStaff),
    },
    spares: {
      spoil: together(turn('staff', { type: 'yes_no' }), withStaff),
    },
  },
  {
    code: 'context-exact',
    at: 'why',
    trips: {
      spoil: together(turn('staff', date), withStaff),
    },
    spares: { spoil: set('why', { context: [] }) },
  },
  {
    code: 'context-exact',
    at: 'why',
    trips: { spoil: turn('why', { type: 'short_text', max: 200, context: ['staff'] }) },
    spares: { spoil: turn('why', { type: 'short_text', max: 200 }) },
  },
  ...['services', 'change'].map((question): Limit => ({
    code: 'context-several',
    at: 'why',
    trips: { spoil: set('why', { context: [question] }) },
    spares: { spoil: set('why', { context: ['region'] }) },
  })),
  {
    code: 'piping-skipped',
    at: 'why.text',
    trips: { spoil: set('led', { preferNot: true }) },
    spares: {
      spoil: together(set('led', { preferNot: true }), when('why', answered('led'))),
    },
  },
  {
    code: 'piping-skipped',
    at: 'why.text',
    trips: {
      spoil: (survey) => {
        pageWhen('pages.work', is('led', 'yes'))(survey)
        survey.pages[1]?.questions.push({ ...questionOf(survey, 'led'), id: 'more' })
        rewrite(survey, 'why.text', 'You said {{more}}.')
      },
    },
    spares: {
      spoil: (survey) => {
        survey.pages[1]?.questions.push({ ...questionOf(survey, 'led'), id: 'more' })
        rewrite(survey, 'why.text', 'You said {{more}}.')
      },
    },
  },
  {
    code: 'condition-always',
    at: 'why',
    trips: {
      spoil: together(pageWhen('pages.words', is('led', 'yes')), when('why', is('led', 'yes'))),
    },
    spares: { spoil: when('why', is('led', 'yes')) },
  },
  {
    code: 'unreachable-question',
    at: 'why',
    trips: {
      spoil: together(pageWhen('pages.words', is('led', 'no')), when('why', is('led', 'yes'))),
    },
    spares: {
      spoil: together(pageWhen('pages.words', is('led', 'no')), when('why', answered('region'))),
    },
  },
  {
    code: 'duplicate-question',
    at: 'many_24',
    trips: { spoil: many('many_24') },
    spares: { spoil: many('many_25') },
  },
  {
    code: 'direct-identifier',
    at: 'visit',
    from: 'person',
    trips: { spoil: visit('What is your date of birth?') },
    spares: { spoil: visit('When did you last go?') },
  },
  {
    code: 'exact-age',
    at: 'visit',
    from: 'person',
    trips: { spoil: visit('When were you born?') },
    spares: { spoil: visit('When did you last go?') },
  },
]

function withStaff(survey: Survey): void {
  set('why', { context: ['staff'] })(survey)
}

function visit(text: string): (survey: Survey) => void {
  return together(turn('visit', date), (survey) => rewrite(survey, 'visit.text', text))
}

/** Twenty-five questions, and one more of this name. */
function many(last: string): (survey: Survey) => void {
  return (survey) => {
    const ids = [...Array.from({ length: 25 }, (_, n) => `many_${n}`), last]
    const led = questionOf(survey, 'led')
    survey.pages[0]?.questions.push(...ids.map((id) => ({ ...led, id })))
  }
}
