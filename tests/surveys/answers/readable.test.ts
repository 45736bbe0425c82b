import { expect, test } from 'vitest'

import { readableAnswers } from '#surveys/answers/readable'
import { fieldsFrom } from '#surveys/definition/fields'
import { number, page, shortText, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'

const first = aSurvey([
  page('one', 'One', [
    yesNo('works', 'Do you work?'),
    number('years', 'For how many years?', { max: 90 }),
    shortText('place', 'Where?', { max: 5 }),
  ]),
]).pages[0]

test('one answer that cannot be read does not hide the others of its page', () => {
  const typed = fieldsFrom({ works: ['yes'], years: ['many'], place: ['too long a word'] })

  expect(first && readableAnswers(first, typed)).toEqual({ works: 'yes' })
})
