import type { FindingsInput } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Language } from '#surveys/definition/survey'
import type { ReleaseQuote } from '#surveys/findings/release'
import { longText, multiple, page, region, scale, single, yesNo } from '#surveys/kit/kit'
import type { AskedCut } from '#surveys/reports/cut'
import { makeReport } from '#surveys/reports/make-report'

import { aSurvey } from '../../surveys/a-survey'
import { countDrafts, protectCounts } from '../../surveys/findings/protect-drafts'
import { type Released, releasedWith } from '../../surveys/reports/released'

/** What a file of findings is made from. */
export function findingsOf(
  { release, versions }: Released,
  lang: Language = 'en',
  cut?: AskedCut,
): FindingsInput {
  const report = makeReport({ release, versions }, reportWords(lang), cut)
  const released = { body: canonical(release), release, versions }
  return { released, report, cut, network: 'The network' }
}

export const long = 'A very long answer that goes on and on. '.repeat(15).trim()
const codes = Array.from({ length: 40 }, (_, n) => `o${String(n)}`)
const options = Object.fromEntries(
  codes.map((code, n) => [code, n === 3 ? long : n === 4 ? '=1+1' : `Option ${code}`]),
)

const area = region('area', 'Which region?')
const age = single(
  'age',
  'Age?',
  { most: 'Most', half: 'Half', some: 'Some', few: 'Few' },
  { optional: true, groups: { under: { text: 'Under half', options: ['some', 'few'] } } },
)
const needs = multiple('needs', 'What, <b>exactly</b>?', options, { optional: true })
const trust = scale('trust', 'How much?', { from: 1, to: 5, labels: { 1: 'Low', 5: 'High' } })
const silent = yesNo('silent', '=SUM(A1:A9)?', { optional: true })
const story = longText('story', 'Your story?', { optional: true })

const survey = aSurvey([page('all', 'All', [area, age, needs, trust, silent, story])], {
  breakdowns: [area, age],
})

const places = ['africa', 'europe', 'asia_pacific'] as const
const drafts = Array.from({ length: 120 }, (_, n): [Answers, number] => [
  {
    area: places[n % 8 < 4 ? 0 : n % 8 < 7 ? 1 : 2],
    ...(n % 6 > 0 && { age: ageOf(n % 20) }),
    ...(n % 3 > 0 && { needs: [`o${String(n % 7)}`, `o${String(10 + (n % 2))}`] }),
    trust: (n % 5) + 1,
    ...(n % 4 > 0 && { story: 'I waited.' }),
  },
  1,
])

function ageOf(n: number): string {
  if (n < 17) return n < 9 ? 'most' : 'half'
  return n < 19 ? 'some' : 'few'
}

const quote = (text: string): ReleaseQuote => ({ question: 'story', text, lang: 'en' })

/** All that may go wrong in one release: long words, many options, silence, merged rows, evil quotes. */
export function hardRelease(): Released {
  made ??= makeHard()
  return made
}

let made: Released | undefined

function makeHard(): Released {
  const counted = protectCounts(survey, countDrafts(survey, drafts))
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems))
  const texts = [
    '=HYPERLINK("http://x","a")',
    '<script>alert(1)</script> & </style>',
    'one\u202Etwo',
    '+1; "said", _x0041_',
  ]
  return releasedWith(survey, counted.value.published, texts.map(quote))
}
