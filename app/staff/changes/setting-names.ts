/** The settings of a survey and of its questions that have a name in `changes.json`. */
export const surveySettings = [
  ...(['slug', 'code', 'kind', 'unit', 'languages', 'series', 'wave', 'access'] as const),
  ...(['opens', 'closes', 'retention', 'breakdowns', 'attribution', 'quoting'] as const),
  ...(['disclosure', 'reach', 'entered'] as const),
] as const

export const questionSettings = [
  ...(['type', 'optional', 'personal', 'preferNot', 'sensitive', 'goals', 'quotesLaw'] as const),
  ...(['other', 'exclusive', 'atMost', 'order', 'ordered', 'groups', 'context'] as const),
  ...(['derivedFrom', 'min', 'max', 'decimals', 'unit', 'bands', 'from', 'to'] as const),
  ...(['top', 'precision', 'labels'] as const),
] as const
