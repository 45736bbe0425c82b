import type { Survey } from '#surveys/definition/survey'
import { questionOf, rewrite } from './clean-survey'
import type { Limit } from './limit'
import { everywhere, set, together, turn } from './spoil'

const sensitive = set('led', { sensitive: true, preferNot: true })

/** Countries may be counted where organisations agree to it in writing. */
const byCountry = (survey: Survey) => {
  survey.unit = 'organisation'
  survey.attribution = 'visit'
}

const sensitiveByCountry = together(byCountry, set('visit', { sensitive: true }))
const registered = (survey: Survey) => rewrite(survey, 'led.text', 'Are you registered?')
/** Broken down by one question only, so that the small regions are no problem of their own. */
const byLed = (minimumResponses?: number) => (survey: Survey) => {
  survey.breakdowns = ['led']
  if (minimumResponses) survey.disclosure = { minimumResponses }
}

const percentage = turn('staff', { type: 'percentage' })
const retained = (days: number) => (survey: Survey) => {
  survey.retention = new Date(Date.parse(survey.closes) + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
}

/** Limits in numbers: what just trips a rule, and what just does not. */
export const limitsOfNumbers: Limit[] = [
  {
    code: 'breakdown-regions-small',
    at: 'region',
    trips: { known: { members: { ...everywhere(60), JM: 9 } } },
    spares: { known: { members: { ...everywhere(60), JM: 10 } } },
  },
  {
    code: 'breakdown-regions-small',
    at: 'region',
    trips: { spoil: sensitive, known: { members: { ...everywhere(60), JM: 19 } } },
    spares: { spoil: sensitive, known: { members: { ...everywhere(60), JM: 20 } } },
  },
  {
    code: 'breakdown-regions-small',
    at: 'region',
    trips: {
      spoil: (survey) => void (survey.disclosure = { minimumBase: 121 }),
    },
    spares: {
      spoil: (survey) => void (survey.disclosure = { minimumBase: 120 }),
    },
  },
  {
    code: 'breakdown-countries-small',
    at: 'country',
    from: 'person',
    trips: { spoil: byCountry, known: { members: { KE: 60, IN: 19, UG: 19 } } },
    spares: { spoil: byCountry, known: { members: { KE: 60, IN: 20, UG: 19 } } },
  },
  {
    code: 'breakdown-countries-small',
    at: 'country',
    from: 'person',
    trips: { spoil: sensitiveByCountry, known: { members: { KE: 60, IN: 29 } } },
    spares: { spoil: sensitiveByCountry, known: { members: { KE: 60, IN: 30 } } },
  },
  {
    code: 'breakdown-too-few',
    at: 'breakdowns',
    trips: { spoil: byLed(), known: { members: { KE: 39 } } },
    spares: { spoil: byLed(), known: { members: { KE: 40 } } },
  },
  {
    code: 'breakdown-too-few',
    at: 'breakdowns',
    trips: { spoil: byLed(50), known: { members: { KE: 49 } } },
    spares: { spoil: byLed(50), known: { members: { KE: 50 } } },
  },
  {
    code: 'breakdown-too-many-rows',
    at: 'led',
    trips: { spoil: together(sensitive, byLed()), known: { members: { KE: 79 } } },
    spares: { spoil: together(sensitive, byLed()), known: { members: { KE: 80 } } },
  },
  {
    code: 'breakdown-groups-missing',
    at: 'led',
    trips: { spoil: set('led', { options: ['yes', 'partly', 'no', 'once', 'soon'] }) },
    spares: { spoil: set('led', { options: ['yes', 'partly', 'no', 'once'] }) },
  },
  {
    code: 're-identification-left-out',
    at: 'led',
    trips: { spoil: registered, known: { members: { KE: 8, IN: 9 } } },
    spares: { spoil: registered, known: { members: { KE: 9, IN: 9 } } },
  },
  {
    code: 're-identification-bands',
    at: 'staff',
    trips: { spoil: set('staff', { max: 21 }), known: { members: everywhere(12) } },
    spares: { spoil: set('staff', { max: 20 }), known: { members: everywhere(12) } },
  },
  {
    code: 're-identification-bands',
    at: 'staff',
    trips: { spoil: percentage, known: { members: everywhere(12) } },
    spares: { spoil: percentage, known: { members: everywhere(900) } },
  },
  {
    code: 'retention-short',
    at: 'retention',
    trips: { spoil: retained(89) },
    spares: { spoil: retained(90) },
  },
  {
    code: 'retention-long',
    at: 'retention',
    trips: { spoil: retained(1099) },
    spares: { spoil: retained(1098) },
  },
  {
    code: 'retention-before-closing',
    at: 'retention',
    trips: { spoil: retained(0) },
    spares: { spoil: retained(1) },
  },
  {
    code: 'closes-before-opens',
    at: 'closes',
    trips: { spoil: (survey) => void (survey.closes = '2026-01-14') },
    spares: { spoil: (survey) => void (survey.closes = '2026-01-15') },
  },
  {
    code: 'context-much',
    at: 'why',
    trips: { spoil: withChoices(4) },
    spares: { spoil: withChoices(3) },
  },
]

/** So many questions of one choice travel with the text. */
function withChoices(count: number): (survey: Survey) => void {
  return (survey) => {
    const ids = Array.from({ length: count }, (_, n) => `choice_${n}`)
    const led = questionOf(survey, 'led')
    survey.pages[0]?.questions.push(...ids.map((id) => ({ ...led, id })))
    set('why', { context: ids })(survey)
  }
}
