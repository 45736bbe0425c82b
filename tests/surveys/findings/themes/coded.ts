import type { Answers } from '#surveys/definition/answer'
import { longText, multiple, page, shortText, single, yesNo } from '#surveys/kit/kit'
import type { CodedQuestion } from '#surveys/findings/themes/theme'

import { aSurvey } from '../../a-survey'

const area = single('area', 'Where?', { north: 'North', south: 'South' })
const paid = yesNo('paid', 'Did you pay?', { optional: true })

const english = aSurvey(
  [
    page('all', 'All', [
      area,
      paid,
      multiple('needs', 'What?', { care: 'Care', law: 'Law' }, { optional: true }),
      longText('story', 'What happened?', { optional: true, context: [] }),
      shortText('word', 'One word?', { optional: true, preferNot: true, context: [] }),
      longText('why', 'Why?', { optional: true, when: paid.is('yes'), context: [] }),
    ]),
  ],
  { breakdowns: [area] },
)

/** A survey in which people write: everybody, those who paid, and whoever would rather not say. */
export const survey = { ...english, texts: { ...english.texts, fr: { ...english.texts.en } } }

interface Wrote {
  story?: number
  word?: number
  why?: number
}

/** So many people, of whom the first so many paid, and wrote. */
export function people(
  all: number,
  { story = 0, word = 0, why = 0 }: Wrote,
  paying = all,
): Answers[] {
  return Array.from({ length: all }, (_, n) => ({
    area: n % 2 ? 'north' : 'south',
    paid: n < paying ? 'yes' : 'no',
    ...(n < story && { story: 'It rained.' }),
    ...(n < word && { word: 'Rain' }),
    ...(n >= word && n < word + 7 && { word: 'prefer_not' }),
    ...(n < Math.min(why, paying) && { why: 'It cost much.' }),
  }))
}

/** Themes of a question by how many of its texts carry them. */
export function coded(
  question: string,
  texts: number,
  counts: Record<string, number>,
): CodedQuestion {
  const themes = Object.entries(counts).map(([code, carrying]) => ({
    code,
    labels: { en: `About ${code}`, fr: `Sur ${code}` },
    texts: carrying,
  }))
  return { question, texts, themes }
}
