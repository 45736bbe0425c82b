import { describe, expect, test } from 'vitest'

import type { ToMake } from '#app/analysis/make-safe-release'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { must } from '../operations/answering'
import { aBundle } from './a-bundle'
import { release } from './a-release'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const story = longText('story', 'What happened?', { optional: true, context: [] })
const survey = aSurvey([page('place', 'Place', [area, story])], {
  languages: ['en'],
  breakdowns: [area],
})

function responses(count: number, written: number) {
  return Array.from({ length: count }, (_, n) => ({
    area: n % 3 === 0 ? 'north' : 'south',
    ...(n < written && { story: 'We were heard.' }),
  }))
}

describe('where people say whether they may be quoted', () => {
  const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
  const wish = longText('wish', 'What do you wish for?', { optional: true, context: [agreed] })
  const asking = aSurvey([page('place', 'Place', [area, agreed, wish])], {
    ...{ slug: 'asking', languages: ['en'] as const, breakdowns: [area], quoting: agreed },
  })
  const words = ['We wish to be heard by everybody.', 'We wish to be left alone at night.'] as const
  const quoted = (text: string) => {
    const quote = { question: 'wish', text, lang: 'en' as const, consent: true as const }
    return { quotes: [{ ...quote, approvedBy: ['A', 'B'] as [string, string] }] }
  }
  const answers = Array.from({ length: 60 }, (_, n) => ({
    area: n % 2 ? 'north' : 'south',
    ...(n % 3 < 2 && { agreed: n % 3 === 0 ? 'yes' : 'no', wish: words[n % 3] }),
  }))

  test.each<[string, string[], boolean]>([
    [words[0], [], true],
    [words[1], ['writer-not-agreed'], false],
    ['We wish for a garden by the sea.', ['not-found'], true],
  ])('“%s” is quoted as its writer agreed', async (text, codes, isMade) => {
    const { lines, holders } = await aBundle(asking, answers)

    const { made } = await release(lines, holders[0], quoted(text))

    const told = made.ok ? made.value.warnings : made.problems
    expect([made.ok, told.map(({ code }) => code)]).toEqual([isMade, codes])
    expect(JSON.stringify(made)).not.toContain(words[1])
  })

  test('nobody may forget to look', async () => {
    const { lines, holders } = await aBundle(asking, answers)
    const forgotten = { ...quoted(words[0]), writers: undefined } as unknown as Partial<ToMake>

    await expect(release(lines, holders[0], forgotten)).rejects.toThrow('Nobody looked')
  })
})

test.each([1, 9])('a quote of a question that %i wrote to refuses the release', async (written) => {
  const { lines, holders } = await aBundle(survey, responses(90, written))
  const quote = { question: 'story', text: 'We were heard.', lang: 'en' as const }
  const approved = { consent: true as const, approvedBy: ['A', 'B'] as [string, string] }

  const { made } = await release(lines, holders[0], { quotes: [{ ...quote, ...approved }] })

  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toContain('few-writers')
})

test('a small number in a message is told to the key holder', async () => {
  const { lines, holders } = await aBundle(survey, responses(60, 0))

  const { made } = await release(lines, holders[0], { messages: { en: 'Three paid.' } })

  expect(must(made).warnings).toEqual([{ code: 'message-number', lang: 'en', found: 'Three' }])
})
