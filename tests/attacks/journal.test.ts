import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { backUp } from '#app/operations/back-up'
import { erase } from '#app/operations/erase'
import { addEdits } from '#app/operations/journal/add-edits'
import { listEdits } from '#app/operations/journal/list-edits'
import { keepHouse } from '#app/operations/keep-house'
import type { StaffContext } from '#app/operations/staff-context'
import { journalKeyFor } from '#app/vault/journal-cipher'
import { editBuckets, type SealedEdit } from '#app/vault/sealed-edit'
import type { Edit } from '#surveys/journal/edit'

import { surveyKeyOf, type Holder } from '../app/operations/a-network'
import { on } from '../app/operations/a-survey-open'
import { must } from '../app/operations/answering'
import { restored } from '../app/operations/backups'
import { aJournal, opened, sealedBy, slug } from '../app/operations/journal/a-journal'
import { amara, bo, mark, write } from '../surveys/journal/writing'
import { marksIn } from './marks-in-bytes'
import { bytesOf, journalsIn, watching, withoutRandom } from './seized-folder'
import { timesIn } from './times-in-bytes'

const overhead = 29
const text = Buffer.from('the name of a text').subarray(0, 16).toString('base64url')
const fear = { question: 'story', theme: 'fear_of_arrest' }

/** Work of two people, each piece with words unlike any others. */
function work(): Edit[] {
  const passage = { start: 0, end: 18, words: 'heron came to Wren' }
  return [
    write('theme-added', amara, { ...fear, labels: { en: 'Heron theme 71' }, description: '' }),
    write('passage-coded', bo, { passage: mark(1), text, ...passage, themes: [fear.theme] }),
    write('note-written', amara, { note: mark(2), about: { text }, words: 'Ask Wren of heron 72' }),
    write('text-translated', bo, {
      text,
      lang: 'fr',
      words: `Le héron 73 ${'est venu '.repeat(900)}`,
    }),
    write('quote-marked', amara, {
      ...{ quote: mark(3), question: 'story', text, lang: 'en', ...passage, redactions: [] },
      ...{ region: 'africa', consent: true },
    }),
  ]
}

const marks = [
  ...['Heron theme 71', 'heron came to Wren', 'Ask Wren of heron 72', 'Le héron 73'],
  ...['fear_of_arrest', 'passage-coded', 'text-translated', amara, bo, text],
]

test('the work of key holders leaves no word, no writer and no time, in no file, journal or backup', async () => {
  const from = Date.now() - 1000
  const { context, key } = await aJournal()
  const { dataDir = '' } = context
  const journals: Buffer[] = []
  const watched = watching(context, () => journals.push(...journalsIn(dataDir)))

  for (let n = 0; n < 10; n += 1) {
    must(await addEdits(watched, { slug, edits: await sealedBy(key, ...work()) }))
  }
  must(await backUp(context, { file: join(dataDir, 'backup') }))
  must(await keepHouse(context))

  expect(journals.length).toBeGreaterThan(10)
  expect(marksIn(Buffer.concat([...journals, bytesOf(dataDir)]), marks)).toEqual([])
  expect(timesIn(withoutRandom(dataDir), from, Date.now() + 1000)).toEqual([])
})

test('the same words are found where somebody keeps them open', async () => {
  const { context } = await aJournal()
  const [edit] = work()

  const value = JSON.stringify(edit)
  await context.register.insertInto('setting').values({ name: 'a', value }).execute()

  const found = marksIn(bytesOf(context.dataDir ?? ''), marks)
  expect(found).toEqual(['Heron theme 71', 'fear_of_arrest', amara])
})

test('the lengths of stored edits are those of the buckets, whatever was written', async () => {
  const { context, key } = await aJournal()
  const long = [1000, 4000, 15_000, 60_000].map((count) =>
    write('text-translated', amara, { text, lang: 'zh', words: '性'.repeat(count) }),
  )
  must(await addEdits(context, { slug, edits: await sealedBy(key, ...work(), ...long) }))

  const rows = await context.register.selectFrom('journal_edit').select('sealed').execute()

  const lengths = new Set(rows.map(({ sealed }) => sealed.length - overhead))
  expect([...lengths].sort((a, b) => a - b)).toEqual(editBuckets)
})

test('a seized machine opens the journal with a key file alone, and once erased not at all', async () => {
  const { context, key, holders } = await aJournal()
  const edits = work()
  const sealed = await sealedBy(key, ...edits)
  must(await addEdits(context, { slug, edits: sealed }))
  const { dataDir = '' } = context
  const file = join(dataDir, 'backup')
  const { keysFile } = must(await backUp(context, { file }))
  copyFileSync(file, `${file}.stolen`)
  const files = ['register.sqlite', 'responses.sqlite'].map((name) => join(dataDir, name))
  const stranger: Holder = { ...holders[0], pair: holders[1].pair }

  expect(await howManyOpen(context, stranger)).toBe(0)
  expect(await howManyOpen(context, holders[0])).toBe(edits.length)
  expect(await howManyOpen(context, holders[1])).toBe(edits.length)
  expect(foundIn(files, sealed)).toHaveLength(edits.length)
  must(await erase({ ...context, ...on('2027-03-02') }, { slug }))
  expect(await howManyOpen(context, holders[0])).toBe(0)
  expect(foundIn(files, sealed)).toEqual([])
  const old = await restored({ file: `${file}.stolen`, keysFile })
  expect(await howManyOpen(old, holders[0])).toBe(0)
})

/** Those of the edits of which the beginning or the end stands in a file. */
function foundIn(files: string[], edits: SealedEdit[]): string[] {
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)))
  return edits
    .map(({ sealed }) => Buffer.from(sealed, 'base64url'))
    .filter((body) => bytes.includes(body.subarray(1, 25)) || bytes.includes(body.subarray(-24)))
    .map((body) => body.subarray(1, 13).toString('hex'))
}

async function howManyOpen(context: StaffContext, holder: Holder): Promise<number> {
  const surveyKey = await surveyKeyOf(context, 'k7m2', holder)
  const listed = await listEdits(context, { slug })
  if (!surveyKey || !listed.ok) return 0
  const key = await journalKeyFor(surveyKey, 'k7m2')
  return (await opened(key, listed.value.edits)).length
}
