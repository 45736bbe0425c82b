import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { asWritten } from '#app/formats/csv'
import { note } from '#app/operations/staff-context'
import { makeDoor } from '#app/respond/door'
import { loader } from '#app/routes/staff.log[.]csv'
import { changeRegister } from '#db/register/change'

import { aWorkplace, sessionOf } from '../operations/people/a-workplace'

const subjects = ['=1+1', "'=1+1", "''-2", 'a;=b', '＝2', 'plain, "said"', '\t@x', "d'or; '+"]

/** The log as an auditor holds it in their hands, cell by cell. */
async function downloaded(): Promise<string[][]> {
  const { context, token } = await aWorkplace()
  const session = await sessionOf(context, token)
  await changeRegister(context.register, async (register) => {
    for (const subject of subjects)
      await note(register, context, 'token made', subject, { subject })
  })
  const server = { ...context, session, door: makeDoor('secret', false) }
  const asked = { request: new Request('http://soundings.example/staff/log.csv'), params: {} }
  const answer = await loader({ ...asked, context: server } as never)
  return parse(await answer.text(), { bom: true, fromLine: 2 })
}

function firstWrong(rows: string[][]): string | undefined {
  let before = ''
  for (const [number, day, who, what, subject, facts, hash = ''] of rows) {
    const told = JSON.stringify([before, Number(number), day, who, what, subject, facts])
    if (createHash('sha256').update(told).digest('hex') !== hash) return subject
    before = hash
  }
  return undefined
}

test('the chain can be worked out from the file as the guide says', async () => {
  const rows = await downloaded()

  expect(firstWrong(rows)).toBe("'=1+1")
  expect(firstWrong(rows.map((row) => row.map((cell) => asWritten(cell))))).toBeUndefined()
  expect(rows.length).toBeGreaterThan(subjects.length)
})
