import type { Language } from '#surveys/definition/survey'
import { makeRelease } from '#surveys/findings/make-release'
import { readRelease } from '#surveys/findings/read-release'
import { canonical } from '#surveys/canonical'
import type { SafeTable } from '#surveys/findings/release'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import { longText, page, single } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { frozen, hash } from '../findings/released-survey'
import type { Released } from './released'

const languages: Language[] = ['en', 'fr', 'es', 'ru', 'zh']
const area = single('area', 'Where?', { north: 'North', south: 'South' })
const story = longText('story', 'What happened; =1+1?', {
  optional: true,
  preferNot: true,
  context: [],
})
const english = aSurvey([page('all', 'All', [area, story])], { languages })
const survey = {
  ...english,
  texts: Object.fromEntries(languages.map((lang) => [lang, { ...english.texts.en }])),
} // prettier-ignore

const labels = (label: string) =>
  Object.fromEntries(languages.map((lang) => [lang, lang === 'en' ? label : `${label} (${lang})`]))

const themes: CodedQuestion[] = [
  {
    question: 'story',
    texts: 0,
    themes: [
      { code: 'law', labels: labels('The law & the police'), texts: 0 },
      { code: 'rain', labels: labels('=Rain'), texts: 0 },
      { code: 'work', labels: labels('Work and pay'), texts: 0 },
    ],
  },
]

const cells = (of: Record<string, [n: number, pct: number]>) =>
  Object.entries(of).map(([code, [n, pct]]) => ({ code, n, pct }))

const silent: Record<string, [number, number]> = { prefer_not: [5, 8], noAnswer: [15, 25] }
const theme = (code: string, yes: [number, number], no: [number, number]) => ({
  ...{ id: `story.theme.${code}`, question: 'story', part: `theme.${code}`, kind: 'theme' },
  ...{ breakdown: null, base: 60, options: cells({ yes, no, ...silent }) },
})

/** Numbers written by hand, so that nothing but reports and files can change what is read. */
const published = {
  n: 60,
  modes: (['web', 'paper', 'import'] as const).map((mode, at) => ({ mode, n: at === 0 ? 60 : 0 })),
  rows: {},
  tables: [
    {
      ...{ id: 'area', question: 'area', kind: 'single', breakdown: null, base: 60 },
      options: cells({ north: [40, 67], south: [20, 33], noAnswer: [0, 0] }),
    },
    {
      ...{ id: 'story', question: 'story', kind: 'long_text', breakdown: null, base: 60 },
      options: cells({ answered: [40, 67], ...silent }),
    },
    theme('law', [15, 25], [25, 42]),
    theme('rain', [0, 0], [40, 67]),
    theme('work', [35, 58], [5, 8]),
  ] as SafeTable[],
}

/** A release with themes, read back as a server reads it. */
export function themedRelease(): Released {
  const versions = [frozen(survey)]
  const given = { number: 1, published, quotes: [], messages: {}, themes }
  const read = readRelease(canonical(makeRelease({ versions, ...given }, hash)), { versions, hash })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { release: read.value.release, versions }
}
