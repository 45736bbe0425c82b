import { expect, test } from 'vitest'
import { thresholdsOf } from '#surveys/definition/thresholds'
import { page, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

const led = yesNo('led', 'Led?')
const hurt = yesNo('hurt', 'Hurt?', { sensitive: true, personal: true, preferNot: true })

test.each([
  [led, {}, { numbers: 20, compare: 40, group: 10, country: 20 }],
  [hurt, {}, { numbers: 20, compare: 40, group: 20, country: 30 }],
  [led, { minimumBase: 15, minimumCountryBase: 25 }, { group: 15, country: 25 }],
  [hurt, { minimumBase: 15, minimumCountryBase: 25 }, { group: 20, country: 30 }],
  [led, { minimumResponses: 60 }, { compare: 60 }],
])(
  'thresholds are those of the rules or of a stricter survey (%#)',
  (question, disclosure, least) => {
    const survey = aSurvey([page('one', 'One', [question])], { disclosure })

    expect(thresholdsOf(survey)).toMatchObject(least)
  },
)

test('thresholds are multiples of 5, so that rounded numbers meet them too', () => {
  const disclosure = { minimumResponses: 41, minimumBase: 11, minimumCountryBase: 24 }
  const survey = aSurvey([page('one', 'One', [led])], { disclosure })

  expect(thresholdsOf(survey)).toEqual({ numbers: 20, compare: 45, group: 15, country: 25 })
})

test('a country is never shown with fewer answers than another group', () => {
  const survey = aSurvey([page('one', 'One', [led])], { disclosure: { minimumBase: 50 } })

  expect(thresholdsOf(survey)).toMatchObject({ group: 50, country: 50 })
})
