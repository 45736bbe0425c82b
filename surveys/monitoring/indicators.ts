import type { AnswerCell, AnswerSource, Indicator } from './indicator'

// The first year of the annual member survey in this form.
const baseline = 2024
const firstAskedOfNetworks = 2026

/** What the platform can know of the monitoring framework; the network changes it here. */
export const indicators = [
  { code: 'members', source: { of: 'members', count: 'members', byRegion: true }, baseline },
  { code: 'new_members', source: { of: 'members', count: 'new', byRegion: true }, baseline },
  { code: 'member_countries', source: { of: 'members', count: 'countries' }, baseline },
  {
    code: 'members_in_regional_networks',
    source: { of: 'members', count: 'in-regional-networks', byRegion: true },
    baseline,
  },
  { code: 'languages', source: { of: 'surveys', count: 'languages' }, baseline },
  { code: 'findings_published', source: { of: 'surveys', count: 'publications' }, baseline },
  {
    code: 'e_consultations',
    source: { of: 'surveys', count: 'held', kind: 'consultation' },
    baseline,
  },
  {
    code: 'e_consultation_responses',
    source: { of: 'surveys', count: 'responses', kind: 'consultation' },
    baseline,
  },
  {
    code: 'e_consultation_regions',
    source: { of: 'surveys', count: 'regions', kind: 'consultation' },
    baseline,
  },
  {
    code: 'member_survey_responses',
    source: { of: 'surveys', count: 'responses', kind: 'member survey' },
    baseline,
  },
  {
    code: 'key_informant_interviews',
    source: { of: 'surveys', count: 'responses', kind: 'interview' },
    baseline,
  },
  {
    code: 'development',
    source: memberSurvey('development', options('stronger same weaker founded')),
    baseline,
  },
  {
    code: 'development_events',
    source: memberSurvey(
      'development_events',
      chosen(
        'registered first_grant new_office more_staff new_policies joined_network office_closed office_smaller fewer_staff',
      ),
    ),
    baseline,
  },
  {
    code: 'law_changes',
    source: memberSurvey(
      'law_changes',
      chosen('punitive clients court_against reform court_for protection'),
    ),
    baseline,
  },
  {
    code: 'enforcement',
    source: memberSurvey('enforcement', options('harsher same milder uneven')),
    baseline,
  },
  { code: 'programmes_new', source: programmes('new'), baseline },
  { code: 'programmes_scaled_up', source: programmes('scaled_up'), baseline },
  { code: 'programmes_reduced', source: programmes('reduced'), baseline },
  { code: 'programmes_ended', source: programmes('ended'), baseline },
  {
    code: 'support_received',
    source: memberSurvey(
      'support_received',
      chosen('governance finance people monitoring proposals advocacy security online none'),
    ),
    baseline,
  },
  {
    code: 'support_from',
    source: memberSurvey(
      'support_from',
      chosen('global regional sw_led civil_society united_nations funder authority consultant'),
    ),
    baseline,
  },
  {
    code: 'support_to_networks',
    source: {
      ...memberSurvey(
        'network_support',
        chosen('governance finance people monitoring proposals advocacy security none not_known'),
      ),
      caution: 'as-members-know',
    },
    baseline: firstAskedOfNetworks,
  },
  {
    code: 'action_days',
    source: memberSurvey('action_days', chosen('march june september december')),
    baseline,
  },
] as const satisfies Indicator[]

export type IndicatorCode = (typeof indicators)[number]['code']

function memberSurvey(question: string, cells: AnswerCell[]): AnswerSource {
  return { of: 'answers', series: 'member-survey', question, cells }
}

function programmes(option: string): AnswerSource {
  const rows = 'health health_other hiv violence legal_aid social_protection economic'.split(' ')
  return memberSurvey(
    'programmes',
    rows.map((part) => ({ part, option })),
  )
}

function options(codes: string): AnswerCell[] {
  return codes.split(' ').map((option) => ({ option }))
}

/** Of a question with several answers each option is a part of its own. */
function chosen(codes: string): AnswerCell[] {
  return codes.split(' ').map((part) => ({ part, option: 'yes' }))
}
