import { beforeAll, expect, test } from 'vitest'

import { findPlanned } from '#app/operations/consultations/find-planned'
import { paths } from '#app/paths'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { addTexts } from '#db/register/queries/translations'
import { canonical } from '#surveys/canonical'
import { twoLetters } from '#surveys/definition/language-codes'

import { textOf } from '../../../support/page-forms'
import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { halfFrench } from '../../operations/translations/translating'
import { aColleagueIn, sharedWorkplace } from '../at-the-door'

const shared = sharedWorkplace()
const slug = 'a-survey'
const people: { awa: PlainClient } = {} as never
const desk = (seen = {}) => paths.deskOf(slug, 'fr', seen)
const said = (client: PlainClient) => textOf(client.page.body)

beforeAll(async () => {
  const definition = canonical(halfFrench())
  const planned = { slug, definition, planned_on: '2026-02-01', planned_by: 'Amara', revision: 1 }
  await workIn(shared.dataDir, ({ register }) => putPlannedSurvey(register, planned))
  people.awa = await aColleagueIn(shared, 'Awa', ['translator'])
}, 60_000)

test('a field is named by its kind and described by the English, which is heard once', async () => {
  const { awa } = people
  await awa.open(desk({ search: 'purpose' }))
  const english = halfFrench().texts.en?.purpose ?? ''

  expect(awa.page.body).toContain(`id="source-purpose">${english}</p>`)
  expect(awa.page.body).toMatch(/<textarea[^>]*aria-describedby="source-purpose"/)
  expect(said(awa).split(english)).toHaveLength(2)
})

test('Akan and Twi are told apart in the list of languages', async () => {
  const { awa } = people
  await awa.open(paths.textsOf(slug))

  expect(awa.page.body).toContain('<option value="ak">Akan</option>')
  expect(awa.page.body).toContain('<option value="tw">Akan (Twi)</option>')
})

test('what goes along as it stands is told before it is handed over', async () => {
  const { awa } = people
  await awa.open(desk({ part: 'reason' }))
  await awa.press('do', { 'text-why.text': ['« {{led}} » : pourquoi ?'] }, 'save')

  await awa.open(desk())
  expect(said(awa)).toContain('These go along as they stand.')
  expect(awa.page.body).toMatch(/<li><a href="[^"]*show=review">To review \(\d+\)<\/a>/)
  expect(awa.page.body).toMatch(/<li><a href="[^"]*show=missing">Missing \(\d+\)<\/a>/)
})

test('a text that fits the English no longer is named before it stays behind', async () => {
  const { awa } = people
  const planned = await workIn(shared.dataDir, (context) => findPlanned(context, slug))
  const survey = planned?.survey ?? halfFrench()
  const texts = { ...survey.texts, en: { ...survey.texts.en, 'why.text': 'Why?' } }
  await workIn(shared.dataDir, ({ register }) =>
    putPlannedSurvey(register, {
      ...{ slug, definition: canonical({ ...survey, texts }), planned_on: '2026-02-01' },
      ...{ planned_by: 'Amara', revision: (planned?.revision ?? 1) + 1 },
    }),
  )

  await awa.open(desk())

  expect(said(awa)).toContain('These texts have a fault and stay behind')
  expect(awa.page.body).toMatch(/search=why\.text" lang="en">Why\?<\/a>/)
  expect(said(awa)).toContain('This is not in the English: {{led}}.')
})

test('where there are forty languages no further one is begun', async () => {
  const { awa } = people
  const codes = twoLetters.split(' ').slice(0, 45)
  const row = { slug, key: 'use', number: 1, source: '', english: '', over: '', text: 'A' }
  const more = { state: 'done' as const, who: 'Awa', on_day: '2026-02-01', translator: '' }
  await workIn(shared.dataDir, ({ register }) =>
    addTexts(
      register,
      codes.map((lang) => ({ ...row, ...more, lang })),
    ),
  )

  await awa.open(paths.textsOf(slug, { add: 'zu' }))

  expect(said(awa)).toContain('40 languages are begun here, and there can be no more.')
  expect(awa.page.body).not.toContain('name="tag"')
})
