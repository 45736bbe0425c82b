import { survey } from '#surveys/kit/kit'

import { amounts } from './amounts'
import { next, words } from './next'
import { place, area, part } from './place-and-part'
import { views } from './views'

export default survey('every-type', {
  title: 'Our meetings',
  code: 'z9t4',
  kind: 'consultation',
  unit: 'person',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  access: 'open link',
  opens: '2026-01-15',
  closes: '2026-03-01',
  retention: '2027-03-01',
  purpose: 'We want to know what makes a good meeting.',
  audience: 'Everybody who has been to one of our meetings, or would like to come.',
  use: 'We will plan the next meetings with your answers.',
  contact: 'the policy team of the network',
  consent: 'Taking part is your choice. You can stop at any time.',
  breakdowns: [area],
  pages: [place, part, amounts, views, next, words],
})
