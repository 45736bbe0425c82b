import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { paperWords } from '#app/respond/paper/paper-words'
import { RoutingNote } from '#app/respond/paper/routing-note'
import type { Condition } from '#surveys/definition/condition'
import { paper } from '#surveys/journey/paper'
import {
  and,
  country,
  date,
  longText,
  matrix,
  multiple,
  not,
  number,
  or,
  page,
  percentage,
  ranking,
  region,
  scale,
  single,
  yesNo,
} from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const led = single('led', 'Led?', { yes: 'Yes, all', partly: 'Partly', no: 'No' })
const paid = yesNo('paid', 'Paid?', { preferNot: true })
const kinds = multiple('kinds', 'Kinds?', { core: 'Core', project: 'Project', none: 'None' })
const mood = scale('mood', 'Mood?', { from: 1, to: 5, labels: { 1: 'Bad', 5: 'Good' } })
const staff = number('staff', 'Staff?', { unit: 'people' })
const share = percentage('share', 'Share?')
const care = matrix('care', 'Care?', {
  rows: { prep: 'PrEP', test: 'Tests', mind: 'Mental health' },
  columns: { better: 'Better', worse: 'Worse', same: 'Same' },
})
const needs = ranking('needs', 'Needs?', { money: 'Money', time: 'Time' }, { top: 2 })
const home = country('home', 'Country?')
const part = region('part', 'Region?', { from: home })
const begun = date('begun', 'Begun?', { precision: 'month' })
const told = longText('told', 'Tell us.', { optional: true })

const asked = [led, paid, kinds, mood, staff, share, care, needs, home, part, begun, told]
const survey = aSurvey([page('one', 'One', asked)], { languages: ['en'] })
const words = paperWords(survey, paper(survey), 'en')

function said(when: Condition): string {
  const note = renderToStaticMarkup(<RoutingNote words={words} when={when} of="question" />)
  return note
    .replace(/<\/(p|li)>/g, ' / ')
    .replace(/<[^>]+>/g, '')
    .replace(/( \/ )+$/, '')
}

const onValue = (
  op: 'is' | 'isNot',
  question: string,
  ...values: (string | number)[]
): Condition => ({
  op,
  question,
  values,
})

test.each<[string, Condition]>([
  ['you chose “Yes, all” or “Partly” in question 1', led.is('yes', 'partly')],
  ['you did not choose “No” in question 1', not(led.is('no'))],
  ['you chose none of these in question 1: “Partly” and “No”', not(led.is('partly', 'no'))],
  ['you chose an answer other than “No” in question 1', led.isNot('no')],
  ['you chose “No” in question 1, or left it out', not(led.isNot('no'))],
  ['you chose an answer other than “No” or “I prefer not to say” in question 2', paid.isNot('no')],
  ['you answered question 2 and did not choose “I prefer not to say”', paid.answered()],
  ['you left out question 2 or chose “I prefer not to say” there', not(paid.answered())],
  ['you chose “Core” or “Project” in question 3', kinds.includes('core', 'project')],
  ['you did not choose “None” in question 3', not(kinds.includes('none'))],
  [
    'you chose an answer other than “None” in question 3',
    and(kinds.answered(), not(kinds.includes('none'))),
  ],
  ['your answer to question 4 is 3 or more', mood.atLeast(3)],
  ['your answer to question 4 is less than 3, or you gave none', not(mood.atLeast(3))],
  ['you wrote 1 or 2 in question 5', onValue('is', 'staff', 1, 2)],
  ['you wrote something other than 1,000 in question 5', onValue('isNot', 'staff', 1000)],
  ['your answer to question 6 is from 1% to 99%', share.between(1, 99)],
  ['your answer to question 6 is not from 1% to 99%, or you gave none', not(share.between(1, 99))],
  ['you wrote Kenya or Uganda in question 9', home.is('KE', 'UG')],
  ['you wrote Kenya in question 9, or left it out', not(home.isNot('KE'))],
  [
    'the country you wrote in question 9 is in Africa or Latin America',
    part.is('africa', 'latin_america'),
  ],
  ['you did not write a country in Africa in question 9', not(part.is('africa'))],
  ['the country you wrote in question 9 is outside Africa', part.isNot('africa')],
  ['your answer to question 10 is from 2025 to March 2026', begun.between('2025', '2026-03')],
  ['you wrote March 2026 in question 10', onValue('is', 'begun', '2026-03')],
  ['you answered question 11', told.answered()],
  ['you did not answer question 11', not(told.answered())],
  ['you chose “Worse” for “PrEP” in question 7', care.row('prep').is('worse')],
  ['you did not choose “Worse” for “PrEP” in question 7', not(care.row('prep').is('worse'))],
  [
    'you chose “Worse” for “PrEP” or “Tests” in question 7',
    or(care.row('prep').is('worse'), care.row('test').is('worse')),
  ],
  [
    'you chose “Worse” in at least one row of question 7',
    or(care.row('prep').is('worse'), care.row('test').is('worse'), care.row('mind').is('worse')),
  ],
  ['you put “Money” in first place in question 8', needs.ranksFirst('money')],
  ['you did not put “Money” in first place in question 8', not(needs.ranksFirst('money'))],
  [
    'you gave a place to “Time” in question 8',
    { op: 'includes', question: 'needs', values: ['time'] },
  ],
])('“%s” is what a condition says', (clause, condition) => {
  expect(said(condition)).toBe(`Answer this only if ${clause}.`)
})

test('several conditions stand in a list', () => {
  expect(said(and(led.is('yes'), told.answered()))).toBe(
    'Answer this only if all of these are true: / you chose “Yes, all” in question 1 / you answered question 11',
  )
})

test('a denied group is said by denying its parts', () => {
  expect(said(not(and(led.is('yes'), mood.atLeast(3))))).toBe(
    'Answer this only if at least one of these is true: / you did not choose “Yes, all” in question 1 / your answer to question 4 is less than 3, or you gave none',
  )
})

test('groups within groups stand in lists within lists', () => {
  const note = said(or(and(led.is('yes'), mood.atLeast(3)), told.answered()))

  expect(note).toContain('at least one of these is true: / all of these are true:you chose')
})

test('a part says where those go on who are not meant', () => {
  const note = renderToStaticMarkup(
    <RoutingNote words={words} when={led.is('no')} of="part" otherwise={9} />,
  )

  expect(note).toContain(
    '<p>This part is for you only if you chose “No” in question 1.</p><p>If not, go to question 9.</p>',
  )
})
