import { country, date, longText, matrix, multiple, page } from '#surveys/kit/kit'
import { ranking, scale, single, survey, yesNo } from '#surveys/kit/kit'

const home = country('home', 'In which country do you live now?', { preferNot: true })

const role = single(
  'role',
  'What did you do at the last meeting?',
  { spoke: 'I spoke', listened: 'I listened' },
  { other: 'Something else, please say' },
)

const helped = multiple(
  'helped',
  'What helped you at the meeting?',
  { interpreter: 'An interpreter', food: 'Food', nothing: 'None of these' },
  { exclusive: ['nothing'], atMost: 2 },
)

const again = yesNo('again', 'You said: “{{role}}”. Would you do it again?', { preferNot: true })

const ease = scale('ease', 'How easy was it to come?', {
  ...{ from: 1, to: 5, labels: { 1: 'Very hard', 5: 'Very easy' } },
})

const change = matrix('change', 'What should there be more of, and what less?', {
  rows: { talks: 'Talks', breaks: 'Breaks' },
  columns: { more: 'More', less: 'Less' },
})

const wishes = ranking(
  'wishes',
  'What matters most for the next meeting?',
  { travel: 'Travel that is paid', languages: 'More languages', rest: 'Time to rest' },
  { top: 2 },
)

const last = date('last', 'When were you last at a meeting?', {
  ...{ precision: 'month', from: '2015-01', to: '2026-12', optional: true },
})

const message = longText('message', 'What else should we know?', { optional: true })

/** Small, with translations into languages that the interface speaks, half speaks and does not speak. */
export default survey('many-languages', {
  title: 'Our meetings',
  code: 'm4n6',
  kind: 'consultation',
  unit: 'person',
  languages: ['en', 'fr'],
  access: 'open link',
  opens: '2026-01-15',
  closes: '2026-03-01',
  retention: '2027-03-01',
  purpose: 'We want to know what makes a good meeting.',
  audience: 'Everybody who has been to one of our meetings.',
  use: 'We will plan the next meetings with your answers.',
  contact: 'the policy team of the network',
  consent: 'Taking part is your choice. You can stop at any time.',
  breakdowns: [],
  pages: [
    page('part', 'Your part', [home, role, helped], { intro: 'We start with you.' }),
    page('views', 'Your views', [again, ease, change, wishes]),
    page('end', 'At the end', [last, message]),
  ],
})
