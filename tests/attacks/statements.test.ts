import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'

import { backUp } from '#app/operations/back-up'
import { close } from '#app/operations/close'
import { erase } from '#app/operations/erase'
import { addEdits } from '#app/operations/journal/add-edits'
import { listEdits } from '#app/operations/journal/list-edits'
import { keepHouse } from '#app/operations/keep-house'
import { makeBundle } from '#app/operations/make-bundle'
import { withdraw } from '#app/operations/withdraw'
import type { SealedEdit } from '#app/vault/sealed-edit'

import { addResponses } from '#app/operations/add-responses'
import { on } from '../app/operations/a-survey-open'
import { must } from '../app/operations/answering'
import { fileOfLines } from '../app/operations/responses-in-lines'
import { freshFolder } from '../support/fresh-stores'
import { aCodedSurvey, answerWithCodes } from './coded-responses'
import { crossings, type Statement } from './crossings'

const said = vi.hoisted((): Statement[] => [])

// The real engine, told to say every statement that it runs, in the order in which they run.
vi.mock('better-sqlite3', async (original) => {
  const { default: Sqlite } = await original<{ default: typeof import('better-sqlite3') }>()
  return {
    default: function open(file: string, options: object = {}) {
      const store = /(register|responses)(\.copy)?\.sqlite$/.exec(file)?.[1]
      const verbose = (text: unknown) => {
        if (store) said.push({ store, text: String(text) })
      }
      return new Sqlite(file, { ...options, verbose })
    },
  }
})

beforeEach(() => {
  said.length = 0
})

test('answering with a code never has a statement reach one store amid a transaction of the other', async () => {
  const survey = await aCodedSurvey()
  const answered = await answerWithCodes(survey, 12)
  for (const { receipt } of answered.slice(0, 3)) {
    must(await withdraw(survey.staff, { survey: survey.open.code, receipt }))
  }

  expect(transactionsIn('register')).toBeGreaterThan(12)
  expect(transactionsIn('responses')).toBeGreaterThan(24)
  expect(crossings(said)).toEqual([])
})

test('nor does the work of staff, from the responses of a file to erasing', async () => {
  const { open, staff } = await aCodedSurvey()
  const { slug } = open.survey
  const line = JSON.stringify({ lang: 'en', answers: { area: 'north', visited: 'no' } })
  must(await addResponses(staff, { slug, file: fileOfLines(Array<string>(30).fill(line)) }))
  must(await close(staff, { slug }))
  must(await keepHouse(staff))
  const { envelopes } = must(await makeBundle(staff, { slug }))
  let handedOut = 0
  for await (const { id } of envelopes) handedOut += id.length > 0 ? 1 : 0
  must(await addEdits(staff, { slug, edits: [noise(1), noise(2)] }))
  must(await listEdits(staff, { slug }))
  must(await erase({ ...staff, ...on('2099-01-01') }, { slug }))

  expect(handedOut).toBe(30)
  expect(transactionsIn('responses')).toBeGreaterThan(0)
  expect(crossings(said)).toEqual([])
})

test('a backup sees both stores at one moment, and writes to neither meanwhile', async () => {
  const survey = await aCodedSurvey()
  await answerWithCodes(survey, 3)
  said.length = 0

  must(await backUp(survey.staff, { file: join(await freshFolder(), 'backup') }))

  const amid = crossings(said)
  expect(amid.length).toBeGreaterThan(0)
  expect(amid.filter(({ text }) => !/^\s*(select|pragma)/i.test(text))).toEqual([])
})

test('a transaction that does reach both stores is seen', async () => {
  const { staff } = await aCodedSurvey()
  said.length = 0

  await staff.register.transaction().execute(async (trx) => {
    await trx.updateTable('access_code').set({ spent: 1 }).execute()
    await staff.responses.deleteFrom('draft').execute()
  })

  expect(crossings(said)).toContainEqual({ store: 'responses', text: 'delete from "draft"' })
})

test('no handle ever attaches another file', async () => {
  await answerWithCodes(await aCodedSurvey(), 3)

  expect(said.length).toBeGreaterThan(50)
  expect(said.filter(({ text }) => /\battach\b/i.test(text))).toEqual([])
})

/** As long as an edit, and as little to be looked into. */
function noise(fill: number): SealedEdit {
  const id = Buffer.alloc(16, fill).toString('base64url')
  return { id, sealed: Buffer.alloc(1 + 12 + 1024 + 16, 1).toString('base64url') }
}

function transactionsIn(store: string): number {
  return said.filter((each) => each.store === store && /^begin/i.test(each.text)).length
}
