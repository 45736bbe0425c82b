import { survey } from '#surveys/kit/kit'
import type { PageOf } from '#surveys/kit/page'
import type { SurveySettings } from '#surveys/kit/survey'
import type { Survey } from '#surveys/definition/survey'

/** A sound survey around some pages, for tests that are about something else. */
export function aSurvey(pages: PageOf[], settings: Partial<SurveySettings> = {}): Survey {
  return survey('a-survey', {
    title: 'A survey',
    code: 'k7m2',
    kind: 'consultation',
    unit: 'person',
    languages: ['en', 'fr'],
    access: 'open link',
    opens: '2026-01-15',
    closes: '2026-03-01',
    retention: '2027-03-01',
    purpose: 'We ask because we want to know.',
    audience: 'Everyone who wants to answer.',
    use: 'We write a report.',
    contact: 'the policy team of the network',
    consent: 'Taking part is your choice.',
    breakdowns: [],
    pages,
    ...settings,
  })
}
