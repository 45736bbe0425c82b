import type { Answers } from '#surveys/definition/answer'

import { arrive } from './life'
import { walk, type Way } from './journey'
import { codes, network } from './network'
import type { Page } from '@playwright/test'

/** Answers that lead to every page of the survey with every type, and to most of its questions. */
export const manyAnswers: Answers = {
  home: 'KE',
  abroad: 'yes',
  habit: 'With tea',
  role: 'spoke',
  minutes: 12,
  helped: ['food', { other: 'A “quiet” room' }],
  food_good: 'no',
  better_food: 'Ugali & greens',
  ease: 2,
  hurdle: 'The road.\n\nAnd the rain.',
  people: 120,
  crowded: 'no',
  newcomers: 30,
  greeting: 'By name',
  first: '1995',
  come_again: 'yes',
  change: { talks: 'less', breaks: 'more', songs: 'same' },
  talks: 'The first one',
  wishes: ['travel', 'music', 'rest'],
  fare: 'More of us could come.',
  dance: 'yes',
  idea: 'A choir',
  tell_others: 'yes',
  again: 'gladly',
  meet_in: 'africa',
  why_there: 'It is near',
  message: 'Thank you',
}

export function everyType(lang: string, answers: Answers = manyAnswers): Way {
  return { survey: network.survey(codes.everyType), lang, answers }
}

/** From the introduction to a step of the survey with every type. */
export function walkEveryType(page: Page, lang: string, until: string, answers = manyAnswers) {
  return walk(page, everyType(lang, answers), until)
}

/** To the same step without going through the pages before it, which others do. */
export async function comeToEveryType(page: Page, lang: string, to: string, answers = manyAnswers) {
  await arrive(page, everyType(lang, answers), to)
}
