import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { issueCodes } from '#app/operations/issue-codes'
import { startDraft } from '#app/operations/start-draft'
import { hashAccessCode } from '#app/vault/access-code'

import { must } from '../app/operations/answering'
import { seeded } from '../support/seeded'
import { aCodedSurvey } from './coded-responses'
import { kendallTau } from './kendall-tau'

const count = 40

test('the register file does not tell in which order codes were spent', async () => {
  const { printed, spent, placeOf } = await someCodesSpent()

  expect(printed).not.toEqual(spent)
  expect(Math.abs(kendallTau(spent.map(placeOf)))).toBeLessThan(0.45)
})

test('nor in which order codes were printed', async () => {
  const { printed, placeOf } = await someCodesSpent()

  expect(Math.abs(kendallTau(printed.map(placeOf)))).toBeLessThan(0.45)
})

/** A batch of codes, all of them spent in an order drawn by lot. */
async function someCodesSpent() {
  const { open, staff } = await aCodedSurvey()
  const { code: survey, place } = open
  const { codes } = must(await issueCodes(staff, { slug: open.survey.slug, count }))
  const lots = seeded(11)(count)
  const spent = codes.toSorted(
    (a, b) => (lots[codes.indexOf(a)] ?? 0) - (lots[codes.indexOf(b)] ?? 0),
  )
  for (const accessCode of spent) must(await startDraft(staff, { survey, accessCode }))
  const file = readFileSync(join(place.dataDir, 'register.sqlite'))
  const placeOf = (code: string) => file.indexOf(hashAccessCode(code, survey))
  return { printed: codes, spent, placeOf }
}
