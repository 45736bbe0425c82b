import { languages, type Survey, type Texts } from '#surveys/definition/survey'
import {
  country,
  longText,
  matrix,
  multiple,
  note,
  page,
  ranking,
  region,
  scale,
  single,
  survey,
  yesNo,
} from '#surveys/kit/kit'

import { evil } from './evil'
import { hardTitle, longEnd, optionsIn, wordsIn } from './words'

const optional = true
const options = optionsIn('en')
const { long, script, turned, arabic, word, chinese } = options
const few = { long, script, turned, arabic, word, chinese }

const home = country('home', 'In which country do you live?', { preferNot: true })
const area = region('area', 'Region', { from: home })
const age = single(
  'age',
  'How old are you?',
  { most: 'Under 25', half: '25 to 34', some: '35 to 44', older: '45 or older' },
  { optional, groups: { upper: { text: '35 or older', options: ['some', 'older'] } } },
)
const one = single('one', `${evil.formula} ${evil.script}`, options, { optional })
const needs = multiple('needs', `What do you need? ${evil.turned}`, options, { optional })
const order = ranking('order', `What comes first? ${evil.marks}`, few, { top: 3, optional })
const ease = matrix(
  'ease',
  `How easy was it? ${evil.word}`,
  {
    rows: few,
    columns: { easy: 'Easy', hard: 'Hard', never: evil.plus, unknown: evil.arabic },
  },
  { optional },
)
const trust = scale(
  'trust',
  'How far do you trust them?',
  { from: 1, to: 5, labels: { 1: longEnd('en'), 5: longEnd('en') } },
  { optional },
)
const pleased = single(
  'pleased',
  'How satisfied are you?',
  {
    very: 'Very satisfied',
    rather: 'Rather satisfied',
    little: 'A little satisfied',
    not: 'Not at all satisfied',
  },
  { ordered: true },
)
const why = single(
  'why',
  'Why not?',
  { cost: 'It cost too much', far: 'It was too far' },
  { when: pleased.is('not') },
)
const silent = yesNo('silent', evil.at, { optional })
const story = longText('story', 'What do you want to tell us?', { optional })

/** A survey in five languages with everything that is hard to show, in one of its waves. */
export function hardSurvey(wave: number): Survey {
  const of = survey(`hard-${String(wave)}`, {
    ...{ code: wave === 2026 ? 'h4d6' : 'h4d5', kind: 'consultation', unit: 'person' },
    ...{ series: 'hard', wave, languages: [...languages], access: 'open link' },
    ...{ opens: `${String(wave)}-01-15`, closes: `${String(wave)}-03-01` },
    retention: `${String(wave + 2)}-03-01`,
    title: hardTitle('en'),
    ...{ purpose: 'We test.', audience: 'Everybody.', use: 'We look at it.' },
    ...{ contact: 'the policy team of the network', consent: 'Taking part is your choice.' },
    breakdowns: [area, home, age],
    pages: [
      page('you', 'About you', [home, area, age]),
      page('many', evil.formula, [note('before', evil.script), one, needs, order, ease]),
      page('rest', 'More', [trust, pleased, why, silent, story], { intro: evil.at }),
    ],
  })
  const english: Texts = of.texts.en ?? {}
  const texts = languages.map((lang) => [lang, wordsIn(lang, english)])
  return { ...of, texts: Object.fromEntries(texts) as Survey['texts'] }
}
