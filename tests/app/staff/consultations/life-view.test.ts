import { expect, test } from 'vitest'

import { findConsultation } from '#app/operations/consultations/find-consultation'
import type { StaffContext } from '#app/operations/staff-context'
import { lifeView } from '#app/staff/consultations/life-view'
import type { AtWork } from '#app/staff/door'

import { aPublishedSurvey } from '../../operations/a-network'

test('answers are counted from the first day on, and not before', async () => {
  const { context, survey } = await aPublishedSurvey()
  const at = (day: string) => viewAt({ ...context, ...clockAt(day) }, survey.slug)

  const [before, first] = [await at(dayBefore(survey.opens)), await at(survey.opens)]

  expect(before).toMatchObject({ stage: 'published', soFar: undefined })
  expect(first).toMatchObject({ stage: 'open', soFar: { count: 0 } })
})

async function viewAt(context: StaffContext, slug: string) {
  const found = await findConsultation(context, slug)
  return found && lifeView(context as AtWork, found, 'en')
}

function clockAt(day: string) {
  return { today: day, hour: Date.parse(day) / 3_600_000 + 12 }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
