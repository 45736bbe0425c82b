import { expect, test } from 'vitest'
import { languages } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import { avoidedTerms } from '#surveys/lint/terms/avoided'
import { listFor, termsIn } from '#surveys/lint/terms/term'
import { cleanSurvey, questionOf, rewrite } from './clean-survey'
import { flaggedTerms, goodTexts } from './flagged-terms'

test.each(flaggedTerms)('in %s “%s” is flagged', (language, text, found) => {
  expect(
    termsIn(text, language, listFor(avoidedTerms, language)).map((term) => term.found),
  ).toEqual(found)
})

test.each(goodTexts)('in %s “%s” is fine', (language, text) => {
  expect(termsIn(text, language, listFor(avoidedTerms, language))).toEqual([])
})

const everyTerm = languages.flatMap((language) =>
  avoidedTerms[language].flatMap(({ avoid }) => avoid.map((term) => ({ language, term }))),
)

test.each(everyTerm)('in $language “$term” is flagged in a text', ({ language, term }) => {
  const alone = [{ avoid: [term], better: 'x' }]
  const own = flaggedTerms.filter(([each]) => each === language)

  expect(own.some(([, text]) => termsIn(text, language, alone).length > 0)).toBe(true)
})

test('every term comes with the better word', () => {
  const terms = Object.values(avoidedTerms).flat()

  expect(terms.filter(({ better }) => better === '')).toEqual([])
})

test('a question that quotes a law may name its terms', () => {
  const survey = structuredClone(cleanSurvey())
  rewrite(survey, 'led.text', 'Does the “Prostitution Act” apply to you?')
  Object.assign(questionOf(survey, 'led'), { quotesLaw: true })

  expect(lint(survey).problems.filter(({ rule }) => rule === 'avoided-term')).toEqual([])
})
