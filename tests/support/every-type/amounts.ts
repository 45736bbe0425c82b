import {
  and,
  date,
  longText,
  not,
  note,
  number,
  or,
  page,
  percentage,
  scale,
  shortText,
  yesNo,
} from '#surveys/kit/kit'

const ease = scale(
  'ease',
  'How easy was it to come?',
  { from: 1, to: 5, labels: { 1: 'Very hard', 3: 'Neither', 5: 'Very easy' } },
  { preferNot: true },
)

const hurdle = longText('hurdle', 'What stood in your way?', {
  optional: true,
  max: 500,
  when: ease.between(1, 2),
})

const people = number('people', 'How many people came?', {
  hint: 'A rough number is enough.',
  max: 500,
  unit: 'people',
  optional: true,
  bands: [0, 20, 100],
})

const crowded = yesNo('crowded', 'Was it too full?', { when: people.atLeast(100) })

const newcomers = percentage('newcomers', 'What share of them were new?', {
  optional: true,
  preferNot: true,
  bands: [0, 26, 51, 76],
})

const greeting = shortText('greeting', 'How did you greet those who were new?', {
  max: 60,
  when: newcomers.between(1, 50),
})

const first = date('first', 'In which year was your first meeting?', {
  precision: 'year',
  from: '1992',
  to: '2026',
})

const early = note('early', 'You have been with us for long. Thank you.', {
  when: first.between('1992', '1999'),
})

const comeAgain = yesNo('come_again', 'Would you come again?', {
  when: or(and(ease.atLeast(3), not(people.atLeast(100))), ease.is(2)),
})

export const amounts = page('amounts', 'In numbers', [
  ...[ease, hurdle, people, crowded],
  ...[newcomers, greeting, first, early, comeAgain],
])
