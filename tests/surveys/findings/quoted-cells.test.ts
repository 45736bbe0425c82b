import { expect, test } from 'vitest'

import type { ReleaseFile, ReleaseQuote } from '#surveys/findings/release'
import { checked } from '#surveys/findings/release-rules/checked'
import { quoteProblems, withoutTooClose } from '#surveys/findings/release-rules/quotes'
import { longText, multiple, page, single, yesNo } from '#surveys/kit/kit'
import { country, region } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { fiveTimes } from './five-times'
import { frozen, releaseOf } from './released-survey'

const optional = true
const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const led = single('led', 'Led?', { yes: 'Yes', no: 'No' }, { other: 'Another', optional })
const needs = multiple('needs', 'What?', { care: 'Care' }, { other: 'Another', optional })
const fees = yesNo('fees', 'Did you pay?', { optional })
const why = longText('why', 'Why did you pay?', { when: fees.is('yes'), optional })
const survey = aSurvey([page('all', 'All', [home, area, led, needs, fees, why])], {
  breakdowns: [area],
})

/** How many fives in Africa and in Europe say this. */
interface Counts {
  other?: [number, number]
  needs?: [number, number]
  paid?: [number, number]
  wrote?: [number, number]
}

function released({ other = [0, 0], needs = [0, 0], paid = [0, 0], wrote = [0, 0] }: Counts) {
  const drafts = [0, 1].flatMap((place) =>
    Array.from({ length: 10 }, (_, n) => ({
      ...(place === 0 ? { home: 'KE', area: 'africa' } : { home: 'DE', area: 'europe' }),
      led: n < (other[place] ?? 0) ? { other: 'All of us' } : 'yes',
      needs: n < (needs[place] ?? 0) ? [{ other: 'A garden' }] : ['care'],
      fees: n < (paid[place] ?? 0) ? 'yes' : 'no',
      ...(n < Math.min(wrote[place] ?? 0, paid[place] ?? 0) && { why: 'It was the rule.' }),
    })),
  )
  return releaseOf(fiveTimes(survey, drafts), {}, [frozen(survey)])
}

function said(quote: Partial<ReleaseQuote>, counts: Counts, change?: (file: ReleaseFile) => void) {
  const quotes = [{ question: 'why', text: 'It was the rule.', lang: 'en' as const, ...quote }]
  const file: ReleaseFile = { ...structuredClone(released(counts)), quotes }
  change?.(file)
  return quoteProblems(checked(file, survey)).map(({ code }) => code)
}

const few = ['quote-of-few']

test.each<[string, Partial<ReleaseQuote>, Counts, string[]]>([
  ['one five beside “other”', { question: 'led' }, { other: [1, 0] }, few],
  ['two fives beside “other”', { question: 'led' }, { other: [1, 1] }, []],
  ['five in the region named', { question: 'led', region: 'africa' }, { other: [1, 1] }, few],
  ['none in the region named', { question: 'led', region: 'africa' }, { other: [0, 3] }, few],
  ['ten in the region named', { question: 'led', region: 'africa' }, { other: [2, 0] }, []],
  ['nobody beside one of several', { question: 'needs' }, { needs: [0, 0] }, few],
  ['ten beside one of several', { question: 'needs' }, { needs: [1, 1] }, []],
  ['a follow-up that few wrote to', {}, { paid: [4, 4], wrote: [1, 0] }, few],
  ['a follow-up that ten wrote to', {}, { paid: [4, 4], wrote: [2, 0] }, []],
  ['a follow-up that shows its base only', {}, { paid: [2, 1], wrote: [2, 1] }, few],
  ['a region where five were asked', { region: 'africa' }, { paid: [1, 6], wrote: [1, 6] }, few],
  ['a region where nobody was', { region: 'africa' }, { paid: [0, 6], wrote: [0, 6] }, few],
  ['a region where ten were asked', { region: 'africa' }, { paid: [2, 6], wrote: [2, 6] }, []],
])('%s: a quote is judged by it', (_name, quote, counts, problems) => {
  expect(said(quote, counts)).toEqual(problems)
})

test('where the table that would tell is missing, there is no quote', () => {
  const counts: Counts = { paid: [2, 6], wrote: [2, 6], other: [3, 3] }
  const without = (id: string, breakdown: string | null) => (file: ReleaseFile) => {
    file.tables = file.tables.filter((each) => each.id !== id || each.breakdown !== breakdown)
  }

  expect(said({ region: 'africa' }, counts, without('fees', 'area'))).toEqual(few)
  expect(said({ question: 'led', region: 'africa' }, counts, without('led', 'area'))).toEqual(few)
  expect(said({}, counts, without('why', null))).toEqual(few)
})

test('a survey that asks for consent quotes only where the answer travels', () => {
  const asking = { ...survey, quoting: 'fees' }
  const quotes = [{ question: 'led', text: 'All of us', lang: 'en' as const }]
  const file = { ...released({ other: [2, 2] }), quotes }

  expect(quoteProblems(checked(file, asking)).map(({ code }) => code)).toEqual(['quote-not-agreed'])
})

const agreed = yesNo('agreed', 'May we quote you?', { optional })
const tale = longText('tale', 'What happened?', { optional, context: [area, agreed] })
const asking = aSurvey([page('all', 'All', [home, area, agreed, tale])], {
  ...{ breakdowns: [area], quoting: agreed },
})

test.each<[string, Partial<ReleaseQuote>, [number, number], string[]]>([
  ['nobody', {}, [0, 0], few],
  ['one five', {}, [1, 0], few],
  ['ten', {}, [2, 0], []],
  ['none in the region named', { region: 'africa' }, [0, 4], few],
  ['five in the region named', { region: 'africa' }, [1, 3], few],
  ['ten in the region named', { region: 'africa' }, [2, 2], []],
])('%s agreed to be quoted: a quote is judged by that too', (_name, more, yes, problems) => {
  const drafts = [0, 1].flatMap((place) =>
    Array.from({ length: 10 }, (_, n) => ({
      ...(place === 0 ? { home: 'KE', area: 'africa' } : { home: 'DE', area: 'europe' }),
      ...{ agreed: n < (yes[place] ?? 0) ? 'yes' : 'no', tale: 'It rained.' },
    })),
  )
  const quote = { question: 'tale', text: 'It rained.', lang: 'en' as const, ...more }
  const file = { ...releaseOf(fiveTimes(asking, drafts), {}, [frozen(asking)]), quotes: [quote] }

  expect(quoteProblems(checked(file, asking)).map(({ code }) => code)).toEqual(problems)
})

test('a region that the numbers are too few for is left out of a quote, and nothing else', () => {
  const quote = { question: 'led', text: 'All of us', lang: 'en' as const, region: 'africa' }
  const shown = (other: [number, number]) => {
    const file = { ...released({ other }), quotes: [quote] }
    return withoutTooClose(checked(file, survey), quote)
  }

  expect(shown([2, 2])).toEqual(quote)
  expect(shown([1, 3])).toEqual({ question: 'led', text: 'All of us', lang: 'en' })
  expect(shown([0, 1])).toEqual(quote)
})
