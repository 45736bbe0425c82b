import { longText, note, page, region, shortText, single } from '#surveys/kit/kit'

import { role } from './place-and-part'

const again = single('again', 'You said: “{{role}}”. Would you do that again?', {
  gladly: 'Gladly',
  perhaps: 'Perhaps',
  no: 'No',
})

const meetIn = region('meet_in', 'In which region should we meet next?', { optional: true })

const whyThere = shortText('why_there', 'Why there?', {
  max: 120,
  context: [],
  when: meetIn.is('africa', 'latin_america'),
})

export const next = page('next', 'The next meeting', [again, meetIn, whyThere], {
  when: role.is('spoke', 'cooked', 'other'),
})

const message = longText('message', 'What else would you like to tell us?', {
  hint: 'Please do not name people or places.',
  optional: true,
  max: 1000,
})

const goodbye = note('goodbye', 'That was the last question.')

export const words = page('words', 'In your words', [message, goodbye], {
  intro: 'For you this matters most: {{wishes}}.',
})
