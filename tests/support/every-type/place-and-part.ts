import {
  and,
  country,
  date,
  multiple,
  note,
  number,
  page,
  region,
  shortText,
  single,
  yesNo,
} from '#surveys/kit/kit'

const home = country('home', 'In which country do you live now?', { preferNot: true })

export const area = region('area', 'Region', { from: home })

const abroad = yesNo('abroad', 'Do you travel to other countries for meetings?', {
  when: area.is('europe', 'africa'),
})

const habit = shortText('habit', 'How do meetings begin where you live?', {
  optional: true,
  max: 80,
  when: home.is('KE', 'CN', 'FR'),
})

const known = note('known', 'Your country tells us how far people travel.', {
  when: home.answered(),
})

export const place = page('place', 'Where you are', [home, area, abroad, habit, known], {
  intro: 'We start with the place.',
})

export const role = single(
  'role',
  'What did you do at the last meeting?',
  {
    spoke: 'I spoke',
    listened: 'I listened',
    cooked: 'I cooked',
    absent: 'I was not there',
  },
  { other: 'Something else, please say', order: 'shuffled' },
)

const minutes = number('minutes', 'For how many minutes did you speak?', {
  min: 1,
  max: 600,
  unit: 'minutes',
  when: role.is('spoke'),
})

const helped = multiple(
  'helped',
  'What helped you at the meeting?',
  {
    interpreter: 'An interpreter',
    food: 'Food',
    childcare: 'Care for children',
    nothing: 'None of these',
  },
  {
    hint: 'Choose two at most.',
    exclusive: ['nothing'],
    other: 'Another thing, please say',
    atMost: 2,
    order: 'shuffled',
    optional: true,
    when: role.isNot('absent'),
  },
)

const foodGood = yesNo('food_good', 'Was the food good?', {
  preferNot: true,
  when: helped.includes('food'),
})

const betterFood = shortText('better_food', 'What would you rather eat?', {
  max: 60,
  when: foodGood.is('no'),
})

const lastTime = date('last_time', 'When were you last at a meeting?', {
  precision: 'month',
  from: '2015-01',
  to: '2026-12',
  optional: true,
  when: role.is('absent'),
})

const missed = yesNo('missed', 'Did you miss us?', {
  when: and(role.is('absent'), lastTime.between('2024-06', '2026-12')),
})

export const part = page('part', 'Your part', [
  ...[role, minutes, helped, foodGood],
  ...[betterFood, lastTime, missed],
])
