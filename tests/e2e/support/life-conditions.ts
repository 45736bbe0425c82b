import type { Page } from '@playwright/test'

import { control } from './life'

/** One thing done on a page, and the depending questions that are shown after it. */
export interface Act {
  does: (page: Page) => Promise<unknown>
  shows: string[]
}

const check = (name: string, value: string) => (page: Page) => control(page, name, value).check()
const uncheck = (name: string, value: string) => (page: Page) =>
  control(page, name, value).uncheck()
const write = (name: string, text: string) => (page: Page) => control(page, name).fill(text)
const pick = (name: string, value: string) => (page: Page) =>
  control(page, name).selectOption(value)

/** Every question of the survey with all types that depends on its own page, called up and sent away. */
export const actsOn: Record<string, Act[]> = {
  place: [
    { does: pick('home', 'BR'), shows: ['known'] },
    { does: pick('home', 'FR'), shows: ['abroad', 'habit', 'known'] },
    { does: pick('home', 'CN'), shows: ['habit', 'known'] },
    { does: pick('home', ''), shows: [] },
    { does: pick('home', 'NG'), shows: ['abroad', 'known'] },
  ],
  part: [
    { does: check('role', 'spoke'), shows: ['minutes', 'helped'] },
    { does: check('helped', 'food'), shows: ['minutes', 'helped', 'food_good'] },
    { does: check('food_good', 'no'), shows: ['minutes', 'helped', 'food_good', 'better_food'] },
    {
      does: write('better_food', 'Rice'),
      shows: ['minutes', 'helped', 'food_good', 'better_food'],
    },
    { does: check('role', 'absent'), shows: ['last_time'] },
    { does: pick('last_time.month', '6'), shows: ['last_time'] },
    { does: write('last_time.year', '2024'), shows: ['last_time', 'missed'] },
    { does: write('last_time.year', '2023'), shows: ['last_time'] },
    { does: check('role', 'cooked'), shows: ['helped', 'food_good', 'better_food'] },
    { does: uncheck('helped', 'food'), shows: ['helped'] },
    { does: check('helped', 'food'), shows: ['helped', 'food_good', 'better_food'] },
  ],
  amounts: [
    { does: check('ease', '1'), shows: ['hurdle'] },
    { does: check('ease', '2'), shows: ['hurdle', 'come_again'] },
    { does: check('ease', '4'), shows: ['come_again'] },
    { does: write('people', '100'), shows: ['crowded'] },
    { does: write('people', '99'), shows: ['come_again'] },
    { does: write('newcomers', '50'), shows: ['greeting', 'come_again'] },
    { does: write('newcomers', '51'), shows: ['come_again'] },
    { does: write('first.year', '1999'), shows: ['early', 'come_again'] },
    { does: write('first.year', '2000'), shows: ['come_again'] },
  ],
  next: [
    { does: check('meet_in', 'africa'), shows: ['why_there'] },
    { does: check('meet_in', 'europe'), shows: [] },
    { does: check('meet_in', 'latin_america'), shows: ['why_there'] },
  ],
}

/** The questions of a page that depend on it and are shown. */
export function shownOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-when]:not([hidden])')
    .evaluateAll((found) => found.map((each) => (each as HTMLElement).dataset.question ?? ''))
}
