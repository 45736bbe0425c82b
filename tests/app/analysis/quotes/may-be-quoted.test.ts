import { describe, expect, test } from 'vitest'

import { besideOf } from '#app/analysis/quotes/beside-of'
import { consentOf } from '#app/analysis/quotes/may-quote'
import { obstaclesOf } from '#app/analysis/quotes/obstacles-of'
import { country, longText, multiple, page, region, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
const where = country('where', 'Where do you work?')
const area = region('area', 'Region', { from: where })
const role = single('role', 'What do you do?', { lead: 'Lead', join: 'Join' }, { preferNot: true })
const needs = multiple('needs', 'What do you need?', { rest: 'Rest', money: 'Money' })
const wish = longText('wish', 'What do you wish?', {
  optional: true,
  context: [agreed, area, role, needs],
})
const silent = longText('silent', 'What else?', { optional: true, context: [area] })
const pages = [page('all', 'All', [agreed, where, area, role, needs, wish, silent])]
const asking = aSurvey(pages, { quoting: agreed })
const notAsking = aSurvey(pages)

function text(context: Record<string, unknown>, question = 'wish') {
  return { name: 'n', question, lang: 'en', text: 'We wish to rest.', context, region: 'africa' }
}

describe('who may be quoted', () => {
  test.each([
    ['yes', 'agreed'],
    ['no', 'not-agreed'],
    ['prefer_not', 'not-agreed'],
    [undefined, 'not-agreed'],
  ])('whoever answered %s: %s', (answer, consent) => {
    expect(consentOf(asking, text({ agreed: answer }))).toBe(consent)
  })

  test('nobody, where consent does not come with the texts', () => {
    expect(consentOf(asking, text({ agreed: 'yes' }, 'silent'))).toBe('not-told')
  })

  test('whom key holders know to agree, where the survey does not ask', () => {
    expect(consentOf(notAsking, text({}))).toBe('not-asked')
  })
})

describe('what may stand beside a quote', () => {
  test('the region, and answers of one choice', () => {
    const context = { agreed: 'yes', area: 'africa', role: 'lead', needs: ['rest'], where: 'KE' }

    expect(besideOf(asking, text(context))).toEqual({
      ...{ region: 'africa', attributes: [{ question: 'role', code: 'lead' }] },
    })
  })

  test('no answer that somebody preferred not to give, and none that the survey does not know', () => {
    expect(besideOf(asking, text({ role: 'prefer_not' })).attributes).toEqual([])
    expect(besideOf(asking, text({ role: 'boss', shoe: '38' })).attributes).toEqual([])
  })
})

describe('what has to be mended before anybody approves', () => {
  const passage = { start: 3, end: 15, words: 'wish to rest' }
  const released = { question: 'wish', lang: 'en', text: 'wish to rest' }
  const yes = text({ agreed: 'yes' })
  const tells = (words: string) => words.includes('Dakar')
  const told = (more: Partial<Parameters<typeof obstaclesOf>[0]>) =>
    obstaclesOf({ passage, released, text: yes, ...more }, { survey: asking, tells })

  test('nothing, where all is as it should be', () => {
    expect(told({})).toEqual([])
  })

  test('a text that is missing, reads otherwise, or came without a yes', () => {
    expect(told({ text: undefined })).toEqual(['text-missing'])
    expect(told({ text: { ...yes, text: 'We want to rest.' } })).toEqual(['reads-otherwise'])
    expect(told({ text: text({ agreed: 'no' }) })).toEqual(['not-agreed'])
    expect(told({ text: text({ agreed: 'yes' }, 'silent') })).toEqual(['not-told'])
  })

  test('a translation that tells what the original does not', () => {
    const translations = { fr: 'se reposer à Dakar' }

    expect(told({ released: { ...released, translations } })).toEqual(['tells'])
  })

  test('words that nobody can read', () => {
    expect(told({ released: { ...released, text: ' ' } })).toEqual(['wrong-words'])
  })
})
