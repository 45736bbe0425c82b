import { createHash } from 'node:crypto'
import type { SurveySettings } from '#surveys/kit/survey'
import type { Question, Survey } from '#surveys/definition/survey'
import type { Known } from '#surveys/lint/rule'
import {
  country,
  longText,
  matrix,
  multiple,
  note,
  number,
  page,
  region,
  single,
  survey,
  yesNo,
} from '#surveys/kit/kit'

export function mark(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8)
}

/** Sixty members in each of two countries of every region. */
export const manyMembers = Object.fromEntries(
  ['KE', 'UG', 'IN', 'TH', 'FR', 'KG', 'AR', 'BR', 'JM', 'US'].map((code) => [code, 60]),
)

export const everythingKnown: Known = { mark, members: manyMembers, others: [] }

const worldRegion = region('region', 'In which region do you work?')

const led = single('led', 'Do sex workers lead your organisation?', {
  yes: 'Yes',
  partly: 'In part',
  no: 'Not at all',
})

const staff = number('staff', 'What share of your team can travel?', {
  max: 20,
  when: led.is('yes', 'partly'),
})

const services = multiple(
  'services',
  'Which services do you offer?',
  { legal: 'Legal aid', health: 'Health care', none: 'None of these' },
  { exclusive: ['none'] },
)

const change = matrix('change', 'How did these change?', {
  rows: { law: 'The law', practice: 'What officials do' },
  columns: { better: 'Better', worse: 'Worse' },
})

const why = longText('why', 'You answered “{{led}}”. Why is that?', { context: [worldRegion] })

const settings = {
  title: 'Members 2026',
  code: 'k7m2',
  kind: 'member survey',
  unit: 'organisation',
  languages: ['en', 'fr'],
  access: 'codes',
  opens: '2026-01-15',
  closes: '2026-03-01',
  retention: '2027-03-01',
  purpose: 'We ask our members how the year went.',
  audience: 'Everybody who is a member.',
  use: 'We will publish a report.',
  contact: 'the policy team of the network',
  consent: 'Taking part is your choice.',
  breakdowns: [worldRegion, led],
  pages: [
    page('organisation', 'Your organisation', [worldRegion, led, staff], { intro: 'Welcome.' }),
    page('work', 'Your work', [services, change]),
    page('words', 'In your words', [note('almost', 'Almost done.'), why]),
  ],
} satisfies SurveySettings

/** A survey that no rule has anything to say about. */
export function cleanSurvey(): Survey {
  return translated(survey('members-2026', settings))
}

/** A survey about persons, clean as well. */
export function cleanPersonSurvey(): Survey {
  const home = country('country', 'In which country do you work now?', { preferNot: true })
  const visit = yesNo('visit', 'Did you visit a clinic?', { personal: true, preferNot: true })
  const wish = longText('wish', 'What do you wish for?', { context: [] })
  const pages = [page('about', 'About you', [home, visit, wish])]
  const unit = 'person' as const
  return translated(survey('people-2026', { ...settings, unit, breakdowns: [home], pages }))
}

function translated(source: Survey): Survey {
  const texts = Object.entries(source.texts.en ?? {})
  const french = texts.map(([key, text]) => [key, `« ${text} »`])
  const stamps = texts.map(([key, text]) => [key, mark(text)])
  return {
    ...source,
    texts: { ...source.texts, fr: Object.fromEntries(french) as Record<string, string> },
    madeFrom: { fr: Object.fromEntries(stamps) as Record<string, string> },
  }
}

/** A question of a survey, to be spoiled. */
export function questionOf(survey: Survey, id: string): Question & Record<string, unknown> {
  const found = survey.pages.flatMap((each) => each.questions).find((each) => each.id === id)
  if (!found) throw new Error(`The clean survey has no question “${id}”.`)
  return found
}

/** Writes a text in all its languages at once, so that only the rule in question has a say. */
export function rewrite(
  survey: Survey,
  key: string,
  english: string,
  french = `« ${english} »`,
): void {
  Object.assign(survey.texts.en ?? {}, { [key]: english })
  Object.assign(survey.texts.fr ?? {}, { [key]: french })
  Object.assign(survey.madeFrom?.fr ?? {}, { [key]: mark(english) })
}
