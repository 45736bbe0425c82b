import type { FieldValues } from '#surveys/definition/fields'

/** What is typed on a page, and what is then said of the control with which name. */
export interface Mistakes {
  step: string
  typed: FieldValues
  said: Record<string, string>
}

const orNot = 'or say that you prefer not to say.'
const change = { 'change.talks': ['more'], 'change.breaks': ['more'], 'change.songs': ['less'] }
const long = (length: number) => 'o'.repeat(length)

/** Every mistake that somebody can make in a browser, on as few pages as they fit on. */
export const mistakes: Mistakes[] = [
  {
    step: 'place',
    typed: {},
    said: { home: `Choose a country from the list, ${orNot}` },
  },
  {
    step: 'place',
    typed: { home: ['KE'], habit: [long(81)] },
    said: {
      abroad: 'Choose one answer.',
      habit: 'Shorten your text to 80 characters. It has 81 now.',
    },
  },
  {
    step: 'part',
    typed: { role: ['spoke'], minutes: ['2.5'], helped: ['food'] },
    said: {
      minutes: 'Write a whole number, without decimals.',
      food_good: `Choose one answer, ${orNot}`,
    },
  },
  {
    step: 'part',
    typed: { role: ['spoke'], minutes: ['many'], helped: ['interpreter', 'nothing'] },
    said: {
      minutes: 'Write a number in figures, for example 12.',
      helped: 'Choose “None of these” alone, or take it away and keep the others.',
    },
  },
  {
    step: 'part',
    typed: { role: ['spoke'], minutes: ['0'], helped: ['other'], 'helped.other': [long(201)] },
    said: {
      minutes: 'Write a number from 1 to 600.',
      'helped.other': 'Shorten your text to 200 characters. It has 201 now.',
    },
  },
  {
    step: 'part',
    typed: { role: ['spoke'], minutes: ['601'], helped: ['interpreter', 'childcare', 'nothing'] },
    said: {
      minutes: 'Write a number from 1 to 600.',
      helped: 'Choose 2 answers at most. You have chosen 3.',
    },
  },
  {
    step: 'part',
    typed: { role: ['absent'], 'last_time.month': ['6'], 'last_time.year': ['24'] },
    said: {
      'last_time.year': 'Choose a month and write the year with four figures, for example 2024.',
    },
  },
  {
    step: 'part',
    typed: { role: ['absent'], 'last_time.month': ['12'], 'last_time.year': ['2014'] },
    said: { 'last_time.month': 'Give a later date. The earliest one here is January 2015.' },
  },
  {
    step: 'part',
    typed: { role: ['absent'], 'last_time.month': ['1'], 'last_time.year': ['2027'] },
    said: { 'last_time.month': 'Give an earlier date. The latest one here is December 2026.' },
  },
  {
    step: 'amounts',
    typed: { people: ['501'], newcomers: ['101'] },
    said: {
      ease: `Choose a number from 1 to 5, ${orNot}`,
      people: 'Write a number from 0 to 500.',
      newcomers: 'Write a number from 0 to 100.',
      'first.year': 'Write the year, for example 2024.',
    },
  },
  {
    step: 'amounts',
    typed: { ease: ['4'], newcomers: ['30'], 'first.year': ['long ago'] },
    said: {
      greeting: 'Write your answer.',
      'first.year': 'Write the year with four figures, for example 2024.',
      come_again: 'Choose one answer.',
    },
  },
  {
    step: 'amounts',
    typed: { ease: ['1'], 'first.year': ['1991'], hurdle: [long(501)] },
    said: {
      hurdle: 'Shorten your text to 500 characters. It has 501 now.',
      'first.year': 'Give a later date. The earliest one here is 1992.',
    },
  },
  {
    step: 'views',
    typed: {},
    said: {
      'change.talks': 'Choose one answer for each line.',
      'wishes.*': 'Choose your first 3 places.',
    },
  },
  {
    step: 'views',
    typed: { 'change.breaks': ['more'], 'wishes.music': ['1'] },
    said: {
      'change.talks': 'Choose one answer.',
      'change.songs': 'Choose one answer.',
      'wishes.*': 'Choose your first 3 places. You have chosen 1 so far.',
    },
  },
  {
    step: 'views',
    typed: {
      ...change,
      ...{ 'wishes.music': ['1'], 'wishes.rest': ['2'], 'wishes.travel': ['3'], idea: ['Ours'] },
    },
    said: { dance: 'Choose one answer.', tell_others: 'Choose one answer.' },
  },
  {
    step: 'words',
    typed: { message: [long(1001)] },
    said: { message: 'Shorten your text to 1,000 characters. It has 1,001 now.' },
  },
]

/** Where the script runs, a ranking can have no such mistake. */
export const mistakesWithoutScript: Mistakes[] = [
  {
    step: 'views',
    typed: { ...change, 'wishes.music': ['2'], 'wishes.rest': ['2'] },
    said: { 'wishes.rest': 'Place 2 is given more than once. Give each place to one answer only.' },
  },
  {
    step: 'views',
    typed: { ...change, 'wishes.music': ['1'], 'wishes.rest': ['3'] },
    said: {
      'wishes.*': 'Choose an answer for place 2, so that no place before the last is empty.',
    },
  },
]
