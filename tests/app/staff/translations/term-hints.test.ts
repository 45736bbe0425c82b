import { expect, test } from 'vitest'

import terms from '#app/staff/translations/glossary/terms.json'
import { termHints } from '#app/staff/translations/glossary/term-hints'
import { lint } from '#surveys/lint/lint'

import { everythingKnown } from '../../../surveys/lint/clean-survey'
import { halfFrench } from '../../operations/translations/translating'

test('a term is found however the English writes it, and said as the network says it', () => {
  expect(termHints('Do Sex Workers lead?', 'fr')).toEqual([
    { term: 'sex worker', said: 'travailleur·euse du sexe' },
  ])
  expect(termHints('sex work', 'zh-Hant')).toEqual([{ term: 'sex work', said: '性工作' }])
})

test('of terms within each other the longest is shown, and no term within a word', () => {
  const found = (text: string) => termHints(text, 'ru').map(({ term }) => term)

  expect(found('Migrant sex workers and clients')).toEqual(['migrant sex workers', 'client'])
  expect(found('decriminalisation')).toEqual(['decriminalisation'])
  expect(found('membership, clientele')).toEqual([])
})

test('languages without words of the network have no hints', () => {
  expect(termHints('sex workers', 'sw')).toEqual([])
})

// What a hint proposes is what lint would ask for.
test('no word that is proposed is one to avoid', () => {
  for (const lang of ['fr', 'es', 'ru', 'zh'] as const) {
    const survey = halfFrench()
    const said = terms.map((term) => term[lang]).join('; ')
    survey.languages = ['en', lang]
    const english = survey.texts.en ?? {}
    survey.texts = { en: english, [lang]: { ...english, purpose: said } }
    const found = lint(survey, everythingKnown).problems.filter(
      ({ code }) => code === 'avoided-term',
    )
    expect(found).toEqual([])
  }
})
