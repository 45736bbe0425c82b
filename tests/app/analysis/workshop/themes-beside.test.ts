import { expect, test } from 'vitest'

import { besideTables } from '#app/analysis/workshop/beside'
import { Labels } from '#app/analysis/workshop/labels'
import { reportWords } from '#app/i18n/report-words'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import { mergeRows } from '#surveys/findings/merge-rows'
import { withThemes } from '#surveys/findings/themes/count-themes'
import { longText, page } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const story = longText('story', 'What happened?', { optional: true })
const survey = aSurvey([page('all', 'All', [story])], { languages: ['en'] })
const coded = [
  {
    ...{ question: 'story', texts: 40 },
    themes: [{ code: 'fear', labels: { en: 'Fear' }, texts: 12 }],
  },
]

function counts() {
  const gathering = gather([{ hash: 'a', structureHash: 'b', survey }])
  const common = { version: 'a', lang: 'en' }
  const response = { ...common, format: 'soundings.answers/1', mode: 'web', answers: {} }
  const own = { question: 'story', text: 'It rained.', context: {} }
  const text = { ...common, ...own, format: 'soundings.text/1' }
  for (let n = 0; n < 60; n += 1) expect(gathering.take(response)).not.toHaveProperty('code')
  for (let n = 0; n < 40; n += 1) expect(gathering.take(text)).not.toHaveProperty('code')
  return count(gathering.dataset())
}

test('a theme stands beside its true count under its label', () => {
  const truth = withThemes(counts(), coded)
  const cell = (code: string, n: number) => ({ code, n, pct: null })
  const table = {
    ...{ id: 'story.theme.fear', question: 'story', part: 'theme.fear', kind: 'theme' as const },
    ...{ breakdown: null, base: 60 },
    options: [cell('yes', 10), cell('no', 30), cell('noAnswer', 20)],
  }
  const texts = { en: { ...survey.texts.en, 'story.theme.fear': 'Fear' } }
  const labels = new Labels({ ...survey, texts }, reportWords('en'), 'Not asked', [table])
  const words = { answer: 'Answer', row: 'Group', counted: 'Counted', published: 'Published' }
  const given = { counts: truth, plan: mergeRows(survey, truth), tables: [table] }

  const [shown] = besideTables(given, 'story', labels, { ...words, both: () => '' })

  expect(shown?.caption).toBe('1. What happened? · Fear')
  expect(shown?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['Yes', '12', '10'],
    ['No', '28', '30'],
    ['No answer', '20', '20'],
  ])
})
