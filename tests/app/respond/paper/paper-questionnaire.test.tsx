import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'

import { checkCatalogue, type Checked } from '#app/cli/catalogue/check-catalogue'
import { LanguageProvider } from '#app/i18n/use-words'
import { PaperQuestionnaire } from '#app/respond/paper/paper-questionnaire'
import { isAsked } from '#surveys/definition/question'
import { languages, readSurvey, type Survey } from '#surveys/definition/survey'

let checked: Checked[]

beforeAll(async () => {
  checked = await checkCatalogue('surveys/catalogue', undefined)
}, 180_000)

const slugs = [
  'access-to-health-2026',
  'funding-priorities-2026',
  'group-discussion',
  'member-survey-2026',
]
const everywhere = slugs.flatMap((slug) => languages.map((lang) => ({ slug, lang })))

test.each(everywhere)('$slug stands on paper in $lang with all its texts', ({ slug, lang }) => {
  const survey = surveyOf(slug)
  const html = onPaper(survey, lang)
  const seen = html.replace(/<[^>]+>/g, ' ')
  const questions = survey.pages.flatMap((page) => page.questions)
  const derived = questions.flatMap((each) => ('derivedFrom' in each ? [`${each.id}.text`] : []))
  const missing = Object.entries(survey.texts[lang] ?? {})
    .filter(([key]) => !key.includes('.groups.') && !derived.includes(key))
    .filter(([, text]) => !text.includes('{{') && !seen.includes(escaped(text)))

  expect(seen).not.toMatch(/\{\{|undefined|NaN/)
  expect(missing).toEqual([])
  expect(numbersIn(html)).toEqual(questions.filter(isAsked).map((_question, n) => String(n + 1)))
})

test('an earlier answer is named by the number of its question', () => {
  expect(onPaper(surveyOf('access-to-health-2026'), 'en')).toContain(
    'You chose “[your answer to question 8]” as the service',
  )
})

test('nobody is asked to write a code beside their answers', () => {
  const survey = surveyOf('member-survey-2026')

  expect(onPaper({ ...survey, access: 'codes' }, 'en')).toContain('do not write it on this paper')
  expect(onPaper({ ...survey, access: 'open link' }, 'en')).not.toContain('code,')
})

test('paper for a survey that has ended says so and asks for nothing to be sent', () => {
  const html = onPaper(surveyOf('member-survey-2026'), 'en', 'closed')

  expect(html).toContain('This survey has ended')
  expect(html).not.toContain('Handing it in')
})

test('the labels of a table that would not fit its columns stand in a key above it', () => {
  const html = onPaper(surveyOf('member-survey-2026'), 'ru')

  expect(html).toContain('<li>5 = Завершена</li>')
  expect(html).toContain('<th scope="col">5</th>')
})

function onPaper(
  survey: Survey,
  lang: Survey['languages'][number],
  standing: 'open' | 'closed' = 'open',
) {
  return renderToStaticMarkup(
    <LanguageProvider value={lang}>
      <PaperQuestionnaire
        survey={survey}
        lang={lang}
        opens="2026-11-01"
        closes="2027-01-05"
        standing={standing}
      />
    </LanguageProvider>,
  )
}

function surveyOf(slug: string): Survey {
  const read = readSurvey(checked.find(({ loaded }) => loaded.folder === slug)?.loaded.survey)
  if (!read.ok) throw new Error(`${slug} is no survey`)
  return read.value
}

function numbersIn(html: string): string[] {
  return [...html.matchAll(/<span class="paper-number">(\d+)</g)].map(([, n = '']) => n)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/'/g, '&#x27;').replace(/"/g, '&quot;')
}
