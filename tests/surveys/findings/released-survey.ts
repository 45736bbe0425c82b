import { createHash } from 'node:crypto'

import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { KnownVersion } from '#surveys/findings/dataset'
import { makeRelease } from '#surveys/findings/make-release'
import type { Published, Release } from '#surveys/findings/release'
import {
  country,
  longText,
  matrix,
  multiple,
  page,
  ranking,
  region,
  scale,
  single,
  yesNo,
} from '#surveys/kit/kit'
import { freeze } from '#surveys/version/freeze'

import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { fiveTimes } from './five-times'

const optional = true
const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const age = single('age', 'Age?', { young: 'Young', middle: 'Middle', old: 'Old' }, { optional })
const fees = yesNo('fees', 'Did you pay?', { optional })
const why = single(
  'why',
  'Why?',
  { cost: 'Cost', law: 'Law', far: 'Far' },
  { when: fees.is('yes') },
)
const needs = multiple(
  'needs',
  'What?',
  { care: 'Care', tests: 'Tests', advice: 'Advice', none: 'Nothing' },
  { exclusive: ['none'], atMost: 2, optional },
)
const order = ranking(
  'order',
  'In which order?',
  { pay: 'Pay', rest: 'Rest', safety: 'Safety' },
  { top: 2 },
)
const ease = matrix(
  'ease',
  'How easy?',
  {
    rows: { clinic: 'Clinic', pharmacy: 'Pharmacy' },
    columns: { easy: 'Easy', hard: 'Hard' },
  },
  { preferNot: true, personal: true },
)
const trust = scale(
  'trust',
  'How much?',
  { from: 1, to: 5, labels: { 1: 'Low', 5: 'High' } },
  { optional },
)
const story = longText('story', 'Your story?', { optional })

/** A survey with a question of every kind that hangs together with others. */
export const survey = aSurvey(
  [page('all', 'All', [home, area, age, fees, why, needs, order, ease, trust, story])],
  { breakdowns: [area, home, age] },
)

export const hash = (text: string) => createHash('sha256').update(text).digest('hex')

export function frozen(of = survey): KnownVersion {
  const { hash: own, structureHash } = freeze(of, hash)
  return { hash: own, structureHash, survey: of }
}

export const versions = [frozen()]

export function drafts(people: number, seed = 1): Answers[] {
  const random = chance(seed)
  const pick = <Value>(...values: Value[]) => values[Math.floor(random() * values.length)] as Value
  return Array.from({ length: people }, () => {
    const paid = pick('yes', 'yes', 'no', undefined)
    const first = pick('pay', 'rest', 'safety')
    const given = {
      home: pick('KE', 'KE', 'KE', 'UG', 'UG', 'TZ', 'FR', 'FR', 'DE', 'DE', 'PL', 'BR', 'TH'),
      age: pick('young', 'young', 'middle', 'old', undefined),
      fees: paid,
      why: paid === 'yes' ? pick('cost', 'cost', 'law', 'far') : undefined,
      needs: pick(['care'], ['care', 'tests'], ['tests'], ['advice'], ['none'], undefined),
      order: [first, pick(...['pay', 'rest', 'safety'].filter((each) => each !== first))],
      ease: pick<object | string>(
        { clinic: 'easy', pharmacy: 'hard' },
        { clinic: 'hard', pharmacy: 'easy' },
        'prefer_not',
      ),
      trust: pick(1, 2, 3, 4, 5, undefined),
      story: pick('It rained.', undefined),
    }
    const said = Object.entries(given).filter(([, answer]) => answer !== undefined)
    return Object.fromEntries(said) as Answers
  })
}

export const published = fiveTimes(survey, drafts(90))

export function releaseOf(
  numbers: Published,
  more: Partial<Release> = {},
  counted = versions,
): Release {
  const given = { number: 1, published: numbers, quotes: [], messages: { en: 'Most pay.' } }
  return { ...makeRelease({ versions: counted, ...given }, hash), ...more }
}

/** The bytes of a release whose hash fits, whatever else is wrong with it. */
export function bytesOf(release: object): string {
  const body = { ...release, hash: undefined }
  return canonical({ ...body, hash: hash(canonical(body)) })
}
