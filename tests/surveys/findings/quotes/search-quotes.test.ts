import { expect, test } from 'vitest'

import { searchQuotes } from '#surveys/findings/quotes/search-quotes'
import { longText, page, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../a-survey'

const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
const story = longText('story', 'What happened?', { optional: true, context: [agreed] })
const wish = longText('wish', 'What do you wish for?', { optional: true, context: [agreed] })
const survey = aSurvey([page('all', 'All', [agreed, story, wish])], { quoting: agreed })

type Written = [text: string, agreed?: 'yes' | 'no' | 'unsure', question?: string]

function found(quote: string, ...written: Written[]): string[] {
  const search = searchQuotes(survey, [{ question: 'story', text: quote, lang: 'en' }])
  for (const [text, said, question = 'story'] of written) {
    const common = { format: 'soundings.text/1', version: '', lang: 'en' } as const
    search.take({ ...common, question, text, context: said ? { agreed: said } : {} })
  }
  return search.problems().map(({ code, level }) => `${level} ${code}`)
}

const refused = ['refused writer-not-agreed']
const warned = ['warning not-found']
const words = 'They came at night and took what we had saved.'

test.each<[string, string, Written[], string[]]>([
  ['whose writer said yes', words, [[words, 'yes']], []],
  ['whose writer said no', words, [[words, 'no']], refused],
  ['whose writer is not sure', words, [[words, 'unsure']], refused],
  ['whose writer said nothing', words, [[words]], refused],
  ['that two wrote, one with a yes', words, [[words, 'no'], [words, 'yes']], []],
  ['that stands within a text with a yes', 'at night', [[words, 'yes']], []],
  ['that stands within a text with a no', 'at night', [[words, 'no']], refused],
  ['in other capitals, blanks and signs', `“THEY came  at night,\nand took what we had saved”`, [[words, 'no']], refused],
  ['that nobody wrote', 'We danced until the morning came.', [[words, 'yes']], warned],
  ['of another question', words, [[words, 'yes', 'wish']], warned],
  ['of another question, by a no', words, [[words, 'no', 'wish']], refused],
  ['with a piece left out, by a yes', 'They came at night and […] what we had saved.', [[words, 'yes']], warned],
  ['with much left out, by a yes', `${words} […] We have begun again with nothing at all.`, [[`${words} It was cold. We have begun again with nothing at all.`, 'yes']], []],
  ['with much left out, by a no', `${words} … We have begun again with nothing at all.`, [[`${words} It was cold. We have begun again with nothing at all.`, 'no']], refused],
  ['half of which stands with a no', `${words} [...] We have begun again with nothing at all.`, [[words, 'yes'], ['We have begun again with nothing at all.', 'no']], refused],
  ['with a word put in, by a no', `In [my city] they closed the house. ${words}`, [[`In Xanadu they closed the house. ${words}`, 'no']], refused],
  ['changed in one sentence, by a no', `In my city they closed it. ${words}`, [[`In Xanadu they closed it. ${words}`, 'no']], refused],
  ['in Chinese, by a no', '我们想安心地生活，谁也不怕。', [['是的。我们想安心地生活，谁也不怕！', 'no']], refused],
  ['of which nothing can be read', '…', [[words, 'yes']], warned],
])('a quote %s is told as %s', (_name, quote, written, problems) => {
  expect(found(quote, ...written)).toEqual(problems)
}) // prettier-ignore

test('a survey that asks nobody says nothing of its quotes', () => {
  const silent = { ...survey, quoting: undefined }

  expect(searchQuotes(silent, [{ question: 'story', text: words, lang: 'en' }]).problems()).toEqual(
    [],
  )
})

test('the place of the quote is told, and nothing of any text', () => {
  const quotes = [words, 'Nobody wrote this sentence at all.'].map((text) => ({
    ...{ question: 'story', text, lang: 'en' as const },
  }))
  const search = searchQuotes(survey, quotes)
  const text = `${words} My secret.`
  const common = { format: 'soundings.text/1', version: '', lang: 'en' } as const
  search.take({ ...common, question: 'story', text, context: { agreed: 'no' } })

  expect(search.problems()).toEqual([
    { code: 'writer-not-agreed', level: 'refused', quote: 1, at: 'text', facts: {} },
    { code: 'not-found', level: 'warning', quote: 2, at: 'text', facts: {} },
  ])
  expect(JSON.stringify(search)).not.toContain('secret')
})
