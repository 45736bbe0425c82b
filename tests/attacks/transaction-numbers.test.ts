import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { keepHouse } from '#app/operations/keep-house'
import type { StaffContext } from '#app/operations/staff-context'

import { must } from '../app/operations/answering'
import { aCodedSurvey, answerWithCodes, type CodedResponse } from './coded-responses'

const count = 60

test('on one PostgreSQL the numbers of transactions join all codes and answers of the day', async () => {
  const { staff, answered } = await answeredOnPostgres()

  expect(await joinedByNumber(staff, answered)).toBe(count)
})

test('after the nightly job the numbers of transactions join none', async () => {
  const { staff, answered } = await answeredOnPostgres()

  must(await keepHouse(staff))

  expect(await joinedByNumber(staff, answered)).toBeLessThan(10)
})

async function answeredOnPostgres() {
  const survey = await aCodedSurvey('postgres')
  return { staff: survey.staff, answered: await answerWithCodes(survey, count) }
}

/** PostgreSQL keeps in every row, in both databases, the number of the transaction that wrote it. */
async function joinedByNumber(
  { register, responses }: StaffContext,
  answered: CodedResponse[],
): Promise<number> {
  const spent = await sql<Numbered>`select hash as id, xmin::text as number
    from access_code where spent = 1`.execute(register)
  const stored = await sql<Numbered>`select id, xmin::text as number
    from envelope where kind = 'answers'`.execute(responses)
  const guesses = new Map(spent.rows.map((code) => [hex(code), firstAfter(code, stored.rows)]))
  return answered.filter(
    ({ codeHash, answersId }) =>
      guesses.get(codeHash.toString('hex')) === answersId.toString('hex'),
  ).length
}

interface Numbered {
  id: Buffer
  number: string
}

function firstAfter(code: Numbered, answers: Numbered[]): string | undefined {
  const later = answers.filter(({ number }) => Number(number) > Number(code.number))
  const first = later.sort((a, b) => Number(a.number) - Number(b.number))[0]
  return first && hex(first)
}

function hex({ id }: Numbered): string {
  return id.toString('hex')
}
