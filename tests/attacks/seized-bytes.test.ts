import { join } from 'node:path'
import { expect, test } from 'vitest'

import { backUp } from '#app/operations/back-up'
import { issueCodes } from '#app/operations/issue-codes'
import { keepHouse } from '#app/operations/keep-house'
import type { StaffContext } from '#app/operations/staff-context'
import { startDraft } from '#app/operations/start-draft'
import { groupDigits } from '#app/vault/receipt'
import type { Survey } from '#surveys/definition/survey'

import { must, sendPage } from '../app/operations/answering'
import { aCodedSurvey, answerWithCodes, type CodedResponse } from './coded-responses'
import { marksIn, spellings } from './marks-in-bytes'
import { bytesOf, journalsIn, watching, withoutRandom } from './seized-folder'
import { timesIn } from './times-in-bytes'

const count = 60

test('sixty responses leave no mark and no time, in no file, journal or backup', async () => {
  const from = Date.now() - 1000
  const { open, staff } = await aCodedSurvey()
  const { dataDir } = open.place
  const journals: Buffer[] = []
  const watched = watching(staff, () => journals.push(...journalsIn(dataDir)))

  const answered = await answerWithCodes({ open, staff: watched }, count)
  await leaveDrafts(staff, open.survey)
  must(await backUp(staff, { file: join(dataDir, 'backup') }))
  const before = [bytesOf(dataDir), withoutRandom(dataDir)]
  must(await keepHouse(staff))
  const after = [bytesOf(dataDir), withoutRandom(dataDir)]
  const to = Date.now() + 1000

  expect(journals.length).toBeGreaterThan(count)
  const seen = Buffer.concat([...journals, ...before, ...after])
  expect(marksIn(seen, answered.flatMap(marksOf))).toEqual([])
  for (const [whole = seen, plain = seen] of [before, after]) {
    expect(timesIn(plain, from, to)).toEqual([])
    // Among random bytes one may stand for a second of the test by chance, but not one in each draft.
    expect(timesIn(whole, from, to).length).toBeLessThan(3)
  }
}, 180_000)

test('a mark is found however it was written', () => {
  const mark = 'wren.7@heron7.example'

  for (const spelling of spellings(mark)) {
    const bytes = Buffer.concat([Buffer.from('??'), spelling, Buffer.from('?')])
    expect(marksIn(bytes, ['another-mark', mark])).toEqual([mark])
  }
})

test('a mark in a file is found, and one that is being written over is found in its journal', async () => {
  const { open, staff } = await aCodedSurvey()
  const { dataDir } = open.place
  const mark = 'wren.7@heron7.example'
  const journals: Buffer[] = []
  const { register } = watching(staff, () => journals.push(...journalsIn(dataDir)))

  await staff.register.insertInto('setting').values({ name: 'a', value: mark }).execute()
  const before = marksIn(bytesOf(dataDir), [mark])
  await register.transaction().execute(async (trx) => {
    for (let n = 0; n < 7; n += 1) {
      await trx
        .updateTable('setting')
        .set({ value: `${n}` })
        .execute()
    }
  })

  expect(before).toEqual([mark])
  expect(marksIn(Buffer.concat(journals), [mark])).toEqual([mark])
  expect(marksIn(bytesOf(dataDir), [mark])).toEqual([])
})

/** Some who have begun and not sent: their drafts are still there when the folder is seized. */
async function leaveDrafts(staff: StaffContext, { slug, code: survey }: Survey): Promise<void> {
  const { codes } = must(await issueCodes(staff, { slug, count: 20 }))
  for (const accessCode of codes) {
    const { rootKey } = must(await startDraft(staff, { survey, accessCode }))
    must(await sendPage(staff, { survey, rootKey }, 'place', { area: ['south'] }))
  }
}

function marksOf({ accessCode, returnCode, receipt, words, rootKey }: CodedResponse): string[] {
  const digits = returnCode === undefined ? [receipt] : [receipt, returnCode]
  const keys = [rootKey.toString('latin1'), rootKey.toString('hex'), rootKey.toString('base64url')]
  return [...words, accessCode, ...digits, ...digits.map(groupDigits), ...keys]
}
