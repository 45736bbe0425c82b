import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import { longText, page, region, single, yesNo, number, country } from '#surveys/kit/kit'
import { aSurvey } from '../../a-survey'

const home = country('home', 'Country?', { preferNot: true })
const area = region('area', 'Region?', { from: home })
const led = single('led', 'Led?', { yes: 'Yes', no: 'No' }, { other: 'Another', optional: true })
const heard = yesNo('heard', 'Were you heard?')
const staff = number('staff', 'Staff?', { max: 9 })
const story = longText('story', 'Your story?', { optional: true })

export const survey = aSurvey([page('all', 'All', [home, area, led, heard, staff, story])], {
  languages: ['en', 'fr', 'ru'],
  breakdowns: [area],
})

/** A quote that nothing speaks against. */
export const aQuote = (more: Partial<ApprovedQuote> = {}): ApprovedQuote => ({
  question: 'story',
  text: 'We want to be heard.',
  lang: 'en',
  consent: true,
  approvedBy: ['Amara', 'Bo'],
  ...more,
})
