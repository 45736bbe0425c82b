import { beforeAll, expect, test } from 'vitest'

import { placesIn } from '#app/preview/place'
import { readSurvey, type Survey } from '#surveys/definition/survey'

import { cleanPersonSurvey, cleanSurvey } from '../../surveys/lint/clean-survey'
import type { Example } from '../../surveys/lint/example'
import { examples } from '../../surveys/lint/examples'
import type { Workplace } from '../operations/people/a-workplace'
import { linkTo, plan } from '../operations/preview/a-planned-survey'
import { carried, open, send } from './a-look'
import { aSharedWorkplace } from './a-shared-workplace'

const shared = { links: new Map<string, string>() } as {
  context: Workplace
  links: Map<string, string>
}

beforeAll(async () => {
  const { context, close } = await aSharedWorkplace()
  shared.context = context
  return close
}, 60_000)

// What is no survey at all cannot be planned either; of each problem one survey is enough.
const readable = examples.filter(
  (example, n) =>
    readSurvey(spoiled(example)).ok &&
    examples.findIndex(({ code }) => code === example.code) === n,
)

test('there are many surveys with problems to look at', () => {
  expect(readable.length).toBeGreaterThan(40)
})

test.each(readable)('a survey with $code at “$at” can be seen whole', async (example) => {
  const survey = spoiled(example)
  const looking = { ...shared.context, token: await planned(survey), development: true }

  for (const at of placesIn(survey).filter((at) => !alike.has(at))) {
    const { status, html = '' } = await open({ ...looking, at })
    expect([at, status]).toEqual([at, 200])
    expect(html.length).toBeGreaterThan(500)
    expect(html).not.toMatch(/\[object|undefined|NaN/)
  }
})

test.each(readable)('a survey with $code at “$at” can be walked through', async (example) => {
  const survey = spoiled(example)
  const looking = { ...shared.context, token: await planned(survey) }

  const { view } = await open(looking)
  const first = await send(looking, { ...carried(view), go: '' })
  const next = await send(looking, { ...carried(first.view), go: '', shown: '' })

  expect([200, 422]).toContain(next.status)
  expect(next.html).toContain('<h1')
})

// These show nothing of the questions.
const alike = new Set(['code', 'thanks', 'later', 'return', 'withdraw', 'not-yet', 'closed'])

async function planned(survey: Survey): Promise<string> {
  const { context, links } = shared
  await plan(context.register, survey)
  const token = links.get(survey.slug) ?? (await linkTo(context, survey.slug)).token
  links.set(survey.slug, token)
  return token
}

function spoiled({ from, spoil }: Example): Survey {
  const survey = structuredClone(from === 'person' ? cleanPersonSurvey() : cleanSurvey())
  spoil(survey)
  return survey
}
