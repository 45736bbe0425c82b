import { expect, test } from 'vitest'

import { deskTexts } from '#surveys/translation/desk-text'
import { fileFor, withTranslation } from '#surveys/translation/with-translation'
import { withTranslations } from '#surveys/kit/survey'

import { must } from '../../app/operations/answering'
import { mark } from '../lint/clean-survey'
import { aSaved, deskSurvey } from './a-desk'

const why = { key: 'why.text', text: '« {{led}} » ?', from: mark('You said “{{led}}”. Why?') }

test('a language file has every key in order, and a mark wherever the source is known', () => {
  const file = fileFor(deskTexts(deskSurvey(), 'fr', mark, [aSaved(why)]))

  expect(Object.keys(file.texts)).toEqual(Object.keys(file.texts).sort())
  expect(file.texts).toMatchObject({ 'why.text': '« {{led}} » ?', use: '' })
  expect(file.made_from).toEqual({
    ...{ title: mark('A survey'), 'led.text': mark('Who led?'), 'why.text': why.from },
  })
})

test('a survey with the file of its desk is the survey with the words of its desk', () => {
  const survey = deskSurvey()
  const texts = deskTexts(survey, 'fr', mark, [aSaved(why)])
  const changed = must(withTranslation(survey, 'fr', texts))
  const file = fileFor(texts)

  const again = withTranslations(survey, { fr: file })
  expect(changed.texts.fr).toEqual(
    Object.fromEntries(Object.entries(again.texts.fr ?? {}).filter(([, text]) => text !== '')),
  )
  expect(changed.madeFrom).toEqual(again.madeFrom)
  expect({ ...changed, texts: survey.texts, madeFrom: survey.madeFrom }).toEqual(survey)
})
