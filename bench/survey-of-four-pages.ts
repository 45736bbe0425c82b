import * as kit from '#surveys/kit/kit'

const optional = true
const often = { never: 'Never', sometimes: 'Sometimes', often: 'Often', always: 'Always' }
const agree = { from: 1, to: 5, labels: { 1: 'Not at all', 5: 'Completely' } }
const hint = 'Your best guess is enough.'

const visits = kit.yesNo('visits', 'Did you see a nurse or a doctor in the last twelve months?')
const places = {
  clinic: 'A public clinic',
  hospital: 'A hospital',
  peers: 'A service run by sex workers',
  private: 'A private practice',
  pharmacy: 'A pharmacy',
}
const health = kit.page('health', 'Your health', [
  visits,
  kit.single('where', 'Where did you go most often?', places, { optional, other: 'Somewhere else' }),
  kit.multiple('reached', 'What could you get there?', {
    tests: 'Tests for HIV and other infections',
    condoms: 'Condoms and lubricant',
    prep: 'Medicine that prevents HIV',
    talk: 'Somebody to talk to',
    wounds: 'Care for wounds',
  }, { optional }),
  kit.scale('respect', 'How far were you treated with respect?', agree, { optional }),
  kit.number('travel', 'How many minutes does the way there take?', { max: 600, optional, hint }),
  kit.number('paid', 'How much did you pay last time?', { max: 100_000, optional, hint }),
]) // prettier-ignore

const refused = kit.yesNo('refused', 'Were you ever turned away?', { optional })
const services = kit.page('services', 'Services', [
  refused,
  kit.single('told', 'Did you tell anybody of it?', often, { when: visits.is('yes'), optional }),
  kit.matrix('trust', 'How often can you trust these people?', {
    rows: { nurses: 'Nurses', doctors: 'Doctors', police: 'Police', outreach: 'Outreach workers' },
    columns: often,
  }, { optional }),
  kit.single('hours', 'When are services open that you can use?', {
    day: 'By day', evening: 'In the evening', night: 'At night', any: 'At any time', none: 'Never',
  }, { optional }),
  kit.yesNo('papers', 'Were you asked for papers?', { optional, preferNot: true }),
  kit.scale('safe', 'How safe do you feel on the way there?', agree, { optional }),
]) // prettier-ignore

const work = kit.page('work', 'Your work', [
  kit.single('years', 'How long have you worked?', {
    one: 'Less than a year', five: 'One to five years', ten: 'Six to ten years', more: 'Longer',
  }, { preferNot: true }),
  kit.multiple('means', 'How do you meet clients?', {
    street: 'On the street', venue: 'In a venue', online: 'Online', home: 'At home',
  }, { preferNot: true }),
  kit.ranking('first', 'What should change first?', {
    law: 'The law', money: 'Money', homes: 'Housing', police: 'Police', clinics: 'Clinics',
  }, { top: 3, optional }),
  kit.percentage('share', 'What share of your income comes from sex work?', { optional, hint }),
  kit.yesNo('group', 'Are you in a group of sex workers?', { optional }),
  kit.longText('story', 'What would help you most?', { optional, context: [] }),
]) // prettier-ignore

const country = kit.country('country', 'In which country do you work?', { preferNot: true })
const region = kit.region('region', 'In which region is that?', { from: country })
const age = { young: 'Under 25', middle: '25 to 39', older: '40 or older' }
const about = kit.page('about', 'About you', [
  country,
  region,
  kit.single('age', 'How old are you?', age, { preferNot: true }),
  kit.number('people', 'How many people live on what you earn?', { max: 50, optional, hint }),
  kit.date('since', 'Since when have you lived there?', { precision: 'year', optional }),
  kit.scale('again', 'How easy was this survey?', agree, { optional }),
])

/** The survey of the journeys: four pages, 24 questions, one long text. */
export const surveyOfFourPages = kit.survey('four-pages', {
  ...{ title: 'Health where you work', code: 'b4n2', kind: 'consultation', unit: 'person' },
  ...{ languages: ['en'], access: 'open link', breakdowns: [region] },
  ...{ opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' },
  purpose: 'We ask what sex workers need from health services, to say so where money is decided.',
  audience: 'Everybody who sells sexual services, wherever and however they work.',
  use: 'Numbers and some quotes become a briefing paper that members read before anybody else.',
  contact: 'the policy team of the network',
  consent: 'Taking part is your choice. You may leave out any question and stop at any time.',
  pages: [health, services, work, about],
})
