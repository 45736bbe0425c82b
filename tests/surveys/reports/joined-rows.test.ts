import { expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { country, page, region, single } from '#surveys/kit/kit'
import type { Answers } from '#surveys/definition/answer'
import { longRows } from '#surveys/reports/long-rows'

import { aSurvey } from '../a-survey'
import { countDrafts, protectCounts } from '../findings/protect-drafts'
import { releasedWith, reportOf } from './released'

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const kind = single('kind', 'Kind?', { a: 'Street', b: 'Home', c: 'Online' })
const fair = single('fair', 'Fair?', { yes: 'Yes', no: 'No' })
const survey = aSurvey([page('all', 'All', [home, area, kind, fair])], {
  breakdowns: [area, home, kind],
})
const drafts = ['KE', 'FR', 'TH', 'BR', 'US'].flatMap((at, n): [Answers, number][] =>
  ['a', 'b', 'c'].map((of, m) => [{ home: at, kind: of, fair: m ? 'yes' : 'no' }, 12 + n + m]),
)
const groups = {
  area: { groups: [['africa', 'europe']], rest: [] },
  kind: { groups: [['b', 'c']], rest: [] },
}
const made = protectCounts(survey, countDrafts(survey, drafts), { groups })
if (!made.ok) throw new Error(JSON.stringify(made.problems))
const released = releasedWith(survey, made.value.published)

const europe = 'Europe (with Eastern Europe and Central Asia)'

test('rows that a key holder joined are called after all that they hold, in every language', () => {
  const labelsIn = (lang: 'en' | 'fr') =>
    longRows(released, reportWords(lang)).map(({ rowLabel }) => rowLabel)

  expect(labelsIn('en')).toContain(`Africa and ${europe}`)
  expect(labelsIn('en')).toContain('Home and Online')
  expect(labelsIn('fr').some((label) => /^Afrique et Europe/.test(label))).toBe(true)
})

test('the method names the regions that are shown as one as one', () => {
  const { method, rowNotes } = reportOf(released)

  expect(method.join(' ')).toContain(`“Africa and ${europe}”`)
  expect(JSON.stringify(rowNotes)).not.toContain('Africa and Europe')
})

test('whoever asks for a region that was joined is shown the row that it stands in', () => {
  const { cut } = reportOf(released, 'en', { kind: 'region', code: 'africa' })

  expect(cut?.label).toBe(`Africa and ${europe}`)
  expect(cut?.instead).toContain('Africa')
})
