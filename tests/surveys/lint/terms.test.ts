import { expect, test } from 'vitest'
import type { Language } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import { avoidedTerms } from '#surveys/lint/terms/avoided'
import { termsIn } from '#surveys/lint/terms/term'
import { cleanSurvey, questionOf, rewrite } from './clean-survey'

const flagged: [Language, string, string[]][] = [
  ['en', 'Are PROSTITUTES or sex workers meant?', ['prostitutes']],
  ['en', 'How many johns, pimps and hookers?', ['johns', 'pimps', 'hookers']],
  ['en', 'They rescued women from this law.', ['rescued women']],
  ['en', 'HIV‑infected people', ['hiv-infected']],
  ['en', 'pros\u00ADtitution', ['prostitution']],
  ['fr', 'Les prostituées et le proxénète', ['prostituées', 'proxénète']],
  ['fr', 'Un·e prostitué·e', ['prostitué']],
  ['fr', 'Les séropositives', ['les séropositives']],
  ['fr', 'Le prix d’une passe', ['passe']],
  ['es', 'Las prostitutas y los drogadictos', ['prostitutas', 'drogadictos']],
  ['es', 'Migrantes ilegales', ['migrantes ilegales']],
  ['ru', 'Сутенёры и проституток', ['сутенеры', 'проституток']],
  ['ru', 'СУТЕНЕР', ['сутенер']],
  ['ru', 'ВИЧ-инфицированными', ['вич-инфицированными']],
  ['zh', '卖淫女和嫖客', ['卖淫女', '嫖客']],
  ['zh', '关于卖淫的法律', ['卖淫']],
  ['zh', '艾滋病人', ['艾滋病人']],
]

test.each(flagged)('in %s “%s” is flagged', (language, text, found) => {
  expect(termsIn(text, language, avoidedTerms[language]).map((term) => term.found)).toEqual(found)
})

const good: [Language, string][] = [
  ['en', 'Sex workers in Johnstown, and what they do'],
  ['en', 'We sent an address.'],
  ['fr', 'Que se passe-t-il ? Votre mot de passe, le temps passé, les passeports.'],
  ['fr', 'Elle est séropositive, et cela la regarde.'],
  ['es', 'La reputación de las personas; una ley ilegal; disputas.'],
  ['ru', 'Секс-работницы и секс-работа'],
  ['zh', '艾滋病人权与性工作者'],
]

test.each(good)('in %s “%s” is fine', (language, text) => {
  expect(termsIn(text, language, avoidedTerms[language])).toEqual([])
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
