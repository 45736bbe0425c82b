import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import { checkCatalogue } from '#app/cli/catalogue/check-catalogue'
import { keptTexts } from '#app/respond/privacy/kept-texts'
import { type Survey, readSurvey } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import { country, longText, page, region, shortText, single, yesNo } from '#surveys/kit/kit'

import { must } from '../operations/answering'
import { aSurvey } from '../../surveys/a-survey'
import { surveyWithDraft } from '../../surveys/arbitrary-survey'

let catalogue: Survey[]

beforeAll(async () => {
  const checked = await checkCatalogue('surveys/catalogue', undefined)
  catalogue = checked.map(({ loaded }) => must(readSurvey(loaded.survey)))
}, 180_000)

const unit = fc.constantFrom<Survey['unit']>('person', 'organisation', 'group')
const attribution = fc.option(fc.constantFrom('q0', 'q1', 'q2'), { nil: undefined })

test('no text is ever kept with an answer that the page does not name', () => {
  fc.assert(
    fc.property(surveyWithDraft, unit, attribution, ({ pages, draft }, unit, attribution) => {
      const survey = { ...aSurvey([]), pages, unit, attribution }
      const named = new Map(keptTexts(survey).map((text) => [text.question, text]))
      for (const { question, context } of sealReady(survey, draft).texts) {
        const { beside = [], ifAgreed = [] } = named.get(question) ?? {}
        const agreed = attribution !== undefined && draft[attribution] === 'yes' ? ifAgreed : []
        expect(named.has(question)).toBe(true)
        expect([...beside, ...agreed]).toEqual(expect.arrayContaining(Object.keys(context)))
      }
    }),
    { numRuns: 300 },
  )
})

const home = country('home', 'Which country?')
const part = region('part', 'Region', { from: home })
const led = single('led', 'Led by?', { yes: 'Us', no: 'Them' }, { other: 'Another' })
const counted = yesNo('counted', 'May we count you by country?')
const plain = longText('plain', 'What else?')
const alone = shortText('alone', 'And?', { context: [] })
const named = longText('named', 'Why?', { context: [home, part, led] })
const pages = [page('all', 'All', [home, part, led, counted, plain, alone, named])]
const organisation = { unit: 'organisation', attribution: counted } as const

test('the region stays beside a text, unless the text says otherwise', () => {
  expect(keptTexts(aSurvey(pages))).toEqual([
    { question: 'led', other: true, beside: ['part'], ifAgreed: [] },
    { question: 'plain', other: false, beside: ['part'], ifAgreed: [] },
    { question: 'alone', other: false, beside: [], ifAgreed: [] },
    { question: 'named', other: false, beside: ['part', 'led'], ifAgreed: [] },
  ])
})

test('the country is named beside a text only where an organisation may agree to it', () => {
  expect(keptTexts(aSurvey(pages, organisation)).at(-1)).toEqual({
    ...{ question: 'named', other: false },
    ...{ beside: ['part', 'led'], ifAgreed: ['home'] },
  })
})

test('what the page names does travel when it was answered', () => {
  const survey = aSurvey(pages, organisation)
  const answers = { home: 'KE', led: { other: 'Both' }, counted: 'yes', plain: 'a', named: 'b' }
  const travelled = sealReady(survey, { ...answers, alone: 'c' }).texts

  expect(travelled.map(({ context }) => Object.keys(context).sort())).toEqual(
    keptTexts(survey).map(({ beside, ifAgreed }) => [...beside, ...ifAgreed].sort()),
  )
})

test('every text of our questionnaires is named, and none with a country beside it', () => {
  for (const survey of catalogue) {
    const types = new Map(survey.pages.flatMap((each) => each.questions).map((q) => [q.id, q.type]))
    const texts = keptTexts(survey)
    expect(texts.length).toBeGreaterThan(0)
    expect(
      texts.flatMap(({ beside }) => beside).filter((id) => types.get(id) === 'country'),
    ).toEqual([])
  }
})
